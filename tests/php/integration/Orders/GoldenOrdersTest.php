<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Orders\LineSnapshot;
use WaproMag\Tests\OrderTestCase;

/**
 * First half of the golden exchanges in tests/fixtures/orders: an order of the shop and what is told of it.
 */
final class GoldenOrdersTest extends OrderTestCase {

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
		$this->set_orders( ( $read['settings'] ?? [] ) + self::SETTINGS );
		$order = $this->order_of( $read );
		$this->end_request();

		$claimed = $this->claimed();
		self::assertCount( 1, $claimed, (string) wp_json_encode( $this->messages_of( $order->get_id() ) ) );
		$payload = (string) wp_json_encode( self::portable( $claimed[0]['order'], $order ), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . "\n";
		if ( getenv( 'WRITE_GOLDEN' ) === '1' ) {
			file_put_contents( "{$folder}/payload.json", $payload );
		}
		self::assertSame( file_get_contents( "{$folder}/payload.json" ), $payload );
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
		$order = wc_create_order( [ 'status' => 'pending' ] );
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->set_props( [ 'currency' => $read['currency'], 'prices_include_tax' => $read['pricesIncludeTax'], 'customer_note' => $read['note'] ?? '' ] );
		$order->set_date_created( '2026-11-22T10:00:00Z' );
		$order->set_address( $read['billing'], 'billing' );
		$order->set_address( $read['shipping'] ?? [], 'shipping' );
		foreach ( $read['meta'] ?? [] as $key => $value ) {
			$order->update_meta_data( $key, $value );
		}
		$items = array_map( fn ( array $line ): \WC_Order_Item => $this->item_of( $order, $line ), $read['lines'] );
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
			$item->update_meta_data( LineSnapshot::META_KEY, ( new LineSnapshot( $line['index'], $line['unit'], $line['vatCode'], 'DET', [] ) )->to_meta() );
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
