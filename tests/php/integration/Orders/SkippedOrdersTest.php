<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\OrderTestCase;

/**
 * What a person skipped stays as they left it.
 */
final class SkippedOrdersTest extends OrderTestCase {

	#[TestDox( 'O8, O1: an order that was skipped before it was sent stays out of WAPRO, however often it is saved, until somebody sends it' )]
	public function test_placing(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'article_unknown', 'reason' => 'x' ] );
		$this->skip( $message );

		foreach ( [ 'raz', 'drugi raz' ] as $note ) {
			$this->edit( $order, $note );
			self::assertSame( [], $this->claimed() );
			self::assertSame( '0', $this->in_flight( $order ), 'Its stock is WAPRO\'s figure alone.' );
		}
		$this->foundation()->messages()->retry( [ $message['id'] ], 'Anna' );

		self::assertSame( [ 'drugi raz' ], array_map( static fn ( array $one ): string => $one['order']['note'], $this->claimed() ), 'Sent by hand it goes as it is now.' );
	}

	#[TestDox( 'O8: a skipped change does not come back however often the order is saved as it is' )]
	public function test_change(): void {
		$order = $this->accepted();
		$this->edit( $order, 'zmiana' );
		$this->skip( $this->refused( $this->claimed()[0] ) );

		foreach ( [ '1', '2', '3' ] as $touch ) {
			$order->update_meta_data( 'touch', $touch );
			$order->save();
			$this->end_request();
			self::assertSame( [], $this->claimed() );
		}
	}

	#[TestDox( 'O8: an order stays in flight when only a change of it was skipped and WAPRO never reserved it' )]
	public function test_in_flight(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'accepted', 'asOf' => '900', 'orders' => [ [ 'erpId' => '501', 'number' => 'ZO 501/2026', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => false ] ] ] );
		self::assertSame( '1', $this->in_flight( $order ) );
		$this->edit( $this->live( $order ), 'zmiana' );
		$this->skip( $this->refused( $this->claimed()[0] ) );

		self::assertSame( '1', $this->in_flight( $order ) );
	}

	#[TestDox( 'O8: an order whose cancellation was skipped may be deleted without another one' )]
	public function test_deleted(): void {
		$order = $this->accepted();
		$order->update_status( 'cancelled' );
		$this->end_request();
		[ $cancel ] = $this->claimed();
		self::assertSame( 'cancel', $cancel['intent'] );
		$this->skip( $this->refused( $cancel ) );
		$order->delete( true );
		$this->end_request();

		self::assertSame( [], $this->claimed() );
	}

	#[TestDox( 'O8: a conflict stays with the person when the order only moves to a status in which it does not go' )]
	public function test_conflict_stays(): void {
		$order   = $this->accepted();
		$this->edit( $order, 'za późno' );
		$message = $this->refused( $this->claimed()[0] );
		$order->update_status( 'pending' );
		$this->end_request();
		self::assertSame( [], $this->claimed() );

		self::assertSame( 'rejected', $this->messages_of( $order->get_id() )[1]['status'] ?? null, "Message {$message['id']} still waits." );
	}

	#[TestDox( 'O1, O8: a lost change that a person skipped and retries goes as the order is now when WAPRO accepted a newer one since' )]
	public function test_overtaken(): void {
		$order = $this->accepted();
		$this->edit( $order, 'stara' );
		[ $lost ] = $this->claimed();
		$this->report( $lost, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$this->skip( $lost );
		$this->edit( $order, 'nowa' );
		$this->let_time_pass();
		[ $newer ] = $this->claimed();
		self::assertSame( 'nowa', $newer['order']['note'] );
		$this->accept( $newer, '501', '950' );
		$this->foundation()->messages()->retry( [ $lost['id'] ], 'Anna' );
		$this->let_time_pass();

		self::assertSame( [], $this->claimed(), 'WAPRO has the order as it is: the old content does not go over it.' );
	}

	private function accepted(): \WC_Order {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$this->accept( $this->claimed()[0] );
		return $this->live( $order );
	}

	private function live( \WC_Order $order ): \WC_Order {
		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		return $live;
	}

	private function edit( \WC_Order $order, string $note ): void {
		$order->set_customer_note( $note );
		$order->save();
		$this->end_request();
	}

	/**
	 * @param array<string, mixed> $message
	 * @return array<string, mixed>
	 */
	private function refused( array $message ): array {
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'order_realised', 'reason' => 'ZO 501/2026: W produkcji' ] );
		return $message;
	}

	/**
	 * @param array<string, mixed> $message
	 */
	private function skip( array $message ): void {
		self::assertSame( [ $message['id'] ], $this->foundation()->messages()->skip( [ $message['id'] ], 'zrobione ręcznie', 'Anna' ) );
	}

	private function in_flight( \WC_Order $order ): ?string {
		return $this->foundation()->db()->value( 'SELECT in_flight FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id = %d', $order->get_id() );
	}
}
