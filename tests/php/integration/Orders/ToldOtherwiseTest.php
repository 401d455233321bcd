<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Orders\ContentHash;
use WaproMag\Panel\Messages\MessageFilter;
use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Panel\Orders\OrderBox;
use WaproMag\Panel\Orders\OrderStates;
use WaproMag\Tests\OrderTestCase;

/**
 * Orders that WAPRO has, when the shop would tell them otherwise by now: after an update of the plugin, or of its settings.
 */
final class ToldOtherwiseTest extends OrderTestCase {

	private const TERMS = [ 'method' => 'bacs', 'form' => 'przelew', 'days' => null, 'ownTerms' => false, 'statuses' => null ];

	#[TestDox( 'O4, O8: an update that tells orders otherwise sends none that WAPRO has; the next edit goes' )]
	public function test_update(): void {
		$order = $this->accepted_by_the_first_rules();
		$this->complete( $order );

		self::assertSame( [], $this->claimed() );
		$known = $this->foundation()->order_scope()->find( $order->get_id() );
		self::assertSame( [ (string) ContentHash::VERSION, false ], [ $known['content_version'] ?? null, str_repeat( '0', 32 ) === ( $known['accepted_hash'] ?? null ) ] );
		$this->edit( $order );
		self::assertSame( [ 'change' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O4, O8: an order that was edited by the time of the update is a change' )]
	public function test_edit_before_update(): void {
		$order = $this->accepted_by_the_first_rules();
		$this->edit( $order );

		self::assertSame( [ 'change' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O4, O8: of an order whose payload is no longer kept, what it says at the update counts as what WAPRO has' )]
	public function test_forgotten_payload(): void {
		$order = $this->accepted_by_the_first_rules();
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::PAYLOADS ) );
		$this->complete( $order );
		self::assertSame( [], $this->claimed() );

		$this->edit( $order );
		self::assertSame( [ 'change' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O4, O8: an update that tells how it is delivered and its coupons sends no order that WAPRO has; another free way of delivery goes as a change' )]
	public function test_delivery_method(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );
		$item  = new \WC_Order_Item_Shipping();
		$item->set_props( [ 'name' => 'Darmowa dostawa', 'method_id' => 'free_shipping', 'total' => '0' ] );
		$order->add_item( $item );
		$coupon = new \WC_Order_Item_Coupon();
		$coupon->set_props( [ 'code' => 'jesien10', 'discount' => '0' ] );
		$order->add_item( $coupon );
		$order->save();
		$this->end_request();
		[ $message ] = $this->claimed();
		$this->accept( $message );
		self::assertSame( [ 'Darmowa dostawa', 'jesien10' ], [ $message['order']['deliveryMethod'], $message['order']['coupons'] ] );
		$this->was_accepted_as( $order, $message['id'], array_diff_key( $message['order'], [ 'deliveryMethod' => 1, 'coupons' => 1 ] ), 3 );
		$this->complete( $order );
		self::assertSame( [], $this->claimed() );

		$item->set_name( 'Odbiór osobisty' );
		$item->save();
		$order->save();
		$this->end_request();
		[ $change ] = $this->claimed();
		self::assertSame( [ 'change', 'Odbiór osobisty' ], [ $change['intent'], $change['order']['deliveryMethod'] ] );
		$this->accept( $change, '501', '901' );
		$this->complete( $order );
		self::assertSame( [], $this->claimed() );
	}

	#[TestDox( 'O4: ways of delivery of several packages are told together, each once, in plain words' )]
	public function test_several_packages(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );
		foreach ( [ 'Kurier &amp; <b>wniesienie</b>', 'Paczkomat', 'Paczkomat' ] as $name ) {
			$item = new \WC_Order_Item_Shipping();
			$item->set_props( [ 'name' => $name, 'method_id' => 'free_shipping', 'total' => '0' ] );
			$order->add_item( $item );
		}
		$order->save();
		$this->end_request();
		self::assertSame( 'Kurier & wniesienie, Paczkomat', $this->claimed()[0]['order']['deliveryMethod'] );
	}

	#[TestDox( 'O4, O8: another form for a payment method changes no order that WAPRO has; another method does' )]
	public function test_payment_map(): void {
		$this->set_orders( [ 'payments' => [ self::TERMS, [ 'method' => 'cod' ] + self::TERMS ] ] );
		$order = $this->order( $this->linked_product( 'A-1' ) );
		$order->set_payment_method( 'bacs' );
		$order->save();
		$this->end_request();
		$this->accept( $this->claimed()[0] );
		$this->set_orders( [ 'payments' => [ [ 'form' => 'przelew 14 dni', 'days' => 14 ] + self::TERMS, [ 'method' => 'cod', 'form' => 'pobranie' ] + self::TERMS ] ] );
		$this->complete( $order );
		self::assertSame( [], $this->claimed() );

		$order->set_payment_method( 'cod' );
		$order->save();
		$this->end_request();
		[ $message ] = $this->claimed();
		self::assertSame( [ 'change', 'pobranie' ], [ $message['intent'], $message['order']['paymentForm'] ] );
	}

	#[TestDox( 'O8: switched off, no change and no cancellation of an order that WAPRO has goes by itself, and each goes by hand' )]
	public function test_switched_off(): void {
		$this->set_orders( [ 'changes' => false ] );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->accept( $this->claimed()[0] );
		$this->edit( $order );
		self::assertSame( [], $this->claimed() );
		$row = $this->messages_of( $order->get_id() )[1] ?? [];
		self::assertSame( [ 'accepted', 'nothing_to_send' ], [ $row['status'] ?? null, $row['error_code'] ?? null ] );
		$order->update_status( 'cancelled' );
		$this->end_request();
		self::assertSame( [], $this->claimed() );

		$actions = $this->foundation()->message_actions();
		$chosen  = MessageFilter::of_orders( [ $order->get_id() ] );
		$preview = $actions->preview( MessageRules::RETRY, $chosen );
		self::assertSame( [ 1, 1, [] ], [ $preview['matched'], $preview['eligible'], $preview['passed'] ] );
		self::assertSame( [ 1, 0 ], [ $actions->preview( MessageRules::SKIP, $chosen )['matched'], $actions->preview( MessageRules::SKIP, $chosen )['eligible'] ] );
		self::assertStringContainsString( 'Wyślij teraz do WAPRO', $this->box( $order ) );
		self::assertSame( 1, $actions->perform( MessageRules::RETRY, $chosen )['done'] );
		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O8, O1: switched off, an order that WAPRO only may have is told all the same' )]
	public function test_switched_off_without_an_answer(): void {
		$this->set_orders( [ 'changes' => false ] );
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$this->foundation()->messages()->skip( [ $message['id'] ], 'sprawdzone w WAPRO', 'Anna' );
		$this->edit( $order );
		$this->let_time_pass();

		self::assertSame( [ 'change' ], array_column( $this->claimed(), 'intent' ) );
	}

	private function box( \WC_Order $order ): string {
		$f = $this->foundation();
		wp_set_current_user( $this->user_id( 'admin' ) );
		ob_start();
		( new OrderBox( new OrderStates( $f->db(), $f->progresses() ), $f->history(), $f->order_totals(), $f->unsent_orders() ) )->show( $order );
		return (string) ob_get_clean();
	}

	/**
	 * As versions before the settings of orders left it: the payment method's title for a form, and no version.
	 */
	private function accepted_by_the_first_rules(): \WC_Order {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->accept( $message );
		$this->was_accepted_as( $order, $message['id'], [ 'paymentForm' => 'Przelew bankowy' ] + array_diff_key( $message['order'], [ 'paymentMethod' => 1 ] ), null );
		return $order;
	}

	/**
	 * @param array<string, mixed> $payload As an earlier version told it.
	 */
	private function was_accepted_as( \WC_Order $order, int $message_id, array $payload, ?int $version ): void {
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::PAYLOADS ) . ' SET payload = %s WHERE message_id = %d', (string) wp_json_encode( $payload ), $message_id );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET accepted_hash = %s, content_hash = %s, content_version = NULLIF(%d, 0) WHERE order_id = %d', str_repeat( '0', 32 ), str_repeat( '0', 32 ), $version ?? 0, $order->get_id() );
	}

	private function complete( \WC_Order $order ): void {
		$order->update_status( 'completed' );
		$this->end_request();
	}

	private function edit( \WC_Order $order ): void {
		$order->set_customer_note( 'Proszę dzwonić' );
		$order->save();
		$this->end_request();
	}
}
