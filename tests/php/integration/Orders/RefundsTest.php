<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

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

	/** An order that is paid and that WAPRO has registered. */
	private function accepted( int $quantity, string $index = 'A-1', string $erp_id = '501' ): \WC_Order {
		$order = $this->order( $this->linked_product( $index, '123' ), [ 'quantity' => $quantity, 'status' => 'pending', 'email' => "{$index}@example.com" ] );
		foreach ( $order->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_total( (string) ( 100 * $quantity ) );
			$item->set_taxes( [ 'total' => [ $this->rate() => (string) ( 23 * $quantity ) ], 'subtotal' => [ $this->rate() => (string) ( 23 * $quantity ) ] ] );
			$item->save();
		}
		$order->update_taxes();
		$order->set_total( (string) ( 123 * $quantity ) );
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
