<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\OrderTestCase;

final class InFlightTest extends OrderTestCase {

	#[TestDox( 'G4: what orders have taken counts until WAPRO\'s figure contains it' )]
	public function test_until_contained(): void {
		$product = $this->linked_product( 'A-1' );
		$this->placed( $product, [ 'quantity' => 3 ] );
		$id      = $product->get_id();
		self::assertSame( [ $id => '3' ], $this->in_flight( $id, '5000' ), 'Not accepted yet.' );

		[ $message ] = $this->claimed();
		$this->accept( $message, '501', '900' );

		self::assertSame( [ $id => '3' ], $this->in_flight( $id, '899' ), 'A figure from before the order.' );
		self::assertSame( [], $this->in_flight( $id, '900' ) );
		self::assertSame( '97', get_post_meta( $id, '_stock', true ) );
	}

	#[TestDox( 'G4: an order in a status that does not go still takes its stock' )]
	public function test_order_that_does_not_go(): void {
		update_option( 'wapro_mag_order_statuses', [ 'completed' ] );
		$product = $this->linked_product( 'A-1' );
		$order   = $this->placed( $product, [ 'status' => 'on-hold' ] );

		self::assertSame( [], $this->messages_of( $order->get_id() ) );
		self::assertSame( [ $product->get_id() => '2' ], $this->in_flight( $product->get_id(), '5000' ) );
	}

	#[TestDox( 'G4: an order that gave its stock back, and one that never took any, counts nothing' )]
	public function test_given_back(): void {
		$product = $this->linked_product( 'A-1' );
		$order   = $this->placed( $product );
		$order->update_status( 'cancelled' );
		$this->end_request();

		self::assertSame( [], $this->in_flight( $product->get_id(), '1' ) );
	}

