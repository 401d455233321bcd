<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\OrderTestCase;

/**
 * An order that is deleted for good leaves nothing behind that could be taken for another one's. Also run with orders
 * kept as posts: WAPRO_MAG_HPOS=no.
 */
final class DeletionTest extends OrderTestCase {

	/** @var list<\Closure> Filters of a test, to be taken back. */
	private array $stores = [];

	protected function tearDown(): void {
		foreach ( $this->stores as $filter ) {
			remove_filter( 'pre_option_woocommerce_custom_orders_table_enabled', $filter, 99 );
		}
		parent::tearDown();
	}

	#[DataProvider( 'stores' )]
	#[TestDox( 'O1: what is known of whose an order is goes with the order ($store)' )]
	public function test_deleted( string $store ): void {
		$this->keep_orders_in( $store );
		$kept    = $this->placed( $this->linked_product( 'A-1' ), [ 'email' => 'a@example.com' ] )->get_id();
		$deleted = $this->placed( $this->linked_product( 'A-2' ), [ 'email' => 'b@example.com' ] );
		$id      = $deleted->get_id();
		self::assertNotNull( $this->foundation()->order_scope()->find( $id ) );
		self::assertSame( $store === 'posts' ? 'shop_order' : 'shop_order_placehold', get_post_type( $id ) );

		$deleted->delete( true );

		self::assertFalse( wc_get_order( $id ) );
		self::assertNull( $this->foundation()->order_scope()->find( $id ) );
		self::assertNotNull( $this->foundation()->order_scope()->find( $kept ) );
		self::assertSame( [], $this->history_of( $id ), 'WAPRO never had it.' );
	}

	#[DataProvider( 'stores' )]
	#[TestDox( 'O1: an order in the trash is known still ($store)' )]
	public function test_trashed( string $store ): void {
		$this->keep_orders_in( $store );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$id    = $order->get_id();

		$order->delete();

		self::assertNotNull( $this->foundation()->order_scope()->find( $id ) );
	}

	#[DataProvider( 'stores' )]
	#[TestDox( 'O8: an order that WAPRO has is cancelled there when it is deleted, by the reference that is left of it ($store)' )]
	public function test_accepted( string $store ): void {
		$this->keep_orders_in( $store );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$id    = $order->get_id();
		[ $placed ] = $this->claimed();
		$this->accept( $placed );

		$live = wc_get_order( $id );
		self::assertInstanceOf( \WC_Order::class, $live );
		$live->delete( true );
		$this->end_request();

		self::assertNull( $this->foundation()->order_scope()->find( $id ) );
		[ $message ] = $this->claimed();
		self::assertSame( [ 'cancel', $placed['order']['reference'] ], [ $message['intent'], $message['cancel']['reference'] ] );
		$this->report( $message, [ 'outcome' => 'accepted', 'asOf' => '950', 'orders' => [ [ 'erpId' => '501', 'state' => 'cancelled', 'warehouse' => 'M1', 'reserved' => false ] ] ] );
		self::assertSame( [ 'cancelled' ], array_column( $this->foundation()->erp_orders()->for_order( $id ), 'state' ) );
		self::assertSame( [ 'accepted', null, 'cancelled_in_wapro' ], $this->history_of( $id ) );
	}

	#[TestDox( 'O8: an order whose answer was lost is asked for first when it was deleted meanwhile, then cancelled' )]
	public function test_unanswered(): void {
		$order    = $this->placed( $this->linked_product( 'A-1' ) );
		$id       = $order->get_id();
		[ $lost ] = $this->claimed();
		$this->report( $lost, [ 'outcome' => 'unknown', 'code' => 'wapro_timeout' ] );
		$order->delete( true );
		$this->end_request();
		$this->let_time_pass();

		[ $asked ] = $this->claimed();
		self::assertSame( [ $lost['id'], 'unknown', $lost['order'] ], [ $asked['id'], $asked['status'], $asked['order'] ] );
		$this->accept( $asked );
		[ $message ] = $this->claimed();
		self::assertSame( [ 'cancel', $lost['order']['reference'] ], [ $message['intent'], $message['cancel']['reference'] ] );
	}

	#[TestDox( 'O8: what WAPRO has shipped stays there when the shop deletes it' )]
	public function test_shipped(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$id    = $order->get_id();
		$this->accept( $this->claimed()[0] );
		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '501', 'asOf' => '950', 'deleted' => false, 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane' ], 'lines' => [ [ 'lineId' => '1', 'index' => 'A-1', 'ordered' => '2', 'reserved' => '0', 'realised' => '2', 'unit' => 'szt' ] ] ] ] ] );
		$live = wc_get_order( $id );
		self::assertInstanceOf( \WC_Order::class, $live );
		$live->delete( true );
		$this->end_request();

		self::assertSame( [], $this->claimed() );
		self::assertSame( [ 'accepted', 'accepted' ], array_column( $this->messages_of( $id ), 'status' ) );
	}

	#[TestDox( 'O1: an order kept as a post is forgotten also when its post is deleted past WooCommerce' )]
	public function test_post(): void {
		$this->keep_orders_in( 'posts' );
		$id = $this->placed( $this->linked_product( 'A-1' ) )->get_id();

		wp_delete_post( $id, true );

		self::assertNull( $this->foundation()->order_scope()->find( $id ) );
	}

	#[TestDox( 'O1: the copy of an order among the posts may go, where orders have tables of their own' )]
	public function test_copy(): void {
		$this->keep_orders_in( 'tables' );
		$id = $this->placed( $this->linked_product( 'A-1' ) )->get_id();
		$GLOBALS['wpdb']->update( $GLOBALS['wpdb']->posts, [ 'post_type' => 'shop_order' ], [ 'ID' => $id ] );
		clean_post_cache( $id );

		do_action( 'deleted_post', $id, get_post( $id ) );

		self::assertNotNull( $this->foundation()->order_scope()->find( $id ) );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function stores(): iterable {
		yield 'tables' => [ 'tables' ];
		yield 'posts' => [ 'posts' ];
	}

	private function keep_orders_in( string $store ): void {
		$enabled        = static fn (): string => $store === 'tables' ? 'yes' : 'no';
		$this->stores[] = $enabled;
		add_filter( 'pre_option_woocommerce_custom_orders_table_enabled', $enabled, 99 );
	}
}
