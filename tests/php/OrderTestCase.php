<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Boot\Foundation;
use WaproMag\Boot\Plugin;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Orders\OrderSettings;
use WaproMag\Settings\Maps;

/**
 * A shop whose maps are set, with products that are linked to articles, and the worker's calls.
 */
abstract class OrderTestCase extends ShopTestCase {

	protected const ADDRESS = [
		'first_name' => 'Anna',
		'last_name'  => 'Nowak',
		'company'    => '',
		'address_1'  => 'Długa 1',
		'address_2'  => '',
		'city'       => 'Warszawa',
		'postcode'   => '00-001',
		'country'    => 'PL',
		'state'      => '',
		'phone'      => '600100200',
	];

	protected function setUp(): void {
		parent::setUp();
		$this->set_maps();
		$this->end_request();
	}

	protected function foundation(): Foundation {
		$foundation = Plugin::foundation();
		self::assertNotNull( $foundation, 'The plugin is not running.' );
		return $foundation;
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	protected function set_maps( array $changes = [] ): void {
		$this->foundation()->settings()->store_maps(
			Maps::from_array(
				$changes + [
					'warehouses'    => [ [ 'symbol' => 'M1', 'use' => 'sell' ], [ 'symbol' => 'M2', 'use' => 'sell' ] ],
					'priceList'     => 'DET',
					'vat'           => [ [ 'code' => '23', 'taxClass' => '' ], [ 'code' => '8', 'taxClass' => 'reduced-rate' ] ],
					'shippingIndex' => 'USL-TRANSPORT',
				]
			)
		);
		$this->set_orders( [ 'otherPayments' => [ 'form' => 'przelew', 'days' => null ] ] );
	}

	/**
	 * Settings of orders as they are, but for these.
	 *
	 * @param array<string, mixed> $changes
	 */
	protected function set_orders( array $changes ): void {
		$settings = $this->foundation()->settings();
		$settings->store_orders( OrderSettings::from_array( $changes + $settings->orders()->to_array() ) );
	}

	/**
	 * A published product with stock, linked to the article of that index.
	 */
	protected function linked_product( string $index, string $price = '123', int $stock = 100 ): \WC_Product_Simple {
		$product = $this->product( $index, $price, $stock );
		$now     = $this->foundation()->clock()->now();
		$this->foundation()->links()->save(
			Link::to_new( Link::PRODUCT, $index, $now )->with(
				[
					'shop_id' => $product->get_id(),
					'flagged' => true,
					'facts'   => [
						'unit'       => 'szt',
						'vatCode'    => '23',
						'parameters' => [ [ 'code' => 'width', 'name' => 'Szerokość', 'unit' => 'mm' ] ],
					],
				]
			)->in_state( LinkState::PUBLISHED, null, $now )
		);
		return $product;
	}

	protected function product( string $name, string $price = '123', int $stock = 100 ): \WC_Product_Simple {
		$product = new \WC_Product_Simple();
		$product->set_name( "Towar {$name}" );
		$product->set_regular_price( $price );
		$product->set_manage_stock( true );
		$product->set_stock_quantity( $stock );
		$product->save();
		return $product;
	}

	/**
	 * An order made by CRUD, as an integration or a script would.
	 *
	 * @param array<string, mixed> $changes status, email, nip, quantity.
	 */
	protected function order( \WC_Product $product, array $changes = [] ): \WC_Order {
		$order = wc_create_order();
		self::assertInstanceOf( \WC_Order::class, $order );
		$order->add_product( $product, $changes['quantity'] ?? 2 );
		$order->set_address( self::ADDRESS, 'billing' );
		$order->set_billing_email( $changes['email'] ?? 'anna@example.com' );
		if ( isset( $changes['nip'] ) ) {
			$order->update_meta_data( '_wc_other/wapro-mag/nip', $changes['nip'] );
		}
		$order->set_payment_method_title( 'Przelew bankowy' );
		$order->calculate_totals();
		$order->set_status( $changes['status'] ?? 'processing' );
		$order->save();
		return $order;
	}

	/**
	 * An order whose request has ended.
	 *
	 * @param array<string, mixed> $changes
	 */
	protected function placed( \WC_Product $product, array $changes = [] ): \WC_Order {
		$order = $this->order( $product, $changes );
		$this->end_request();
		return $order;
	}

	/**
	 * What the plugin does when a request ends.
	 */
	protected function end_request(): void {
		$shutdown = $GLOBALS['wp_filter']['shutdown']->callbacks ?? [];
		ksort( $shutdown );
		foreach ( $shutdown as $callbacks ) {
			foreach ( $callbacks as $callback ) {
				$function = $callback['function'];
				if ( is_array( $function ) && is_object( $function[0] ) && str_starts_with( $function[0]::class, 'WaproMag\\' ) && is_callable( $function ) ) {
					$function();
				}
			}
		}
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	protected function claim( array $changes = [] ): array {
		return $this->worker(
			'messages/claim',
			$changes + [
				'destination'  => 'wapro',
				'objectType'   => 'order',
				'limit'        => 50,
				'perStream'    => 5,
				'leaseSeconds' => 60,
				'worker'       => 'w1',
			]
		);
	}

	/**
	 * All messages that a claim hands out, with their token.
	 *
	 * @param array<string, mixed> $changes
	 * @return list<array<string, mixed>>
	 */
	protected function claimed( array $changes = [] ): array {
		$messages = [];
		foreach ( $this->claim( $changes )['leases'] as $lease ) {
			foreach ( $lease['messages'] as $message ) {
				$messages[] = $message + [ 'token' => $lease['token'], 'stream' => $lease['stream'] ];
			}
		}
		return $messages;
	}

	/**
	 * @param array<string, mixed> $message One of claimed().
	 * @param array<string, mixed> $result
	 * @return array<string, mixed> messages#ResultOutcome.
	 */
	protected function report( array $message, array $result, string $destination = 'wapro' ): array {
		$answer = $this->worker(
			'messages/results',
			[
				'destination' => $destination,
				'results'     => [
					$result + [ 'messageId' => $message['id'], 'token' => $message['token'], 'sent' => true, 'durationMs' => 12 ],
				],
			]
		);
		return $answer['results'][0];
	}

	/**
	 * @param array<string, mixed> $message
	 * @return array<string, mixed>
	 */
	protected function accept( array $message, string $erp_id = '501', string $as_of = '900' ): array {
		return $this->report(
			$message,
			[
				'outcome' => 'accepted',
				'asOf'    => $as_of,
				'orders'  => [
					[ 'erpId' => $erp_id, 'number' => "ZO {$erp_id}/2026", 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true, 'net' => '200.00', 'gross' => '246.00' ],
				],
			]
		);
	}

	/**
	 * A call of the worker's part of the Shop API that must succeed and hold against the contract.
	 *
	 * @param array<string, mixed> $body
	 * @return array<string, mixed>
	 */
	protected function worker( string $path, array $body, string $method = 'POST' ): array {
		$response = $this->request( $method, "/wc-wapro-mag/v1/{$path}", $body, $this->user_id( 'wapro-mag-worker' ) );
		$data     = json_decode( (string) wp_json_encode( $response->get_data() ), true );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $data ) );
		$route  = "{$method} " . preg_replace( '~/\d+/~', '/{id}/', $path );
		$schema = $this->foundation()->schemas()->get( $this->foundation()->schemas()->route( $route )['response'] );
		self::assertNull( \WaproMag\Api\SchemaCheck::violation( $data, $schema ), (string) wp_json_encode( \WaproMag\Api\SchemaCheck::violation( $data, $schema ) ) );
		return $data;
	}

