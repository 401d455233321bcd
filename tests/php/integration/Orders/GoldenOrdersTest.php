<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\Access;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Production\ProductionSettings;
use WaproMag\Tests\CompanyBuyers;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Visibility\OrderOwnership;

/**
 * First half of the golden exchanges in tests/fixtures/orders: an order of the shop and what is told of it.
 */
final class GoldenOrdersTest extends OrderTestCase {

	use CompanyBuyers;

	private const FOLDER = __DIR__ . '/../../../fixtures/orders';

	private const SETTINGS = [
		'payments'      => [
			[ 'method' => 'bacs', 'form' => 'przelew', 'days' => null, 'ownTerms' => true, 'statuses' => null ],
			[ 'method' => 'cod', 'form' => 'pobranie', 'days' => null, 'ownTerms' => false, 'statuses' => null ],
		],
		'otherPayments' => null,
		'feeIndex'      => 'USL-POMIAR',
		'statuses'      => [ 'on-hold', 'processing' ],
		'since'         => '2026-11-01T00:00:00Z',
	];

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function kinds(): iterable {
		foreach ( (array) glob( self::FOLDER . '/*/order.json' ) as $file ) {
			yield basename( dirname( (string) $file ) ) => [ dirname( (string) $file ) ];
		}
	}

	#[DataProvider( 'kinds' )]
	#[TestDox( 'O4: golden exchange: $_dataName is told as its folder says' )]
	public function test_payload( string $folder ): void {
		$read = json_decode( (string) file_get_contents( "{$folder}/order.json" ), true );
		$this->set_maps( [ 'vat' => [ [ 'code' => '23', 'taxClass' => '' ], [ 'code' => '8', 'taxClass' => 'reduced-rate' ], [ 'code' => 'zw', 'taxClass' => 'zero-rate' ] ] ] );
		$this->foundation()->settings()->store_dictionaries( [ 'asOf' => '1', 'vatRates' => [ [ 'code' => '23', 'name' => '23%', 'rate' => '23' ], [ 'code' => '8', 'name' => '8%', 'rate' => '8' ], [ 'code' => 'zw', 'name' => 'zw' ] ] ] );
		$this->set_production( $read );
		$this->set_orders( ( $read['settings'] ?? [] ) + self::SETTINGS );
		$order = $this->order_of( $read );
		$this->end_request();

		$claimed = $this->claimed();
		self::assertCount( 1, $claimed, (string) wp_json_encode( $this->messages_of( $order->get_id() ) ) );
		$this->match_golden( "{$folder}/payload.json", self::portable( $claimed[0]['order'], $order ) );
		$made = $this->claimed( [ 'destination' => 'production' ] );
		self::assertCount( ( $read['production']['on'] ?? true ) === false ? 0 : 1, $made, 'Everything is made, unless the folder says otherwise.' );
		foreach ( $made as $message ) {
			$this->match_golden( "{$folder}/production.json", self::portable( $message['production'], $order ) );
		}
	}

