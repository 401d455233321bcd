<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Parity;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;

/**
 * What others hear of a change and find afterwards: hooks, versions of cached REST answers, filters – and what they do not.
 */
final class ListenersTest extends ParityTestCase {

	private const HOOKS = [
		'woocommerce_product_set_stock',
		'woocommerce_product_set_stock_status',
		'woocommerce_product_set_visibility',
		'woocommerce_variation_set_stock',
		'woocommerce_variation_set_stock_status',
	];

	/**
	 * @param list<int> $before Stock of the two variations.
	 * @param list<int> $after
	 */
	#[TestDox( 'G4: stock tells the same hooks as wc/v3, for simple products, variations and the product above: $_dataName' )]
	#[DataProvider( 'flips' )]
	public function test_hooks( array $before, array $after ): void {
		$by_rest  = $this->family( 'R', $before );
		$by_apply = $this->family( 'W', $before );

		$heard_by_rest  = $this->heard(
			$by_rest,
			function () use ( $by_rest, $after ): void {
				foreach ( $after as $position => $stock ) {
					$this->put( $by_rest[ $position ], [ 'stock_quantity' => $stock ] );
				}
			}
		);
		$heard_by_apply = $this->heard(
			$by_apply,
			function () use ( $after ): void {
				foreach ( $after as $position => $stock ) {
					$this->stock( 'W-' . $position, (string) $stock );
				}
			}
		);

		self::assertNotSame( [], $heard_by_rest );
		self::assertSame( $heard_by_rest, $heard_by_apply );
	}

	/**
	 * @return iterable<string, array{list<int>, list<int>}>
	 */
	public static function flips(): iterable {
		yield 'all sold out' => [ [ 5, 5, 5 ], [ 0, 0, 0 ] ];
		yield 'other quantities' => [ [ 5, 5, 5 ], [ 7, 4, 6 ] ];
		yield 'all received' => [ [ 0, 0, 0 ], [ 5, 5, 5 ] ];
	}

	#[TestDox( 'G4, G5: cached REST answers of a product, a variation and the product above are outdated by stock and by price' )]
	public function test_rest_versions(): void {
		update_option( 'woocommerce_feature_rest_api_caching_enabled', 'yes' );
		update_option( 'woocommerce_rest_api_enable_backend_caching', 'yes' );
		self::cache( 'ProductVersionStringInvalidator', 'init' );
		$ids = $this->family( 'W', [ 5, 5, 5 ] );
		foreach ( [ $this->stock( ... ), $this->price( ... ) ] as $change ) {
			foreach ( $ids as $id ) {
				self::cache( 'VersionStringGenerator', 'generate_version', "product_{$id}" );
			}
			$change( 'W-0', '4' );
			$change( 'W-1', '4' );
			$left = array_map( static fn ( int $id ): bool => self::cache( 'VersionStringGenerator', 'get_version', "product_{$id}", false ) !== null, $ids );
			self::assertSame( [ false, false, true, false ], $left, 'The untouched variation alone keeps its answer.' );
		}
	}

	/**
	 * @param callable(self, string, int): list<int> $make
	 */
	#[TestDox( 'G4: filters by attribute find what is in stock, as after wc/v3: $_dataName' )]
	#[DataProvider( 'filtered' )]
	public function test_filters( callable $make ): void {
		$attribute = wc_create_attribute( [ 'name' => 'Rozmiar' ] );
		self::assertIsInt( $attribute );
		register_taxonomy( 'pa_rozmiar', [ 'product', 'product_variation' ] );
		$GLOBALS['wc_product_attributes']['pa_rozmiar'] = array_values( wc_get_attribute_taxonomies() )[0];
		wp_insert_term( 'M', 'pa_rozmiar' );
		$by_rest  = $make( $this, 'R', $attribute );
		$by_apply = $make( $this, 'W', $attribute );
		self::assertSame( [ '1' ], array_column( $this->snapshot( $by_apply[0] )['filters'], 'in_stock' ) );

		$this->assert_parity( $by_rest, $by_apply, fn () => $this->put( $by_rest[0], [ 'stock_quantity' => 0 ] ), fn () => $this->stock( 'W-1', '0' ) );
		unset( $GLOBALS['wc_product_attributes']['pa_rozmiar'] );
		unregister_taxonomy( 'pa_rozmiar' );
	}

