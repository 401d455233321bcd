<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Queue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\OrderTestCase;

final class ClaimTest extends OrderTestCase {

	#[TestDox( 'O4: the payload is built from the live order at claim, holds against the contract and is kept as sent' )]
	public function test_payload_is_built_and_kept(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ), [ 'nip' => '526-587-76-35', 'quantity' => 3 ] );
		$order->set_customer_note( 'Proszę dzwonić' );
		$order->save();
		$this->end_request();

		[ $message ] = $this->claimed();

		$payload = $message['order'];
		self::assertSame( [ 'pending', 1 ], [ $message['status'], $message['attempt'] ] );
		self::assertSame( 'Proszę dzwonić', $payload['note'] );
		self::assertSame( '5265877635', $payload['payer']['nip'] );
		self::assertSame( [ 'gross', 'PLN', 'invoice', true, [ 'M1', 'M2' ] ], [ $payload['basis'], $payload['currency'], $payload['documentWish'], $payload['reserve'], $payload['warehouses'] ] );
		self::assertSame( [ '3', '100.0000', '123.0000', '300.00', '369.00' ], array_map( static fn ( string $key ): string => $payload['lines'][0][ $key ], [ 'quantity', 'netPrice', 'grossPrice', 'net', 'gross' ] ) );
		self::assertSame( [ [ 'vatCode' => '23', 'net' => '300.00', 'vat' => '69.00', 'gross' => '369.00' ] ], $payload['summary'] );
		self::assertArrayNotHasKey( 'delivery', $payload );
		$stored = $this->foundation()->db()->value( 'SELECT payload FROM ' . Tables::name( Tables::PAYLOADS ) . ' WHERE message_id = %d', $message['id'] );
		self::assertSame( $payload, json_decode( (string) $stored, true ) );
		self::assertSame( 'sent', $this->only_message( $order->get_id() )['status'] );
	}

	#[TestDox( 'O4: coupons, shipping and another delivery address travel with the order' )]
	public function test_coupon_shipping_delivery(): void {
		$coupon = new \WC_Coupon();
		$coupon->set_code( 'rabat10' );
		$coupon->set_discount_type( 'percent' );
		$coupon->set_amount( 10 );
		$coupon->save();
		$order = $this->order( $this->linked_product( 'A-1', '123' ), [ 'quantity' => 1 ] );
		$order->set_address( [ 'address_1' => 'Budowlana 5', 'city' => 'Łódź' ] + self::ADDRESS, 'shipping' );
		$shipping = new \WC_Order_Item_Shipping();
		$shipping->set_method_title( 'Kurier' );
		$shipping->set_total( '20' );
		$order->add_item( $shipping );
		$order->apply_coupon( 'rabat10' );
		$order->calculate_totals();
		$order->set_date_paid( time() );
		$order->save();
		$this->end_request();

		[ $message ] = $this->claimed();

		$payload = $message['order'];
		self::assertSame( [ '90.0000', '110.7000' ], [ $payload['lines'][0]['netPrice'], $payload['lines'][0]['grossPrice'] ] );
		self::assertSame( [ 'USL-TRANSPORT', '20.0000', '24.6000', '23' ], [ $payload['lines'][1]['index'], $payload['lines'][1]['netPrice'], $payload['lines'][1]['grossPrice'], $payload['lines'][1]['vatCode'] ] );
		self::assertSame( [ 'Budowlana 5', 'Łódź' ], [ $payload['delivery']['street'], $payload['delivery']['city'] ] );
		self::assertSame( '135.30', $payload['paidAmount'] );
	}

	#[TestDox( 'O4: production parameters come from the line\'s own choices, in the article\'s terms' )]
	public function test_parameters(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );
		foreach ( $order->get_items() as $item ) {
			$item->add_meta_data( 'Szerokość', '1200' );
			$item->save();
		}
		$this->end_request();

		[ $message ] = $this->claimed();

		self::assertSame( [ [ 'code' => 'width', 'value' => '1200', 'unit' => 'mm' ] ], $message['order']['lines'][0]['parameters'] );
		self::assertStringContainsString( '1200', $message['order']['lines'][0]['note'] );
	}

	#[TestDox( 'O1: a refused order lets the customer\'s next one pass; it says code, field and what to do' )]
	public function test_refused_in_the_shop(): void {
		$bad  = $this->placed( $this->product( 'obcy' ), [ 'email' => 'a@example.com' ] );
		$good = $this->placed( $this->linked_product( 'A-1' ), [ 'email' => 'a@example.com' ] );

		$claimed = $this->claimed();

		self::assertSame( [ (string) $good->get_id() ], array_column( $claimed, 'objectKey' ) );
		$message = $this->only_message( $bad->get_id() );
		self::assertSame( [ 'rejected', 'product_not_linked', 'lines[0].index', '0' ], [ $message['status'], $message['error_code'], $message['error_field'], $message['attempts'] ] );
		self::assertStringContainsString( 'Towar obcy', (string) $message['error_text'] );
		self::assertSame( [ 'rejected' ], $this->history_of( $bad->get_id() ) );
	}

	#[TestDox( 'O1: streams whose every message ends in the shop do not leave the worker empty-handed' )]
	public function test_goes_on_past_refused_ones(): void {
		$foreign = $this->product( 'obcy' );
		for ( $n = 0; $n < 3; $n++ ) {
			$this->placed( $foreign, [ 'email' => 'a@example.com' ] );
		}
		$good = $this->placed( $this->linked_product( 'A-1' ), [ 'email' => 'a@example.com' ] );

		self::assertSame( [ (string) $good->get_id() ], array_column( $this->claimed( [ 'limit' => 1, 'perStream' => 1 ] ), 'objectKey' ) );
	}

	#[TestDox( 'O4: a text longer than WAPRO keeps is refused with its field' )]
	public function test_too_long(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );
		$order->set_billing_city( str_repeat( 'ą', 51 ) );
		$order->save();
		$this->end_request();

		self::assertSame( [], $this->claimed() );
		$message = $this->only_message( $order->get_id() );
		self::assertSame( [ 'rejected', 'too_long', 'payer.city' ], [ $message['status'], $message['error_code'], $message['error_field'] ] );
	}

	#[TestDox( 'O4: a VAT code or a service article that is not mapped stops that order with its reason' )]
	public function test_unmapped(): void {
		$this->set_maps( [ 'shippingIndex' => null ] );
		$order    = $this->order( $this->linked_product( 'A-1' ) );
		$shipping = new \WC_Order_Item_Shipping();
		$shipping->set_total( '20' );
		$order->add_item( $shipping );
		$order->calculate_totals();
		$order->save();
		$this->end_request();

		$this->claimed();

		self::assertSame( 'shipping_unmapped', $this->only_message( $order->get_id() )['error_code'] );
	}

	#[TestDox( 'O1: a new edit answers the refusal of the one before' )]
	public function test_supersedes(): void {
		$product = $this->product( 'obcy' );
		$order   = $this->placed( $product );
		$this->claimed();
		$this->linked_product_of( $product, 'A-9' );

		$order->set_customer_note( 'poprawione' );
		$order->save();
		$this->end_request();

		self::assertCount( 1, $this->claimed() );
		self::assertSame( [ 'superseded', 'sent' ], array_column( $this->messages_of( $order->get_id() ), 'status' ) );
	}

	#[TestDox( 'O1: an order cancelled before it went is not sent; one deleted says so' )]
	public function test_gone_or_cancelled(): void {
		$cancelled = $this->placed( $this->linked_product( 'A-1' ), [ 'email' => 'a@example.com' ] );
		$cancelled->update_status( 'cancelled' );
		$deleted = $this->placed( $this->linked_product( 'A-2' ), [ 'email' => 'b@example.com' ] );
		$deleted_id = $deleted->get_id();
		$deleted->delete( true );
		$this->end_request();
		$this->let_time_pass();

		self::assertSame( [], $this->claimed() );
		self::assertSame( [ 'superseded', 'cancelled_in_time' ], $this->state_of( $cancelled->get_id() ) );
		self::assertSame( [ 'rejected', 'order_gone' ], $this->state_of( $deleted_id ) );
	}

	#[TestDox( 'O1: customers do not wait for each other; one customer\'s orders go in sequence' )]
	public function test_sequence(): void {
		$product = $this->linked_product( 'A-1' );
		$a1      = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$b1      = $this->placed( $product, [ 'email' => 'b@example.com' ] );
		$a2      = $this->placed( $product, [ 'email' => 'A@example.com' ] );

		$leases = $this->claim( [ 'perStream' => 1 ] )['leases'];
		self::assertSame( [ (string) $a1->get_id(), (string) $b1->get_id() ], array_map( static fn ( array $lease ): string => $lease['messages'][0]['objectKey'], $leases ) );
		self::assertSame( [], $this->claim()['leases'], 'Leased streams are nobody else\'s.' );

		$this->accept( $leases[0]['messages'][0] + [ 'token' => $leases[0]['token'] ], '1' );
		self::assertSame( [ (string) $a2->get_id() ], array_column( $this->claimed(), 'objectKey' ) );
	}

	#[TestDox( 'S1: an article\'s state in the shop is claimed as it is now' )]
	public function test_shop_states(): void {
		$this->linked_product( 'A-1' );
		$this->foundation()->outbox()->capture( 'wapro', 'shop_state', 'A-1', 'goods:A-1', 'shop_event' );
		$this->foundation()->outbox()->capture( 'wapro', 'shop_state', 'GONE', 'goods:GONE', 'shop_event' );

		$claimed = $this->claimed( [ 'objectType' => 'shop_state' ] );

		self::assertSame( [ 'A-1' ], array_column( $claimed, 'objectKey' ) );
		self::assertSame( 'published', $claimed[0]['shopState']['state'] );
		$this->report( $claimed[0], [ 'outcome' => 'accepted' ] );
		self::assertSame( '0', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::STREAMS ) ) );
	}

	#[TestDox( 'O1: an order changed while its payload was being built is built anew' )]
	public function test_changed_while_preparing(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$edits = 0;
		add_filter(
			'wapro_mag/order_payload',
			function ( array $payload ) use ( $order, &$edits ): array {
				if ( $edits++ === 0 ) {
					$this->foundation()->outbox()->capture( 'wapro', 'order', (string) $order->get_id(), (string) $this->only_message( $order->get_id() )['stream'], 'shop_event' );
				}
				return $payload;
			}
		);

		self::assertCount( 1, $this->claimed() );
		self::assertSame( 2, $edits );
	}

	public function test_a_broken_extension_stops_its_order_alone(): void {
		$bad  = $this->placed( $this->linked_product( 'A-1' ), [ 'email' => 'a@example.com' ] );
		$good = $this->placed( $this->linked_product( 'A-2' ), [ 'email' => 'b@example.com' ] );
		add_filter(
			'wapro_mag/order_payload',
			static function ( array $payload, \WC_Order $order ) use ( $bad ): array {
				if ( $order->get_id() === $bad->get_id() ) {
					throw new \RuntimeException( 'extension broke' );
				}
				return $payload;
			},
			10,
			2
		);

		self::assertSame( [ (string) $good->get_id() ], array_column( $this->claimed(), 'objectKey' ) );
		self::assertSame( [ 'rejected', 'shop_error' ], $this->state_of( $bad->get_id() ) );
	}

	/**
	 * @return array{string|null, string|null}
	 */
	private function state_of( int $order_id ): array {
		$message = $this->only_message( $order_id );
		return [ $message['status'], $message['error_code'] ];
	}

	private function linked_product_of( \WC_Product $product, string $index ): void {
		$now   = $this->foundation()->clock()->now();
		$links = $this->foundation()->links();
		$links->save( \WaproMag\Links\Link::to_new( 'product', $index, $now )->with( [ 'shop_id' => $product->get_id(), 'facts' => [ 'unit' => 'szt', 'vatCode' => '23' ] ] ) );
	}
}