	/** @phpstan-impure */
	protected function status_of( \WC_Order $order ): string {
		$live = wc_get_order( $order->get_id() );
		self::assertInstanceOf( \WC_Order::class, $live );
		return $live->get_status();
	}

	/**
	 * Outbound messages of an order, oldest first.
	 *
	 * @return list<array<string, string|null>>
	 */
	protected function messages_of( int $order_id ): array {
		return $this->foundation()->db()->rows(
			'SELECT * FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE direction = 'out' AND object_type = 'order' AND object_key = %s ORDER BY id",
			(string) $order_id
		);
	}

	/**
	 * @return array<string, string|null>
	 */
	protected function only_message( int $order_id ): array {
		$messages = $this->messages_of( $order_id );
		self::assertCount( 1, $messages, 'The order has one message.' );
		return $messages[0];
	}

	/**
	 * @return list<string|null> Summary codes, oldest first.
	 */
	protected function history_of( int $order_id ): array {
		return array_map(
			static fn ( array $row ): ?string => $row['summary'],
			$this->foundation()->db()->rows( 'SELECT summary FROM ' . Tables::name( Tables::HISTORY ) . " WHERE object_type = 'order' AND object_id = %d ORDER BY id", $order_id )
		);
	}

	/** Makes everything that waits for a time wait no longer, leases included. */
	protected function let_time_pass(): void {
		$db = $this->foundation()->db();
		$db->execute( 'UPDATE ' . Tables::name( Tables::STREAMS ) . ' SET ready_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND' );
		$db->execute( 'UPDATE ' . Tables::name( Tables::MESSAGES ) . ' SET held_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE held_until IS NOT NULL' );
	}

	/**
	 * A connection of its own, as another process has it.
	 */
	protected function second_connection(): \wpdb {
		$other = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		$other->set_prefix( $GLOBALS['wpdb']->prefix );
		return $other;
	}
}
