<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\OrderTestCase;

/**
 * Orders that WAPRO has, paid in a way on which nobody decides any more. Also run with orders kept as posts:
 * WAPRO_MAG_HPOS=no.
 */
final class UndecidedPaymentsTest extends OrderTestCase {

	/** @param 'cancelled'|'trash'|'deleted'|'lines' $how */
	#[DataProvider( 'withdrawals' )]
	#[TestDox( 'O8, O4: an order in WAPRO that is $how is cancelled there, whatever nobody has decided on' )]
	public function test_cancellation( string $how ): void {
		$order = $this->accepted();
		$this->set_orders( [ 'otherPayments' => null, 'required' => [ 'company_nip', 'phone' ] ] );
		$this->set_warehouses_aside();
		match ( $how ) {
			'trash'   => $order->delete(),
			'deleted' => $order->delete( true ),
			'lines'   => $this->refund_lines( $order ),
			default   => $order->update_status( $how ),
		};
		$this->end_request();

		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function withdrawals(): iterable {
		yield 'cancelled' => [ 'cancelled' ];
		yield 'trash' => [ 'trash' ];
		yield 'deleted' => [ 'deleted' ];
		yield 'lines' => [ 'lines' ];
	}

	#[TestDox( 'O8, O4: a change keeps the form and the days that the order was placed with, until somebody decides' )]
	public function test_change(): void {
		$order = $this->accepted();
		$this->set_orders( [ 'payments' => [] ] );
		$this->note( $order, 'proszę dzwonić' );

		[ $message ] = $this->claimed();
		self::assertSame( [ 'change', 'proszę dzwonić', 'cod', 'pobranie', 7 ], [ $message['intent'], $message['order']['note'], $message['order']['paymentMethod'], $message['order']['paymentForm'], $message['order']['paymentDays'] ] );
		$this->accept( $message, '501', '950' );

		$this->note( $order, 'jednak nie' );
		self::assertSame( 'pobranie', $this->claimed()[0]['order']['paymentForm'] );
	}

	#[TestDox( 'O8, O4: another way to pay that nobody has decided on stops the change and asks; once it is cancelled, that goes' )]
	public function test_another_method(): void {
		$order = $this->accepted();
		$order->set_payment_method( 'cheque' );
		$order->set_payment_method_title( 'Czek' );
		$order->save();
		$this->end_request();

		self::assertSame( [], $this->claimed() );
		$messages = $this->messages_of( $order->get_id() );
		self::assertSame( [ 'rejected', 'payment_unmapped' ], [ $messages[1]['status'], $messages[1]['error_code'] ] );
		$order->update_status( 'cancelled' );
		$this->end_request();
		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
	}

	/** Paid on delivery, which is decided on, and registered in WAPRO. */
	private function accepted(): \WC_Order {
		$this->set_orders( [ 'otherPayments' => null, 'payments' => [ [ 'method' => 'cod', 'form' => 'pobranie', 'days' => 7, 'ownTerms' => false, 'statuses' => null ] ] ] );
		$order = $this->order( $this->linked_product( 'A-1' ), [ 'status' => 'pending' ] );
		$order->set_payment_method( 'cod' );
		$order->set_status( 'processing' );
		$order->save();
		$this->end_request();
		$this->accept( $this->claimed()[0] );
		return $order;
	}

	private function note( \WC_Order $order, string $note ): void {
		$order->set_customer_note( $note );
		$order->save();
		$this->end_request();
	}

	private function set_warehouses_aside(): void {
		$orders = $this->foundation()->settings()->orders();
		$this->set_maps( [ 'warehouses' => [] ] );
		$this->foundation()->settings()->store_orders( $orders );
	}

	private function refund_lines( \WC_Order $order ): void {
		add_filter( 'woocommerce_order_fully_refunded_status', '__return_false' );
		$lines = [];
		foreach ( $order->get_items() as $item ) {
			$lines[ $item->get_id() ] = [ 'qty' => $item->get_quantity(), 'refund_total' => '246' ];
		}
		self::assertInstanceOf( \WC_Order_Refund::class, wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => '246', 'line_items' => $lines ] ) );
		self::assertSame( 'processing', $this->status_of( $order ) );
	}
}