	#[TestDox( 'G4: an order that WAPRO never reserved counts until it is shipped and the figure is newer' )]
	public function test_never_reserved(): void {
		$product     = $this->linked_product( 'A-1' );
		$id          = $product->get_id();
		$this->placed( $product );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'accepted', 'asOf' => '900', 'orders' => [ [ 'erpId' => '5', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => false ] ] ] );
		self::assertSame( [ $id => '2' ], $this->in_flight( $id, '1000' ) );

		$this->from_wapro( [ 'erpId' => '5', 'asOf' => '1100', 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane' ] ] );

		self::assertSame( [ $id => '2' ], $this->in_flight( $id, '1099' ) );
		self::assertSame( [], $this->in_flight( $id, '1100' ) );
	}

	#[TestDox( 'G4: a reservation made later is contained from then on, and its use for the delivery changes nothing' )]
	public function test_late_reservation(): void {
		$product     = $this->linked_product( 'A-1' );
		$id          = $product->get_id();
		$this->placed( $product );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'accepted', 'asOf' => '900', 'orders' => [ [ 'erpId' => '5', 'state' => 'buffered', 'warehouse' => 'M1', 'reserved' => false ] ] ] );

		$this->from_wapro( [ 'erpId' => '5', 'asOf' => '950', 'state' => 'registered', 'reserved' => true ] );
		self::assertSame( [ [ $id => '2' ], [] ], [ $this->in_flight( $id, '949' ), $this->in_flight( $id, '950' ) ] );

		$this->from_wapro( [ 'erpId' => '5', 'asOf' => '990', 'reserved' => false, 'transport' => [ 'code' => 'packing', 'name' => 'Pakowanie' ] ] );
		self::assertSame( [], $this->in_flight( $id, '950' ) );
	}

	#[TestDox( 'G4: orders leave the list only when no figure can miss them' )]
	public function test_clearing(): void {
		$product     = $this->linked_product( 'A-1' );
		$order       = $this->placed( $product );
		[ $message ] = $this->claimed();
		$this->accept( $message, '501', '900' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET placed_at = placed_at - INTERVAL 1 HOUR' );

		self::assertSame( 0, $this->foundation()->in_flight()->clear_settled(), 'The stock figure is older than the order.' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . ' SET as_of_stock = 900' );
		self::assertSame( 1, $this->foundation()->in_flight()->clear_settled() );
		self::assertSame( '0', $this->foundation()->order_scope()->find( $order->get_id() )['in_flight'] ?? null );
	}

	#[TestDox( 'G4: an order that gave its stock back and takes it again is in flight again' )]
	public function test_takes_again(): void {
		$product = $this->linked_product( 'A-1' );
		$order   = $this->placed( $product );
		$order->update_status( 'cancelled' );
		$this->end_request();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET placed_at = placed_at - INTERVAL 1 HOUR' );
		self::assertSame( 1, $this->foundation()->in_flight()->clear_settled() );

		$order->update_status( 'processing' );
		$this->end_request();

		self::assertSame( [ $product->get_id() => '2' ], $this->in_flight( $product->get_id(), '1' ) );
	}

	#[TestDox( 'G4: a figure that comes while the shop takes an order\'s stock knows of every line of it' )]
	public function test_while_stock_is_taken(): void {
		$first  = $this->linked_product( 'A-1' );
		$second = $this->linked_product( 'B-1' );
		$ids    = [ $first->get_id(), $second->get_id() ];
		$seen   = [];
		$look   = function () use ( &$seen, $ids ): void {
			$seen[] = $this->foundation()->in_flight()->for_products( $ids, [ $ids[0] => '1', $ids[1] => '1' ] );
		};
		foreach ( [ 'woocommerce_product_set_stock', 'woocommerce_reduce_order_item_stock' ] as $hook ) {
			add_action( $hook, $look );
		}
		$order = $this->order( $first, [ 'status' => 'pending', 'quantity' => 2 ] );
		$order->add_product( $second, 3 );
		$order->save();
		$order->update_status( 'processing' );

		self::assertCount( 4, $seen );
		self::assertSame( [ [ $ids[0] => '2', $ids[1] => '3' ] ], array_values( array_unique( $seen, SORT_REGULAR ) ) );
		self::assertNull( $this->foundation()->order_scope()->find( $order->get_id() )['taking_since'] ?? null );
	}

	#[TestDox( 'G4: a process that dies while it takes stock counts with what it marked after five minutes' )]
	public function test_died_while_taking(): void {
		$product = $this->linked_product( 'A-1' );
		add_action( 'woocommerce_product_set_stock', static fn () => throw new \RuntimeException( 'killed' ) );
		$order = $this->order( $product, [ 'status' => 'pending' ] );
		try {
			wc_reduce_stock_levels( $order );
			self::fail( 'The process lived on.' );
		} catch ( \RuntimeException $killed ) {
			self::assertSame( 'killed', $killed->getMessage() );
		}
		self::assertSame( [ $product->get_id() => '2' ], $this->in_flight( $product->get_id(), '1' ) );

		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET placed_at = placed_at - INTERVAL 6 MINUTE' );
		self::assertSame( 0, $this->foundation()->in_flight()->clear_settled(), 'It may still be at it.' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET taking_since = taking_since - INTERVAL 6 MINUTE' );
		self::assertSame( [], $this->in_flight( $product->get_id(), '1' ) );
		self::assertSame( 1, $this->foundation()->in_flight()->clear_settled() );
	}

	#[TestDox( 'G4: an order that a person skipped counts no more, its figures are fetched again; the retry brings it back' )]
	public function test_skipped(): void {
		$product = $this->linked_product( 'A-1' );
		$id      = $product->get_id();
		$order   = $this->placed( $product );
		$message = (int) $this->only_message( $order->get_id() )['id'];

		$this->foundation()->messages()->skip( [ $message ], 'wpisane ręcznie', 'Anna' );
		self::assertSame( [], $this->in_flight( $id, '1' ) );
		self::assertSame( [ [ 'A-1' ] ], $this->refreshes() );

		$this->foundation()->messages()->retry( [ $message ], 'Anna' );
		self::assertSame( [ $id => '2' ], $this->in_flight( $id, '1' ) );
	}

	#[TestDox( 'G4: an older refusal that is skipped leaves an order in flight whose newer message still goes' )]
	public function test_skipped_older(): void {
		$product     = $this->linked_product( 'A-1' );
		$order       = $this->placed( $product );
		[ $message ] = $this->claimed();
		$this->report( $message, [ 'outcome' => 'rejected', 'code' => 'contractor_ambiguous', 'reason' => 'Two.' ] );
		$order->set_customer_note( 'poprawione' );
		$order->save();
		$this->end_request();

		$this->foundation()->messages()->skip( [ $message['id'] ], 'już nie', 'Anna' );

		self::assertSame( [ $product->get_id() => '2' ], $this->in_flight( $product->get_id(), '1' ) );
		self::assertSame( [], $this->refreshes() );
	}

	#[TestDox( 'G4: a figure that was applied before the shop heard that it contains the order is fetched again' )]
	public function test_result_after_figure(): void {
		$early = $this->linked_product( 'A-1' );
		$late  = $this->linked_product( 'B-1' );
		$links = $this->foundation()->db();
		$this->placed( $early, [ 'email' => 'a@example.com' ] );
		$this->placed( $late, [ 'email' => 'b@example.com' ] );
		$this->placed( $early, [ 'email' => 'c@example.com' ] );
		$links->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . " SET as_of_stock = IF(erp_key = 'A-1', 900, 899)" );
		[ $one, $two, $three ] = $this->claimed();

		$this->accept( $two, '502', '900' );
		self::assertSame( [], $this->refreshes(), 'Its next figure is newer anyway.' );
		$this->report( $three, [ 'outcome' => 'accepted', 'asOf' => '900', 'orders' => [ [ 'erpId' => '5', 'state' => 'buffered', 'warehouse' => 'M1', 'reserved' => false ] ] ] );
		self::assertSame( [], $this->refreshes(), 'WAPRO\'s figure does not contain it: it was taken off once.' );
		$this->accept( $one, '501', '900' );
		self::assertSame( [ [ 'A-1' ] ], $this->refreshes() );

		$links->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . " SET as_of_stock = 950 WHERE erp_key = 'B-1'" );
		$links->execute( 'DELETE FROM ' . Tables::name( Tables::RUNS ) );
		$links->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . " SET as_of_stock = 980 WHERE erp_key = 'A-1'" );
		$this->from_wapro( [ 'erpId' => '5', 'asOf' => '950', 'state' => 'registered', 'reserved' => true ] );
		self::assertSame( [ [ 'A-1' ] ], $this->refreshes(), 'A late reservation.' );
	}

	#[TestDox( 'G4: stock that the shop gives back goes on top of WAPRO\'s figure, so the figures are fetched again, in one run' )]
	public function test_restored(): void {
		$orders = [ $this->placed( $this->linked_product( 'A-1' ) ), $this->placed( $this->linked_product( 'B-1' ) ) ];
		foreach ( $orders as $order ) {
			$order->update_status( 'cancelled' );
			$this->end_request();
		}

		self::assertSame( [ [ 'A-1', 'B-1' ] ], $this->refreshes() );
		$this->foundation()->runs()->claim( 'w1', 60, [ 'refreshGoods' ] );
		$orders[0]->update_status( 'processing' );
		$orders[0]->update_status( 'cancelled' );
		$this->end_request();
		self::assertSame( [ [ 'A-1' ] ], $this->refreshes(), 'What a worker has taken stays as it is.' );
	}

	#[TestDox( 'G4: what is added to an order after WAPRO accepted it counts until WAPRO is done with the order' )]
	public function test_raised_after_acceptance(): void {
		require_once WC()->plugin_path() . '/includes/admin/wc-admin-functions.php';
		$product     = $this->linked_product( 'A-1' );
		$id          = $product->get_id();
		$order       = $this->placed( $product, [ 'quantity' => 2 ] );
		[ $message ] = $this->claimed();
		$this->accept( $message, '501', '900' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . ' SET as_of_stock = 900' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' SET placed_at = placed_at - INTERVAL 1 HOUR' );
		self::assertSame( 1, $this->foundation()->in_flight()->clear_settled() );

		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		foreach ( $live->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_quantity( 9 );
			$item->save();
			self::assertIsArray( wc_maybe_adjust_line_item_product_stock( $item ) );
		}
		$this->end_request();

		self::assertSame( [ [ $id => '9' ], [ $id => '7' ] ], [ $this->in_flight( $id, '899' ), $this->in_flight( $id, '900' ) ] );
		self::assertSame( 0, $this->foundation()->in_flight()->clear_settled(), 'Seven are missing in WAPRO.' );
		[ $change ] = $this->claimed();
		$this->report( $change, [ 'outcome' => 'rejected', 'code' => 'order_realised', 'reason' => 'ZO 501/2026: W produkcji' ] );
		self::assertSame( [ $id => '7' ], $this->in_flight( $id, '950' ) );

		$this->from_wapro( [ 'erpId' => '501', 'asOf' => '1100', 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane' ] ] );
		self::assertSame( [], $this->in_flight( $id, '1100' ) );
	}

	#[TestDox( 'O8, G4: what was added counts until WAPRO has taken over the change, and what it cancelled counts no more' )]
	public function test_change_taken_over(): void {
		require_once WC()->plugin_path() . '/includes/admin/wc-admin-functions.php';
		$product = $this->linked_product( 'A-1' );
		$id      = $product->get_id();
		$order   = $this->placed( $product, [ 'quantity' => 2 ] );
		$this->accept( $this->claimed()[0], '501', '900' );
		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		foreach ( $live->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_quantity( 9 );
			$item->save();
			wc_maybe_adjust_line_item_product_stock( $item );
		}
		$this->end_request();
		self::assertSame( [ $id => '7' ], $this->in_flight( $id, '950' ) );

		$this->accept( $this->claimed()[0], '501', '1000' );
		self::assertSame( [ [ $id => '9' ], [] ], [ $this->in_flight( $id, '999' ), $this->in_flight( $id, '1000' ) ] );

		// In the trash the order keeps what it took, but nobody will deliver it.
		$live->delete();
		$this->end_request();
		[ $cancel ] = $this->claimed();
		$this->report( $cancel, [ 'outcome' => 'accepted', 'asOf' => '1100', 'orders' => [ [ 'erpId' => '501', 'number' => 'ZO 501/2026', 'state' => 'cancelled', 'warehouse' => 'M1', 'reserved' => false ] ] ] );
		self::assertSame( [], $this->in_flight( $id, '1100' ) );
		self::assertSame( [ [ 'A-1' ] ], $this->refreshes() );
	}

	/**
	 * @return list<list<string>> Articles of the waiting runs.
	 */
	private function refreshes(): array {
		return array_map(
			static fn ( string $keys ): array => array_map( 'strval', array_values( (array) json_decode( $keys, true ) ) ),
			$this->foundation()->db()->column( 'SELECT object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshGoods' AND state = 'requested' AND cause = 'shop_event' ORDER BY id" )
		);
	}

	/**
	 * @return array<int, string>
	 */
	private function in_flight( int $product_id, string $as_of ): array {
		return $this->foundation()->in_flight()->for_products( [ $product_id ], [ $product_id => $as_of ] );
	}

	/**
	 * @param array<string, mixed> $item
	 */
	private function from_wapro( array $item ): void {
		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ $item + [ 'deleted' => false ] ] ] );
	}
}
