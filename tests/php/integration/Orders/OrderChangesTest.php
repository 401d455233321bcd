<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\OrderTestCase;

/**
 * What WAPRO is told of an order after it has accepted it. Also run with orders kept as posts: WAPRO_MAG_HPOS=no.
 */
final class OrderChangesTest extends OrderTestCase {

	#[TestDox( 'O8: an edit after acceptance goes as a change, as it was sent; the history names what changed' )]
	public function test_change(): void {
		$order = $this->accepted();
		$this->edit( $order, 'proszę dzwonić', 3 );

		[ $message ] = $this->claimed();
		self::assertSame( [ 'change', 'proszę dzwonić', '3' ], [ $message['intent'], $message['order']['note'], $message['order']['lines'][0]['quantity'] ] );
		$this->accept( $message, '501', '950' );

		self::assertSame( [ 'accepted', 'changed_in_wapro' ], $this->history_of( $order->get_id() ) );
		$changes = array_column( $this->changes( $order->get_id() ), null, 'field' );
		self::assertSame( [ 'A-1 × 2', 'A-1 × 3' ], [ $changes['lines']['before'], $changes['lines']['after'] ] );
		self::assertSame( [ null, 'proszę dzwonić' ], [ $changes['note']['before'], $changes['note']['after'] ] );
		self::assertArrayNotHasKey( 'number', $changes );
		$order->update_meta_data( 'touch', '1' );
		$order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed(), 'WAPRO has the order as it is.' );
	}

	#[TestDox( 'O8: a change whose answer was lost goes again as a change with the payload as it was sent' )]
	public function test_lost_answer(): void {
		$order = $this->accepted();
		$this->edit( $order, 'pierwsza' );
		[ $lost ] = $this->claimed();
		$this->report( $lost, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$this->edit( $order, 'druga' );
		$this->let_time_pass();

		$again = $this->claimed();

		self::assertSame( [ [ $lost['id'], 'unknown', 'change', 'pierwsza' ] ], array_map( static fn ( array $one ): array => [ $one['id'], $one['status'], $one['intent'], $one['order']['note'] ], $again ), 'The second change waits for the answer to the first.' );
		$this->accept( $again[0], '501', '950' );
		self::assertSame( [ 'change', 'druga' ], [ ( $next = $this->claimed()[0] )['intent'], $next['order']['note'] ] );
	}

	#[DataProvider( 'withdrawals' )]
	#[TestDox( 'O8: an accepted order that is $how is cancelled in WAPRO' )]
	public function test_cancellation( string $how ): void {
		$order     = $this->accepted();
		$id        = $order->get_id();
		$reference = $this->foundation()->order_scope()->find( $id )['reference'] ?? '';
		$how === 'trash' ? $order->delete() : $order->update_status( $how );
		$this->end_request();

		[ $message ] = $this->claimed();
		self::assertSame( [ 'cancel', $reference, false ], [ $message['intent'], $message['cancel']['reference'], isset( $message['order'] ) ] );
		self::assertNotSame( '', $message['cancel']['reason'] );
		$this->report( $message, [ 'outcome' => 'accepted', 'asOf' => '950', 'orders' => [ [ 'erpId' => '501', 'number' => 'ZO 501/2026', 'state' => 'cancelled', 'warehouse' => 'M1', 'reserved' => false ] ] ] );

		[ $erp ] = $this->foundation()->erp_orders()->for_order( $id );
		self::assertSame( [ 'cancelled', '0', '950' ], [ $erp['state'], $erp['reserved'], $erp['as_of'] ] );
		self::assertSame( [ 'accepted', 'cancelled_in_wapro' ], $this->history_of( $id ) );
		$again = wc_get_order( $id );
		self::assertInstanceOf( \WC_Order::class, $again );
		$again->update_meta_data( 'touch', '1' );
		$again->save();
		$this->end_request();
		self::assertSame( [], $this->claimed(), 'It is cancelled once.' );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function withdrawals(): iterable {
		yield 'cancelled' => [ 'cancelled' ];
		yield 'failed' => [ 'failed' ];
		yield 'refunded' => [ 'refunded' ];
		yield 'trash' => [ 'trash' ];
	}

	#[DataProvider( 'withdrawals' )]
	#[TestDox( 'O8: an order that is $how before it was ever sent makes nothing in WAPRO; its message is superseded and says why' )]
	public function test_cancelled_in_time( string $how ): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$id    = $order->get_id();
		$how === 'trash' ? $order->delete() : $order->update_status( $how );
		$this->end_request();

		self::assertSame( [], $this->claimed() );
		$row = $this->only_message( $id );
		self::assertSame( [ 'superseded', 'cancelled_in_time' ], [ $row['status'], $row['error_code'] ] );
		self::assertNotSame( '', (string) $row['error_text'] );
		self::assertSame( [ 'cancelled_in_time' ], $this->history_of( $id ) );
	}

	#[TestDox( 'O8: an order that was called back in time and comes to life again is placed' )]
	public function test_back_in_time(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$order->update_status( 'cancelled' );
		$this->end_request();
		self::assertSame( [], $this->claimed() );
		$order->update_status( 'processing' );
		$this->end_request();

		[ $message ] = $this->claimed();
		self::assertArrayNotHasKey( 'intent', $message );
		self::assertSame( '2', $message['order']['lines'][0]['quantity'] );
	}

	#[TestDox( 'O8: cancelled while the answer is lost: WAPRO is asked first, and only then told' )]
	public function test_cancelled_while_unknown(): void {
		$order    = $this->placed( $this->linked_product( 'A-1' ) );
		[ $lost ] = $this->claimed();
		$this->report( $lost, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$order->update_status( 'cancelled' );
		$this->end_request();
		$this->let_time_pass();

		$asked = $this->claimed();
		self::assertSame( [ [ $lost['id'], 'unknown' ] ], array_map( static fn ( array $one ): array => [ $one['id'], $one['status'] ], $asked ) );
		$this->accept( $asked[0] );

		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O8: the second message of an order waits for the answer to the first also in another stream, and is woken by it' )]
	public function test_another_stream(): void {
		$order     = $this->placed( $this->linked_product( 'A-1' ), [ 'email' => 'a@example.com' ] );
		[ $first ] = $this->claimed();
		$order->set_billing_email( 'b@example.com' );
		$order->save();
		$this->end_request();

		self::assertSame( [], $this->claimed() );
		self::assertSame( 'earlier_unanswered', $this->foundation()->db()->value( 'SELECT reason FROM ' . Tables::name( Tables::STREAMS ) . ' WHERE lease_token IS NULL' ) );
		$this->accept( $first );

		[ $second ] = $this->claimed();
		self::assertSame( [ 'change', 'b@example.com' ], [ $second['intent'], $second['order']['payer']['email'] ] );
	}

	#[TestDox( 'O8: an order that WAPRO may have, though it never answered, is cancelled all the same' )]
	public function test_never_answered(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$this->foundation()->messages()->skip( [ $message['id'] ], 'sprawdzone w WAPRO', 'Anna' );
		$order->update_status( 'cancelled' );
		$this->end_request();
		$this->let_time_pass();

		[ $cancel ] = $this->claimed();
		self::assertSame( 'cancel', $cancel['intent'] );
		$this->report( $cancel, [ 'outcome' => 'accepted', 'orders' => [] ] );
		self::assertSame( 'accepted', $this->messages_of( $order->get_id() )[1]['status'] ?? null );
		self::assertSame( [], $this->claimed() );
	}

	#[TestDox( 'O8: an order cancelled while its payload is being built is not made in WAPRO' )]
	public function test_cancelled_while_preparing(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$cancel = function ( array $payload ) use ( $order, &$cancel ): array {
			remove_filter( 'wapro_mag/order_payload', $cancel );
			$order->update_status( 'cancelled' );
			$this->end_request();
			return $payload;
		};
		add_filter( 'wapro_mag/order_payload', $cancel );

		self::assertSame( [], $this->claimed() );
		self::assertSame( [ 'superseded', 'cancelled_in_time' ], [ $this->only_message( $order->get_id() )['status'], $this->only_message( $order->get_id() )['error_code'] ] );
	}

	#[TestDox( 'O8: a change that WAPRO may have taken though it never answered is taken back, too' )]
	public function test_taken_back_after_a_lost_answer(): void {
		$order = $this->accepted();
		$this->edit( $order, 'pomyłka' );
		$this->lose( $this->claimed()[0] );
		$this->edit( $order, '' );

		[ $back ] = $this->claimed();
		self::assertSame( [ 'change', false ], [ $back['intent'], isset( $back['order']['note'] ) ] );
		$this->accept( $back, '501', '950' );
		$order->update_meta_data( 'touch', '1' );
		$order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed(), 'WAPRO has the order as it is.' );
	}

	#[TestDox( 'O8: an order comes to life again in WAPRO, too, where the answer to its cancellation was lost' )]
	public function test_alive_after_a_lost_cancellation(): void {
		$order = $this->accepted();
		$order->update_status( 'cancelled' );
		$this->end_request();
		$this->lose( $this->claimed()[0] );
		$order->update_status( 'processing' );
		$this->end_request();

		self::assertSame( [ 'change' ], array_column( $this->claimed(), 'intent' ) );
	}

	#[TestDox( 'O8: once realisation began it is a conflict: the message waits for a person, and what WAPRO has done is fetched' )]
	public function test_conflict(): void {
		$order = $this->accepted();
		$this->edit( $order, 'za późno' );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'order_realised', 'field' => 'order', 'reason' => 'ZO 501/2026: W produkcji' ] );

		$row = $this->messages_of( $order->get_id() )[1];
		self::assertSame( [ 'rejected', 'order_realised', 'ZO 501/2026: W produkcji', 'change' ], [ $row['status'], $row['error_code'], $row['error_text'], $row['intent'] ] );
		self::assertSame( [ '["501"]' ], $this->foundation()->db()->column( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshOrders' AND state = 'requested'" ) );

		$this->foundation()->messages()->skip( [ (int) $row['id'] ], 'zmienione w WAPRO', 'Anna' );
		$order->update_meta_data( 'touch', '1' );
		$order->save();
		$this->end_request();
		self::assertSame( [], $this->claimed(), 'What a person skipped does not come back.' );
		$this->edit( $order, 'jeszcze inaczej' );
		self::assertSame( [ 'change' ], array_column( $this->claimed(), 'intent' ), 'What is new is told.' );
	}

	#[TestDox( 'O8: a person\'s retry of a skipped change sends it' )]
	public function test_skipped_and_retried(): void {
		$order = $this->accepted();
		$this->edit( $order, 'zmiana' );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'order_realised', 'reason' => 'x' ] );
		$this->foundation()->messages()->skip( [ $message['id'] ], 'nie', 'Anna' );
		$this->foundation()->messages()->retry( [ $message['id'] ], 'Anna' );

		self::assertSame( [ [ $message['id'], 'change' ] ], array_map( static fn ( array $one ): array => [ $one['id'], $one['intent'] ], $this->claimed() ) );
	}

	#[TestDox( 'O8: a change to another warehouse keeps all ERP orders of the order, the cancelled one too' )]
	public function test_warehouses(): void {
		$order = $this->accepted();
		$this->edit( $order, 'inny magazyn' );
		[ $message ] = $this->claimed();
		$this->report(
			$message,
			[
				'outcome' => 'accepted',
				'asOf'    => '950',
				'orders'  => [
					[ 'erpId' => '501', 'number' => 'ZO 501/2026', 'state' => 'cancelled', 'warehouse' => 'M1', 'reserved' => false ],
					[ 'erpId' => '502', 'number' => 'ZO 502/2026', 'state' => 'registered', 'warehouse' => 'M2', 'reserved' => true ],
				],
			]
		);

		self::assertSame( [ 'cancelled', 'registered' ], array_column( $this->foundation()->erp_orders()->for_order( $order->get_id() ), 'state' ) );
		$scope = $this->foundation()->order_scope()->find( $order->get_id() );
		self::assertSame( [ '950', '1' ], [ $scope['accepted_as_of'] ?? null, $scope['reserved'] ?? null ], 'The one that counts is reserved.' );
	}

	#[TestDox( 'O8: erased personal data of the buyer is no change of the order' )]
	public function test_erased(): void {
		$order = $this->accepted();
		\WC_Privacy_Erasers::remove_order_personal_data( $order );
		$this->end_request();
		update_option( 'wapro_mag_swept_until', time() - 60 );

		self::assertSame( [], $this->claimed() );
		self::assertSame( 0, $this->foundation()->sweep()->run() );
	}

	#[TestDox( 'O8: a cancellation that fired no hook is found by the sweep' )]
	public function test_sweep(): void {
		$order = $this->accepted();
		$quiet = $this->placed( $this->linked_product( 'B-1' ), [ 'email' => 'b@example.com', 'status' => 'cancelled' ] );
		update_option( 'wapro_mag_swept_until', time() - 60 );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE object_key = %s', (string) $quiet->get_id() );
		$order->update_status( 'cancelled' );
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_key = %s AND status <> 'accepted'", (string) $order->get_id() );

		self::assertSame( 1, $this->foundation()->sweep()->run() );
		$this->let_time_pass();
		self::assertSame( [ 'cancel' ], array_column( $this->claimed(), 'intent' ) );
		self::assertSame( 0, $this->foundation()->sweep()->run() );
	}

	/**
	 * WAPRO never answers to it, and a person takes it out of the queue.
	 *
	 * @param array<string, mixed> $message One of claimed().
	 */
	private function lose( array $message ): void {
		$this->report( $message, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$this->foundation()->messages()->skip( [ $message['id'] ], 'WAPRO nie odpowiada', 'Anna' );
		$this->let_time_pass();
	}

	/** An order that WAPRO has registered. */
	private function accepted(): \WC_Order {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->accept( $this->claimed()[0] );
		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		return $live;
	}

	private function edit( \WC_Order $order, string $note, ?int $quantity = null ): void {
		foreach ( $order->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			if ( $quantity === null ) {
				continue;
			}
			$item->set_quantity( $quantity );
			$item->set_total( (string) ( 100 * $quantity ) );
			$item->save();
		}
		$order->set_customer_note( $note );
		$order->calculate_totals();
		$order->save();
		$this->end_request();
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}> Of the newest entry.
	 */
	private function changes( int $order_id ): array {
		return array_values( $this->foundation()->history()->page( 'order', $order_id, 1 )['items'][0]['changes'] );
	}
}