	/**
	 * @return iterable<string, array{callable(self, string, int): list<int>}>
	 */
	public static function filtered(): iterable {
		$values = [ 'regular_price' => '10', 'manage_stock' => true, 'stock_quantity' => 5 ];
		yield 'a simple product' => [ static fn ( self $test, string $name, int $attribute ): array => [ $test->twin( "{$name}-1", $values + [ 'attributes' => [ [ 'id' => $attribute, 'visible' => true, 'options' => [ 'M' ] ] ] ] ) ] ];
		yield 'a variation' => [
			static function ( self $test, string $name, int $attribute ) use ( $values ): array {
				$parent    = $test->twin( $name, [ 'type' => 'variable', 'attributes' => [ [ 'id' => $attribute, 'visible' => true, 'variation' => true, 'options' => [ 'M' ] ] ] ] );
				$variation = $test->write( 'POST', "/wc/v3/products/{$parent}/variations", $values + [ 'sku' => "{$name}-1", 'global_unique_id' => self::ean( "{$name}-1" ), 'attributes' => [ [ 'id' => $attribute, 'option' => 'M' ] ] ] );
				$test->linked( "{$name}-1", $variation );
				$test->put( $variation, [ 'description' => 'Opis' ] );
				\WC_Post_Data::do_deferred_product_sync();
				return [ $variation, $parent ];
			},
		];
	}

	#[TestDox( 'G4, G5: what WAPRO writes leaves no message, no webhook delivery and no background action' )]
	public function test_noise(): void {
		global $wpdb;
		$webhook = new \WC_Webhook();
		$webhook->set_props( [ 'status' => 'active', 'topic' => 'product.updated', 'delivery_url' => 'https://example.test/', 'name' => 'x', 'user_id' => $this->user_id( 'kierownik' ) ] );
		$webhook->save();
		$webhook->enqueue();
		$this->family( 'W', [ 5, 5, 5 ] );
		update_option( 'woocommerce_attribute_lookup_direct_updates', 'no' );
		wc_webhook_execute_queue();
		$actions = fn (): int => (int) $this->foundation()->db()->value( "SELECT COUNT(*) FROM {$wpdb->prefix}actionscheduler_actions" );
		$before  = [ $actions(), $this->count_rows( Tables::MESSAGES, "direction = 'out'" ) ];

		foreach ( [ '0', '5', '7' ] as $stock ) {
			$this->stock( 'W-0', $stock );
			$this->stock( 'W-1', $stock );
			$this->price( 'W-1', $stock . '.50' );
		}
		\WC_Post_Data::do_deferred_product_sync();
		wc_webhook_execute_queue();

		self::assertSame( $before, [ $actions(), $this->count_rows( Tables::MESSAGES, "direction = 'out'" ) ] );
	}

	/**
	 * A simple product, two variations and the product above them.
	 *
	 * @param list<int> $stocks
	 * @return list<int>
	 */
	private function family( string $name, array $stocks ): array {
		$values = static fn ( int $stock ): array => [ 'regular_price' => '10', 'manage_stock' => true, 'stock_quantity' => $stock ];
		$ids    = [ $this->twin( "{$name}-0", $values( $stocks[0] ) ) ];
		$parent = $this->twin( $name, [ 'type' => 'variable', 'attributes' => [ [ 'name' => 'Kolor', 'variation' => true, 'options' => [ 'czarna', 'biała' ] ] ] ] );
		foreach ( [ 1 => 'czarna', 2 => 'biała' ] as $position => $colour ) {
			$id = $this->write( 'POST', "/wc/v3/products/{$parent}/variations", $values( $stocks[ $position ] ) + [ 'sku' => "{$name}-{$position}", 'attributes' => [ [ 'name' => 'Kolor', 'option' => $colour ] ] ] );
			$this->linked( "{$name}-{$position}", $id );
			$ids[] = $id;
		}
		\WC_Post_Data::do_deferred_product_sync();
		return [ ...$ids, $parent ];
	}

	/**
	 * @param list<int>         $ids
	 * @param callable(): mixed $change
	 * @return list<string> Which hook was told of which product, with which status; sorted.
	 */
	private function heard( array $ids, callable $change ): array {
		$heard = [];
		$watch = static function ( int|\WC_Product $product, string $status = '' ) use ( $ids, &$heard ): void {
			$position = array_search( $product instanceof \WC_Product ? $product->get_id() : $product, $ids, true );
			if ( $position !== false ) {
				$heard[] = current_filter() . " {$position} {$status}";
			}
		};
		foreach ( self::HOOKS as $hook ) {
			add_action( $hook, $watch, 10, 2 );
		}
		$change();
		\WC_Post_Data::do_deferred_product_sync();
		foreach ( self::HOOKS as $hook ) {
			remove_action( $hook, $watch );
		}
		sort( $heard );
		return $heard;
	}

	/** A method of one of WooCommerce's classes that its published signatures do not list. */
	private static function cache( string $class, string $method, mixed ...$arguments ): mixed {
		/** @var class-string $name */
		$name   = 'Automattic\\WooCommerce\\Internal\\Caches\\' . $class;
		$object = wc_get_container()->get( $name );
		return ( new \ReflectionMethod( $object, $method ) )->invoke( $object, ...$arguments );
	}
}