	/**
	 * @param array<string, mixed> $found
	 */
	private function match_golden( string $file, array $found ): void {
		$text = (string) wp_json_encode( $found, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . "\n";
		if ( getenv( 'WRITE_GOLDEN' ) === '1' ) {
			file_put_contents( $file, $text );
		}
		self::assertSame( file_get_contents( $file ), $text );
	}

	/**
	 * @param array<string, mixed> $read
	 */
	private function set_production( array $read ): void {
		$this->foundation()->settings()->store_production( ProductionSettings::from_array( $read['production'] ?? [ 'on' => true, 'lines' => 'all' ] ) );
	}

	/**
	 * The company, delivery point and person of WAPRO for whom the order is.
	 *
	 * @param array{contractor: string, contact: string, role: string, place?: string} $of
	 */
	private function place_for( \WC_Order $order, array $of ): void {
		$company = $this->company( 'Budmax Hurtownie Budowlane S.A.', [ 'erp_id' => $of['contractor'], 'payment_form' => 'przelew 14 dni', 'payment_days' => 14 ] );
		$points  = isset( $of['place'] ) ? [ $this->point( $company, 'Budmax oddział Kraków', [ 'erp_id' => $of['place'] ] ) ] : [];
		$role    = Role::from( $of['role'] );
		$person  = $this->buyer( $company, $role, $points );
		$this->foundation()->people()->save( new Membership( $company, $person, $of['contact'], $role, false, MemberState::Active, Access::Open, $points ) );
		$order->set_customer_id( $person );
		$order->update_meta_data( OrderOwnership::COMPANY, (string) $company );
		$order->update_meta_data( OrderOwnership::PERSON, (string) $person );
		if ( $points !== [] ) {
			$order->update_meta_data( OrderOwnership::POINT, (string) $points[0] );
		}
	}

	/**
	 * Ids of this shop are no part of what is compared.
	 *
	 * @param array<string, mixed> $payload
	 * @return array<string, mixed>
	 */
	private static function portable( array $payload, \WC_Order $order ): array {
		unset( $payload['twins'] );
		foreach ( $payload['lines'] as $position => $line ) {
			$payload['lines'][ $position ]['lineId'] = (string) ( $position + 1 );
		}
		self::assertSame( (string) $order->get_order_number(), $payload['number'] );
		return array_replace( $payload, [ 'reference' => 'sklep-1042-abc123', 'number' => '1042' ] );
	}

	/**
	 * @param array<string, mixed> $read
	 */
	private function order_of( array $read ): \WC_Order {
		update_option( 'woocommerce_tax_round_at_subtotal', ( $read['taxRoundedOnTheSum'] ?? false ) === true ? 'yes' : 'no' );
		$order = wc_create_order( [ 'status' => 'pending' ] );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->set_props( [ 'currency' => $read['currency'], 'prices_include_tax' => $read['pricesIncludeTax'], 'customer_note' => $read['note'] ?? '' ] );
		$order->set_date_created( '2026-11-22T10:00:00Z' );
		$order->set_address( $read['billing'], 'billing' );
		$order->set_address( $read['shipping'] ?? [], 'shipping' );
		foreach ( $read['meta'] ?? [] as $key => $value ) {
			$order->update_meta_data( $key, $value );
		}
		if ( isset( $read['company'] ) ) {
			$this->place_for( $order, $read['company'] );
		}
		$items = array_map( fn ( array $line ): \WC_Order_Item => $this->item_of( $order, $line ), $read['lines'] );
		foreach ( $read['coupons'] ?? [] as $code ) {
			$coupon = new \WC_Order_Item_Coupon();
			$coupon->set_code( $code );
			$order->add_item( $coupon );
		}
		$order->set_payment_method( $read['payment']['method'] );
		$order->set_payment_method_title( $read['payment']['title'] );
		$order->set_total( (string) array_sum( array_map( static fn ( array $line ): float => (float) $line['total'] + (float) $line['tax'], $read['lines'] ) ) );
		$is_paid = $read['payment']['paid'] === true;
		$order->set_date_paid( $is_paid ? '2026-11-22T10:01:00Z' : null );
		$order->set_status( $is_paid ? 'processing' : 'on-hold' );
		$order->save();
		foreach ( $read['refunds'] ?? [] as $refund ) {
			$item = $items[ $refund['line'] ];
			wc_create_refund(
				[
					'order_id'   => $order->get_id(),
					'amount'     => (float) $refund['total'] + (float) $refund['tax'],
					'line_items' => [ $item->get_id() => [ 'qty' => $refund['quantity'], 'refund_total' => $refund['total'], 'refund_tax' => [ self::rate_id( $read['lines'][ $refund['line'] ]['taxClass'] ) => $refund['tax'] ] ] ],
				]
			);
		}
		return $order;
	}

	/**
	 * @param array<string, mixed> $line
	 */
	private function item_of( \WC_Order $order, array $line ): \WC_Order_Item {
		$item  = match ( $line['kind'] ) {
			'shipping' => new \WC_Order_Item_Shipping(),
			'fee'      => new \WC_Order_Item_Fee(),
			default    => new \WC_Order_Item_Product(),
		};
		$rate  = self::rate_id( $line['taxClass'] );
		$taxes = [ 'total' => [ $rate => $line['tax'] ] ];
		$item->set_name( $line['name'] );
		if ( $item instanceof \WC_Order_Item_Product ) {
			$item->set_props( [ 'quantity' => $line['quantity'], 'tax_class' => $line['taxClass'], 'subtotal' => $line['subtotal'], 'total' => $line['total'], 'taxes' => $taxes + [ 'subtotal' => [ $rate => $line['subtotalTax'] ] ] ] );
			$item->update_meta_data( LineSnapshot::META_KEY, ( new LineSnapshot( $line['index'], $line['unit'], $line['vatCode'], 'DET', $line['parameters'] ?? [] ) )->to_meta() );
			foreach ( $line['meta'] ?? [] as $name => $value ) {
				$item->update_meta_data( $name, $value );
			}
		} elseif ( $item instanceof \WC_Order_Item_Shipping ) {
			$item->set_props( [ 'method_id' => $line['method'], 'total' => $line['total'], 'taxes' => $taxes ] );
		} else {
			$item->set_props( [ 'tax_class' => $line['taxClass'], 'total' => $line['total'], 'taxes' => $taxes ] );
		}
		$order->add_item( $item );
		return $item;
	}

	private static function rate_id( string $tax_class ): int {
		return (int) array_key_first( (array) \WC_Tax::get_rates_for_tax_class( $tax_class ) );
	}
}
