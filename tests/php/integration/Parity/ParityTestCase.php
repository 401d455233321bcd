<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Parity;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use WaproMag\Links\Link;
use WaproMag\Tests\CatalogueTestCase;

/**
 * The licence of the set-based path: what apply writes is what WooCommerce's own REST writes, and it stays so. Of two equal
 * products one is changed by REST (R-…), the other by apply (W-…).
 */
abstract class ParityTestCase extends CatalogueTestCase {

	use Snapshots;

	protected function setUp(): void {
		parent::setUp();
		// REST leaves these rows to a background action; here both are looked at right away.
		update_option( 'woocommerce_attribute_lookup_direct_updates', 'yes' );
		self::assertTrue( FeaturesUtil::feature_is_enabled( 'product_instance_caching' ), 'Products are compared through WooCommerce\'s cache of objects, too.' );
	}

	/**
	 * A published product with categories, tag and brand of its own, linked to the article of its SKU.
	 *
	 * @param array<string, mixed> $values Of wc/v3.
	 */
	protected function twin( string $index, array $values ): int {
		$own    = static fn ( string $taxonomy ): array => [ [ 'id' => self::own_term( $taxonomy, $index ) ] ];
		$answer = $this->write(
			'POST',
			'/wc/v3/products',
			$values + [
				'name'       => 'Klamka',
				'sku'        => $index,
				'status'     => 'publish',
				'global_unique_id' => self::ean( $index ),
				'categories' => $own( 'product_cat' ),
				'tags'       => $own( 'product_tag' ),
				'brands'     => $own( 'product_brand' ),
			]
		);
		$this->linked( $index, $answer );
		return $answer;
	}

	/** A term of its own; under another one, where terms have others above them. */
	private static function own_term( string $taxonomy, string $index ): int {
		$above = is_taxonomy_hierarchical( $taxonomy ) ? wp_insert_term( "above {$taxonomy} {$index}", $taxonomy ) : [ 'term_id' => 0 ];
		self::assertIsArray( $above );
		$term = wp_insert_term( "{$taxonomy} {$index}", $taxonomy, [ 'parent' => max( 0, $above['term_id'] ) ] );
		self::assertIsArray( $term );
		return $term['term_id'];
	}

	/** A number of its own: WooCommerce lets no two products share one. */
	protected static function ean( string $index ): string {
		return '590' . str_pad( (string) crc32( $index ), 10, '0', STR_PAD_LEFT );
	}

	protected function linked( string $index, int $id ): void {
		$this->foundation()->links()->save( Link::to_new( Link::PRODUCT, $index, '2026-01-01 00:00:00.000' )->with( [ 'shop_id' => $id, 'flagged' => true, 'state' => 'published' ] ) );
	}

	/**
	 * @param array<string, mixed> $values
	 */
	protected function write( string $method, string $route, array $values ): int {
		$answer = $this->request( $method, $route, $values, $this->user_id( 'kierownik' ) );
		self::assertContains( $answer->get_status(), [ 200, 201 ], (string) wp_json_encode( $answer->get_data() ) );
		return (int) ( (array) $answer->get_data() )['id'];
	}

	/**
	 * @param array<string, mixed> $values
	 */
	protected function put( int $id, array $values ): void {
		$parent = (int) wp_get_post_parent_id( $id );
		$this->write( 'PUT', $parent === 0 ? "/wc/v3/products/{$id}" : "/wc/v3/products/{$parent}/variations/{$id}", $values );
	}

	/**
	 * @param array<string, mixed> $changes Of apply#StockItem.
	 */
	protected function stock( string $index, string $available, array $changes = [] ): void {
		$level      = [ 'warehouse' => 'M1', 'onHand' => $available, 'edited' => '0', 'reserved' => '0', 'available' => $available ];
		[ $result ] = $this->apply( 'stock', [ $changes + [ 'index' => $index, 'asOf' => $this->next_as_of(), 'divisible' => true, 'unit' => 'szt', 'warehouses' => [ $level ] ] ] );
		self::assertSame( 'updated', $result['outcome'], (string) wp_json_encode( $result ) );
	}

	/**
	 * @param string               $price   '' for none.
	 * @param array<string, mixed> $changes Of apply#PriceItem.
	 */
	protected function price( string $index, string $price, array $changes = [] ): void {
		$prices     = $price === '' ? [] : [ 'currency' => 'PLN', 'net' => $price, 'gross' => $price ];
		[ $result ] = $this->apply( 'prices', [ $changes + [ 'index' => $index, 'asOf' => $this->next_as_of(), 'priceList' => 'DET' ] + $prices ] );
		self::assertSame( 'updated', $result['outcome'], (string) wp_json_encode( $result ) );
	}

	/**
	 * Makes both changes and compares: as the caches have it, as the database has it, after an ordinary save of each, and
	 * after one more change by REST.
	 *
	 * @param list<int>            $by_rest  Products to compare, in order.
	 * @param list<int>            $by_apply
	 * @param callable(): mixed    $rest
	 * @param callable(): mixed    $apply
	 */
	protected function assert_parity( array $by_rest, array $by_apply, callable $rest, callable $apply ): void {
		$this->assert_equal( $by_rest, $by_apply, 'before' );
		$this->prime( ...$by_rest, ...$by_apply );
		$left_by_rest  = $this->left_by( $rest, ...$by_rest );
		$left_by_apply = $this->left_by( $apply, ...$by_apply );
		self::assertSame( [], array_values( array_diff( $left_by_apply, $left_by_rest ) ), 'What REST clears apply clears.' );
		$this->assert_equal( $by_rest, $by_apply, 'after the change, by the caches' );
		wp_cache_flush();
		$this->assert_equal( $by_rest, $by_apply, 'after the change' );
		$this->assert_counts();

		foreach ( [ ...$by_rest, ...$by_apply ] as $id ) {
			$product = wc_get_product( $id );
			self::assertInstanceOf( \WC_Product::class, $product );
			$product->set_description( 'Nowy opis' );
			$product->save();
		}
		\WC_Post_Data::do_deferred_product_sync();
		$this->assert_equal( $by_rest, $by_apply, 'after an ordinary save' );

		foreach ( [ $by_rest[0], $by_apply[0] ] as $id ) {
			$product = wc_get_product( $id );
			$this->put( $id, [ 'regular_price' => '77.70' ] + ( $product instanceof \WC_Product_External ? [] : [ 'manage_stock' => true, 'stock_quantity' => 3 ] ) );
		}
		\WC_Post_Data::do_deferred_product_sync();
		$this->assert_equal( $by_rest, $by_apply, 'after the next change' );
	}

	/**
	 * @param list<int> $by_rest
	 * @param list<int> $by_apply
	 */
	private function assert_equal( array $by_rest, array $by_apply, string $when ): void {
		foreach ( $by_rest as $position => $id ) {
			$expected = $this->snapshot( $id );
			$actual   = $this->snapshot( $by_apply[ $position ] );
			foreach ( $expected as $what => $value ) {
				self::assertEquals( $value, $actual[ $what ], "{$what} of product {$position} {$when}" );
			}
		}
	}

	/** WordPress's count of sold-out products is what a recount finds. */
	private function assert_counts(): void {
		global $wpdb;
		$term  = (int) wc_get_product_visibility_term_ids()['outofstock'];
		$count = fn (): ?string => $this->foundation()->db()->value( "SELECT count FROM {$wpdb->term_taxonomy} WHERE term_taxonomy_id = %d", $term );
		$kept  = $count();
		wp_update_term_count_now( [ $term ], 'product_visibility' );
		self::assertSame( $count(), $kept );
	}
}
