<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;

/**
 * However an order is made, one message says so; an order that is not placed makes none.
 */
final class CaptureTest extends OrderTestCase {

	#[TestDox( 'O1: an order made by CRUD is held at its first hook and released when the request ends' )]
	public function test_crud(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );

		$held = $this->only_message( $order->get_id() );
		self::assertSame( [ 'held', 'shop_event' ], [ $held['status'], $held['cause'] ] );
		self::assertNotNull( $held['held_until'] );
		self::assertSame( [], $this->claim()['leases'], 'A held message is not handed out.' );

		$this->end_request();

		$message = $this->only_message( $order->get_id() );
		self::assertSame( [ 'pending', null ], [ $message['status'], $message['held_until'] ] );
		self::assertSame( 'order:mail:' . substr( sha1( 'anna@example.com' ), 0, 16 ), $message['stream'] );
		self::assertCount( 1, $this->claim()['leases'] );
	}

	#[TestDox( 'O1: an order from before the plugin that is edited today does not go; one that went keeps going' )]
	public function test_edited_old_order(): void {
		$product = $this->linked_product( 'A-1' );
		$known   = $this->placed( $product );
		update_option( OptionNames::ORDERS_SINCE, gmdate( 'Y-m-d\TH:i:s\Z', time() + 60 ) );

		$old = $this->placed( $product );
		$old->set_status( 'completed' );
		$old->save();
		$this->end_request();
		$known->set_status( 'completed' );
		$known->save();
		$this->end_request();

		self::assertSame( [], $this->messages_of( $old->get_id() ) );
		self::assertNull( $this->foundation()->order_scope()->find( $old->get_id() ), 'Taking stock does not bring it in.' );
		self::assertCount( 1, $this->messages_of( $known->get_id() ) );

		add_filter( 'wapro_mag/orders_since', static fn (): int => 0 );
		$old->set_status( 'processing' );
		$old->save();
		$this->end_request();
		self::assertCount( 1, $this->messages_of( $old->get_id() ) );
	}

	#[TestDox( 'O1: the first start of the plugin is remembered once, and a date that a person wrote is kept' )]
	public function test_first_start(): void {
		$settings = $this->foundation()->settings();
		delete_option( OptionNames::ORDERS_SINCE );
		$settings->remember_first_start();
		self::assertEqualsWithDelta( time(), $settings->orders_since(), 5 );

		update_option( OptionNames::ORDERS_SINCE, '2026-11-01' );
		$settings->remember_first_start();
		self::assertSame( strtotime( '2026-11-01T00:00:00Z' ), $settings->orders_since() );
	}

	#[TestDox( 'O1: an order made in one save at REST is one message' )]
	public function test_rest(): void {
		$product  = $this->linked_product( 'A-1' );
		$response = $this->request(
			'POST',
			'/wc/v3/orders',
			[
				'status'     => 'processing',
				'billing'    => self::ADDRESS + [ 'email' => 'rest@example.com' ],
				'line_items' => [ [ 'product_id' => $product->get_id(), 'quantity' => 1 ] ],
			],
			$this->user_id( 'admin' )
		);
		self::assertSame( 201, $response->get_status() );
		$this->end_request();

		$message = $this->only_message( (int) $response->get_data()['id'] );
		self::assertSame( 'pending', $message['status'] );
		[ $claimed ] = $this->claimed();
		self::assertSame( 'A-1', $claimed['order']['lines'][0]['index'] );
	}

	#[TestDox( 'O1: the block checkout (Store API) makes one message, and none while it is a draft' )]
	public function test_store_api(): void {
		$product = $this->linked_product( 'A-1' );
		$nonce   = wp_create_nonce( 'wc_store_api' );
		$this->store_api( 'POST', 'cart/add-item', [ 'id' => $product->get_id(), 'quantity' => 2 ], $nonce );
		$draft = $this->store_api( 'GET', 'checkout', [], $nonce )->get_data();
		$this->end_request();
		self::assertSame( 'checkout-draft', $draft['status'] );
		self::assertSame( [], $this->messages_of( (int) $draft['order_id'] ) );

		$response = $this->store_api(
			'POST',
			'checkout',
			[
				'billing_address'  => self::ADDRESS + [ 'email' => 'blok@example.com' ],
				'shipping_address' => self::ADDRESS,
				'payment_method'   => 'cod',
			],
			$nonce
		);
		$this->end_request();

		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$order_id = (int) $response->get_data()['order_id'];
		self::assertSame( 'pending', $this->only_message( $order_id )['status'] );
		$order = wc_get_order( $order_id );
		self::assertInstanceOf( \WC_Order::class, $order );
		foreach ( $order->get_items() as $item ) {
			self::assertStringContainsString( '"index":"A-1"', (string) $item->get_meta( '_wapro_mag_line' ) );
		}
		[ $claimed ] = $this->claimed();
		self::assertSame( [ 'A-1', 'USL-TRANSPORT' ], array_column( $claimed['order']['lines'], 'index' ) );
	}

	#[TestDox( 'O1: an order that an admin makes by hand goes when it gets a status that goes' )]
	public function test_admin(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ), [ 'status' => 'pending' ] );
		self::assertSame( [], $this->messages_of( $order->get_id() ) );

		$order->update_status( 'processing' );
		$this->end_request();

		self::assertSame( 'pending', $this->only_message( $order->get_id() )['status'] );
	}

	/**
	 * @return array<string, array{string}>
	 */
	public static function unplaced(): array {
		return [
			'automatic draft' => [ 'auto-draft' ],
			'checkout draft'  => [ 'checkout-draft' ],
			'unpaid'          => [ 'pending' ],
			'failed'          => [ 'failed' ],
			'cancelled'       => [ 'cancelled' ],
		];
	}

	#[DataProvider( 'unplaced' )]
	#[TestDox( 'O1: an order that is not placed makes no message: $_dataName' )]
	public function test_not_placed( string $status ): void {
		$order = $this->placed( $this->linked_product( 'A-1' ), [ 'status' => $status ] );

		self::assertSame( [], $this->messages_of( $order->get_id() ) );
	}

	#[TestDox( 'O1: many events of one order are one message that keeps its place' )]
	public function test_coalescing(): void {
		$product = $this->linked_product( 'A-1' );
		$first   = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$second  = $this->placed( $product, [ 'email' => 'a@example.com' ] );
		$id      = $this->only_message( $first->get_id() )['id'];

		$first->set_customer_note( 'Proszę dzwonić' );
		$first->save();
		$this->end_request();

		$message = $this->only_message( $first->get_id() );
		self::assertSame( $id, $message['id'] );
		self::assertGreaterThan( 1, (int) $message['changed_count'] );
		self::assertSame( [ (string) $first->get_id(), (string) $second->get_id() ], array_column( $this->claimed(), 'objectKey' ) );
	}

	#[TestDox( 'O1: a line edited or removed by itself, which fires no hook of the order, is noticed' )]
	public function test_item_hooks(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$count = (int) $this->only_message( $order->get_id() )['changed_count'];

		foreach ( $order->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_quantity( 5 );
			$item->save();
		}
		$this->end_request();
		$edited = (int) $this->only_message( $order->get_id() )['changed_count'];
		self::assertGreaterThan( $count, $edited );

		foreach ( $order->get_items() as $item ) {
			wc_delete_order_item( $item->get_id() );
		}
		$this->end_request();
		self::assertGreaterThan( $edited, (int) $this->only_message( $order->get_id() )['changed_count'] );
	}

	#[TestDox( 'O1: a line added to an order that is still being made asks nobody, and is noticed at the end of the request where another one placed the order meanwhile' )]
	public function test_line_of_order_being_made(): void {
		$order = $this->order( $this->linked_product( 'A-1' ), [ 'status' => 'pending' ] );
		self::assertSame( [], $this->messages_of( $order->get_id() ) );

		global $wpdb;
		$wpdb->update( "{$wpdb->prefix}wc_orders", [ 'status' => 'wc-processing' ], [ 'id' => $order->get_id() ] );
		$wpdb->update( $wpdb->posts, [ 'post_status' => 'wc-processing' ], [ 'ID' => $order->get_id() ] );
		clean_post_cache( $order->get_id() );
		wp_cache_flush();
		foreach ( $order->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_quantity( 3 );
			$item->save();
		}
		self::assertCount( 0, $this->messages_of( $order->get_id() ) );

		$this->end_request();

		self::assertSame( 'pending', $this->only_message( $order->get_id() )['status'] );
	}

	#[TestDox( 'O1: a process killed before it could release its order only delays it by a minute' )]
	public function test_held_rows_expire(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );
		self::assertSame( [], $this->claim()['leases'] );

		$this->let_time_pass();

		self::assertSame( (string) $order->get_id(), $this->claimed()[0]['objectKey'] );
		$this->end_request();
	}

	#[TestDox( 'O1: what a request writes of an order that was handed out under its hands goes after it' )]
	public function test_handed_out_while_being_written(): void {
		$order = $this->order( $this->linked_product( 'A-1' ) );
		$this->let_time_pass();
		[ $half ] = $this->claimed();
		foreach ( $order->get_items() as $item ) {
			self::assertInstanceOf( \WC_Order_Item_Product::class, $item );
			$item->set_quantity( 5 );
			$item->save();
		}
		$this->end_request();
		$this->accept( $half );

		[ $whole ] = $this->claimed();

		self::assertSame( [ 'change', '5' ], [ $whole['intent'], $whole['order']['lines'][0]['quantity'] ] );
	}

	#[TestDox( 'O1: a queue that cannot be written never breaks the order' )]
	public function test_queue_out_of_order(): void {
		global $wpdb;
		$break   = static fn ( string $query ): string => str_contains( $query, 'wapro_mag_messages' ) ? 'SELECT broken FROM nowhere' : $query;
		$product = $this->linked_product( 'A-1' );
		add_filter( 'query', $break );
		$order = $this->order( $product );
		$this->end_request();
		remove_filter( 'query', $break );

		self::assertSame( 'processing', $this->status_of( $order ) );
		self::assertSame( [], $this->messages_of( $order->get_id() ) );
	}

	#[TestDox( 'O1: links that cannot be read, and a filter that breaks, never break the checkout' )]
	public function test_snapshot_out_of_order(): void {
		$product = $this->linked_product( 'A-1' );
		$break   = static fn ( string $query ): string => str_contains( $query, 'wapro_mag_links' ) ? 'SELECT broken FROM nowhere' : $query;
		$item    = new \WC_Order_Item_Product();
		$item->set_product( $product );
		add_filter( 'query', $break );
		do_action( 'woocommerce_checkout_create_order_line_item', $item, 'key', [], wc_create_order() );
		remove_filter( 'query', $break );
		self::assertSame( '', $item->get_meta( '_wapro_mag_line' ) );

		$fail = static fn () => throw new \RuntimeException( 'broken filter' );
		add_filter( 'wapro_mag/line_parameters', $fail );
		do_action( 'woocommerce_checkout_create_order_line_item', $item, 'key', [], wc_create_order() );
		$order = $this->placed( $product );
		self::assertSame( 'pending', $this->only_message( $order->get_id() )['status'], 'The order goes, whatever its line.' );
		remove_filter( 'wapro_mag/line_parameters', $fail );

		do_action( 'woocommerce_checkout_create_order_line_item', $item, 'key', [], wc_create_order() );
		self::assertStringContainsString( '"index":"A-1"', (string) $item->get_meta( '_wapro_mag_line' ) );
	}

	#[TestDox( 'O1: what the plugin cannot read keeps no other plugin from hearing of an order\'s status' )]
	public function test_scope_out_of_order(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$heard = 0;
		add_action( 'woocommerce_order_status_changed', static function () use ( &$heard ): void {
			++$heard;
		}, 200 );
		$break = static fn ( string $query ): string => str_contains( $query, 'wapro_mag_order_scope' ) ? 'SELECT broken FROM nowhere' : $query;
		add_filter( 'query', $break );
		$order->update_status( 'cancelled' );
		$this->end_request();
		remove_filter( 'query', $break );

		self::assertSame( [ 1, 'cancelled' ], [ $heard, $this->status_of( $order ) ] );
		$notes = array_column( wc_get_order_notes( [ 'order_id' => $order->get_id() ] ), 'content' );
		self::assertSame( [], array_filter( $notes, static fn ( string $note ): bool => str_contains( $note, 'Error during status transition' ) ) );
	}

	#[TestDox( 'O4: the line is told as it was when it was placed, whatever the article became since' )]
	public function test_snapshot(): void {
		$product = $this->linked_product( 'A-1' );
		$order   = $this->placed( $product );
		$links   = $this->foundation()->links();
		$link    = $links->find( 'product', 'A-1' );
		self::assertNotNull( $link );
		$links->save( $link->with( [ 'facts' => [ 'unit' => 'kg', 'vatCode' => '8' ] ] ) );

		[ $claimed ] = $this->claimed();

		self::assertSame( (string) $order->get_id(), $claimed['objectKey'] );
		self::assertSame( [ 'szt', '23' ], [ $claimed['order']['lines'][0]['unit'], $claimed['order']['lines'][0]['vatCode'] ] );
	}

	public function test_scope_is_written_at_release(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ), [ 'nip' => 'PL 526-587-76-35' ] );

		$scope = $this->foundation()->order_scope()->find( $order->get_id() );
		self::assertNotNull( $scope );
		self::assertSame( 'order:nip:5265877635', $scope['stream'] );
		self::assertMatchesRegularExpression( '/^[a-z0-9]{1,8}-' . $order->get_id() . '-[0-9a-f]{6}$/', (string) $scope['reference'] );
		self::assertSame( '1', $scope['in_flight'] );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	private function store_api( string $method, string $path, array $body, string $nonce ): \WP_REST_Response {
		$request = new \WP_REST_Request( $method, '/wc/store/v1/' . $path );
		$request->set_header( 'Nonce', $nonce );
		$request->set_header( 'Content-Type', 'application/json' );
		if ( $body !== [] ) {
			$request->set_body( (string) wp_json_encode( $body ) );
		}
		if ( WC()->session === null ) {
			wc_load_cart();
		}
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}
}
