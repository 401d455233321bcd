<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\OrderTestCase;

/**
 * Refunds of orders that WAPRO has accepted. Also run with orders kept as posts: WAPRO_MAG_HPOS=no.
 */
final class RefundsTest extends OrderTestCase {

	private ?int $rate = null;

	#[TestDox( 'O8: a refunded quantity goes as a change: fewer pieces at the price that was agreed, and what was paid for them' )]
	public function test_part(): void {
		$order = $this->accepted( 3 );
		$this->refund( $order, [ 'amount' => '123', 'quantity' => 1, 'total' => '100', 'tax' => '23' ] );

		[ $message ] = $this->claimed();
		$line        = $message['order']['lines'][0];
		self::assertSame( [ 'change', '2', '100.0000', '123.0000', '200.00', '246.00' ], [ $message['intent'], $line['quantity'], $line['netPrice'], $line['grossPrice'], $line['net'], $line['gross'] ] );
		self::assertSame( '246.00', $message['order']['paidAmount'] );
	}

	#[TestDox( 'O8: pieces that come back for less than they cost leave the others at their price' )]
	public function test_part_for_less(): void {
		$order = $this->accepted( 3 );
		$this->refund( $order, [ 'amount' => '61.50', 'quantity' => 1, 'total' => '50', 'tax' => '11.50' ] );

		$line = $this->claimed()[0]['order']['lines'][0];
		self::assertSame( [ '2', '123.0000', '246.00' ], [ $line['quantity'], $line['grossPrice'], $line['gross'] ] );
	}

	#[TestDox( 'O8: money without goods changes nothing in WAPRO; the history says so, once for each refund' )]
	public function test_money_only(): void {
		$order = $this->accepted( 3 );
		$this->refund( $order, [ 'amount' => '20' ] );
		$this->refund( $order, [ 'amount' => '12.30', 'quantity' => 0, 'total' => '10', 'tax' => '2.30' ] );

		self::assertSame( [], $this->claimed() );
		self::assertSame( [ 'accepted', 'money_refund_not_sent', 'money_refund_not_sent' ], $this->history_of( $order->get_id() ) );
		$items = $this->foundation()->history()->page( 'order', $order->get_id(), 1 )['items'];
		self::assertSame( [ [ 'field' => 'refund', 'before' => null, 'after' => '12.30' ] ], $items[0]['changes'] );
		self::assertSame( [ [ 'field' => 'refund', 'before' => null, 'after' => '20.00' ] ], $items[1]['changes'] );
	}

	#[TestDox( 'O8: a refund of everything cancels the order in WAPRO, whether or not the shop says so by the status' )]
	public function test_whole(): void {
		$order = $this->accepted( 2 );
		$this->refund( $order, [ 'amount' => '246', 'quantity' => 2, 'total' => '200', 'tax' => '46' ] );
		self::assertSame( 'refunded', $this->status_of( $order ) );
		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );

		add_filter( 'woocommerce_order_fully_refunded_status', '__return_false' );
		$order = $this->accepted( 2, 'C-1', '777' );
		$this->refund( $order, [ 'amount' => '246', 'quantity' => 2, 'total' => '200', 'tax' => '46' ] );
		self::assertSame( 'processing', $this->status_of( $order ) );
		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O8: a refund that is deleted again is a change back' )]
	public function test_deleted_refund(): void {
		$order  = $this->accepted( 3 );
		$refund = $this->refund( $order, [ 'amount' => '123', 'quantity' => 1, 'total' => '100', 'tax' => '23' ] );
		$this->accept( $this->claimed()[0], '501', '950' );
		// As the order screen does it.
		$id = $refund->get_id();
		$refund->delete( true );
		do_action( 'woocommerce_refund_deleted', $id, $order->get_id() );
		$this->end_request();

		[ $message ] = $this->claimed();
		self::assertSame( [ 'change', '3' ], [ $message['intent'], $message['order']['lines'][0]['quantity'] ] );
	}

