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
	#[TestDox( 'O1: an order that WAPRO has is told of in its history when it is deleted, and its last message troubles nobody ($store)' )]
	public function test_accepted( string $store ): void {
		$this->keep_orders_in( $store );
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$id    = $order->get_id();
		$this->accept( $this->claimed()[0] );

		$live = wc_get_order( $id );
		self::assertInstanceOf( \WC_Order::class, $live );
		$live->delete( true );
		$this->end_request();
		$this->let_time_pass();

		self::assertSame( [], $this->claimed() );
		self::assertNull( $this->foundation()->order_scope()->find( $id ) );
		self::assertContains( 'change_not_sent', $this->history_of( $id ) );
		self::assertSame( [ 'accepted' ], array_values( array_unique( array_column( $this->messages_of( $id ), 'status' ) ) ) );
		self::assertSame( 1, count( $this->foundation()->erp_orders()->for_order( $id ) ), 'WAPRO\'s order is WAPRO\'s.' );
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