	#[TestDox( 'O8, G4: a piece that was refunded and not put back on the shelf is missing in no figure of WAPRO' )]
	public function test_not_restocked(): void {
		$order   = $this->accepted( 3 );
		$product = array_values( $order->get_items() )[0];
		self::assertInstanceOf( \WC_Order_Item_Product::class, $product );
		$id = $product->get_product_id();
		$this->refund( $order, [ 'amount' => '123', 'quantity' => 1, 'total' => '100', 'tax' => '23' ] );
		$this->accept( $this->claimed()[0], '501', '1000' );

		self::assertSame( [], $this->foundation()->in_flight()->for_products( [ $id ], [ $id => '1000' ] ) );
	}

	#[TestDox( 'O8, O4: what was paid for the pieces that are left is to the grosz what they are worth, whatever rounding makes of the parts' )]
	public function test_paid_to_the_grosz(): void {
		$order = $this->unpaid( 3, 'A-1' );
		$order->set_prices_include_tax( true );
		$order->add_product( $this->linked_product( 'B-1', '10' ), 3 );
		foreach ( $order->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_total( '8.130081' );
			$item->set_taxes( [ 'total' => [ $this->rate() => '1.87' ], 'subtotal' => [ $this->rate() => '1.87' ] ] );
			$item->save();
		}
		$order->update_taxes();
		$order->set_total( '20' );
		$order = $this->paid( $order );
		$lines = [];
		foreach ( $order->get_items() as $id => $item ) {
			$lines[ $id ] = [ 'qty' => 1, 'refund_total' => 2.71, 'refund_tax' => [ $this->rate() => 0.62 ] ];
		}
		self::assertInstanceOf( \WC_Order_Refund::class, wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => 6.66, 'line_items' => $lines ] ) );
		$this->end_request();

		$told = $this->claimed()[0]['order'];
		self::assertSame( [ '6.67', '6.67', '13.34', '13.34' ], [ ...array_column( $told['lines'], 'gross' ), $told['summary'][0]['gross'], $told['paidAmount'] ] );
	}

	/**
	 * @return iterable<string, array{float, list<float>}>
	 */
	public static function points_given_back(): iterable {
		yield 'with the piece’s share' => [ 61.50, [ -50.0 ] ];
		yield 'for more than it cost' => [ 100.0, [] ];
		yield 'in two times' => [ 61.50, [ -20.0, -30.0 ] ];
	}

	/**
	 * @param float       $amount What the buyer got back for the piece.
	 * @param list<float> $cuts   What of the discount was taken back with it, net.
	 */
	#[DataProvider( 'points_given_back' )]
	#[TestDox( 'O8, O4: of goods with a discount that came as a fee the pieces that are left keep the price that was agreed, when a piece comes back $_dataName' )]
	public function test_part_of_discounted( float $amount, array $cuts ): void {
		[ $order, $fee ] = $this->with_points( 2, '100' );
		$item            = array_values( $order->get_items() )[0];
		foreach ( $cuts === [] ? [ 0.0 ] : $cuts as $number => $cut ) {
			$lines  = $number === 0 ? [ $item->get_id() => [ 'qty' => 1, 'refund_total' => 100, 'refund_tax' => [ $this->rate() => 23 ] ] ] : [];
			$lines += $cut === 0.0 ? [] : [ $fee => [ 'qty' => 0, 'refund_total' => $cut, 'refund_tax' => [ $this->rate() => $cut * 0.23 ] ] ];
			$refund = wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => $number === 0 ? $amount : 0, 'line_items' => $lines ] );
			self::assertInstanceOf( \WC_Order_Refund::class, $refund, $refund instanceof \WP_Error ? $refund->get_error_message() : '' );
		}
		$this->end_request();

		[ $message ] = $this->claimed();
		[ $line ]    = $message['order']['lines'];
		self::assertSame( [ 'change', '1', '50.0000', '61.5000', '61.50', '50.0000' ], [ $message['intent'], $line['quantity'], $line['netPrice'], $line['grossPrice'], $line['gross'], $line['discount'] ] );
		self::assertSame( '61.50', $message['order']['paidAmount'] );
	}

	#[TestDox( 'O8: more pieces noted as come back than were bought – WooCommerce takes that from its REST interface – leave none, and cancel the order' )]
	public function test_more_than_bought(): void {
		$order = $this->accepted( 3 );
		$this->refund( $order, [ 'amount' => '61.50', 'quantity' => 2, 'total' => '50', 'tax' => '11.50' ] );
		$this->refund( $order, [ 'amount' => '61.50', 'quantity' => 2, 'total' => '50', 'tax' => '11.50' ] );

		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O8: an order of discounted goods that all come back is cancelled in WAPRO, though nobody speaks of the discount' )]
	public function test_all_of_discounted(): void {
		add_filter( 'woocommerce_order_fully_refunded_status', '__return_false' );
		[ $order ] = $this->with_points( 2, '100' );
		$this->refund( $order, [ 'amount' => '123', 'quantity' => 2, 'total' => '200', 'tax' => '46' ] );

		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ), (string) wp_json_encode( $this->messages_of( $order->get_id() ) ) );
	}

	/**
	 * An order of pieces at 100 net, with loyalty points taken off as a fee, that is paid and that WAPRO has registered.
	 *
	 * @return array{\WC_Order, int} With the fee’s id.
	 */
	private function with_points( int $quantity, string $off ): array {
		$order = $this->unpaid( $quantity, 'A-1' );
		$fee   = new \WC_Order_Item_Fee();
		$fee->set_props( [ 'name' => 'Punkty', 'total' => "-{$off}", 'taxes' => [ 'total' => [ $this->rate() => (string) ( -0.23 * (float) $off ) ] ] ] );
		$order->add_item( $fee );
		$order->save();
		$order->update_taxes();
		$order->set_total( (string) ( 1.23 * ( 100 * $quantity - (float) $off ) ) );
		return [ $this->paid( $order ), $fee->get_id() ];
	}

	/** An order that is paid and that WAPRO has registered. */
	private function accepted( int $quantity, string $index = 'A-1', string $erp_id = '501' ): \WC_Order {
		return $this->paid( $this->unpaid( $quantity, $index ), $erp_id );
	}

	private function unpaid( int $quantity, string $index ): \WC_Order {
		$order = $this->order( $this->linked_product( $index, '123' ), [ 'quantity' => $quantity, 'status' => 'pending', 'email' => "{$index}@example.com" ] );
		foreach ( $order->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_total( (string) ( 100 * $quantity ) );
			$item->set_taxes( [ 'total' => [ $this->rate() => (string) ( 23 * $quantity ) ], 'subtotal' => [ $this->rate() => (string) ( 23 * $quantity ) ] ] );
			$item->save();
		}
		$order->update_taxes();
		$order->set_total( (string) ( 123 * $quantity ) );
		return $order;
	}

	private function paid( \WC_Order $order, string $erp_id = '501' ): \WC_Order {
		$order->payment_complete();
		$this->end_request();
		$this->accept( $this->claimed()[0], $erp_id );
		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		return $live;
	}

	private function rate(): int {
		return $this->rate ??= (int) \WC_Tax::_insert_tax_rate( [ 'tax_rate_country' => 'PL', 'tax_rate' => '23', 'tax_rate_name' => 'VAT', 'tax_rate_class' => '' ] );
	}

	/**
	 * @param array{amount: string, quantity?: int, total?: string, tax?: string} $of
	 */
	private function refund( \WC_Order $order, array $of ): \WC_Order_Refund {
		$lines = [];
		if ( isset( $of['total'], $of['tax'] ) ) {
			$item                     = array_values( $order->get_items() )[0];
			$lines[ $item->get_id() ] = [ 'qty' => $of['quantity'] ?? 0, 'refund_total' => $of['total'], 'refund_tax' => [ $this->rate() => $of['tax'] ] ];
		}
		$refund = wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => $of['amount'], 'line_items' => $lines ] );
		self::assertInstanceOf( \WC_Order_Refund::class, $refund, $refund instanceof \WP_Error ? $refund->get_error_message() : '' );
		$this->end_request();
		return $refund;
	}
}
