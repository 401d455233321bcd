<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Stock;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\CatalogueTestCase;

/**
 * The licence of the set-based path: what it writes is what WooCommerce's own REST writes, and stays so.
 */
final class ParityTest extends CatalogueTestCase {

	/** What two equal products cannot share, and random suggestions. */
	private const OWN = [ 'id', 'name', 'slug', 'permalink', 'sku', 'related_ids', '_links', 'generated_slug', 'permalink_template', 'date_created', 'date_created_gmt', 'date_modified', 'date_modified_gmt', 'meta_data' ];

	/**
	 * @param array<string, mixed> $prepared What the shop had set before.
	 * @param array<string, mixed> $rest     What REST is told.
	 * @param string               $stock    What WAPRO has, '' for no stock item.
	 * @param string               $price    WAPRO's gross price, '' for no price item.
	 */
	#[TestDox( 'G4, G5: apply and wc/v3 leave the same product: $_dataName' )]
	#[DataProvider( 'changes' )]
	public function test_parity( array $prepared, array $rest, string $stock, string $price ): void {
		$by_rest  = $this->prepared( 'R-1', $prepared );
		$this->settings( [ 'promotions' => false ] );
		$by_apply = $this->prepared( 'W-1', $prepared );
		$this->prime( $by_rest, $by_apply );

		$this->put( $by_rest, $rest );
		$this->apply_both( $stock, $price );
		$this->assert_equal_products( $by_rest, $by_apply, 'after the write' );

		foreach ( [ $by_rest, $by_apply ] as $id ) {
			$this->put( $id, [ 'description' => 'Nowy opis' ] );
		}
		$this->assert_equal_products( $by_rest, $by_apply, 'after an ordinary save' );

		foreach ( [ $by_rest, $by_apply ] as $id ) {
			$this->put( $id, [ 'regular_price' => '77.70', 'stock_quantity' => 3 ] );
		}
		$this->assert_equal_products( $by_rest, $by_apply, 'after the next change' );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>, string, string}>
	 */
	public static function changes(): iterable {
		$sale = [ 'regular_price' => '100', 'sale_price' => '80' ];
		yield 'goods received' => [ [], [ 'stock_quantity' => 5 ], '5', '' ];
		yield 'more goods' => [ [ 'stock_quantity' => 2 ], [ 'stock_quantity' => 5 ], '5', '' ];
		yield 'sold out' => [ [ 'stock_quantity' => 5 ], [ 'stock_quantity' => 0 ], '0', '' ];
		yield 'sold out with backorders' => [ [ 'stock_quantity' => 5, 'backorders' => 'notify' ], [ 'stock_quantity' => 0 ], '0', '' ];
		yield 'sold out, featured and hidden from search' => [ [ 'stock_quantity' => 5, 'featured' => true, 'catalog_visibility' => 'catalog' ], [ 'stock_quantity' => 0 ], '0', '' ];
		yield 'stock was not kept before' => [ [ 'manage_stock' => false ], [ 'manage_stock' => true, 'stock_quantity' => 5 ], '5', '' ];
		yield 'first price' => [ [ 'regular_price' => '' ], [ 'regular_price' => '61.50' ], '', '61.50' ];
		yield 'another price' => [ [ 'regular_price' => '50' ], [ 'regular_price' => '61.50' ], '', '61.5000' ];
		yield 'price taken away' => [ [ 'regular_price' => '50' ], [ 'regular_price' => '' ], '', 'none' ];
		yield 'another price under a running sale' => [ $sale, [ 'regular_price' => '90.00' ], '', '90.00' ];
		yield 'a price that ends the sale' => [ $sale, [ 'regular_price' => '75.00' ], '', '75.00' ];
		yield 'another price before a scheduled sale' => [ $sale + [ 'date_on_sale_from' => '2099-01-01T00:00:00' ], [ 'regular_price' => '90.00' ], '', '90.00' ];
		yield 'another price after a sale' => [ $sale + [ 'date_on_sale_to' => '2020-01-01T00:00:00' ], [ 'regular_price' => '90.00' ], '', '90.00' ];
		yield 'stock and price' => [ [ 'regular_price' => '50' ], [ 'stock_quantity' => 8, 'regular_price' => '61.50' ], '8', '61.50' ];
	}

	#[TestDox( 'G4: category counts that hide sold-out products stay as WooCommerce counts them' )]
	public function test_counts(): void {
		update_option( 'woocommerce_hide_out_of_stock_items', 'yes' );
		$category = wp_insert_term( 'Klamki', 'product_cat' );
		self::assertIsArray( $category );
		$id = $this->prepared( 'W-1', [ 'stock_quantity' => 5, 'status' => 'publish', 'regular_price' => '10', 'categories' => [ [ 'id' => $category['term_id'] ] ] ] );
		self::assertSame( '1', get_term_meta( $category['term_id'], 'product_count_product_cat', true ) );

		$this->apply_both( '0', '' );

		self::assertSame( '0', get_term_meta( $category['term_id'], 'product_count_product_cat', true ) );
		self::assertSame( 'outofstock', $this->product( $id )->get_stock_status() );
	}

	/**
	 * @param array<string, mixed> $values
	 */
	private function prepared( string $index, array $values ): int {
		$product = $this->arrived( $index );
		$this->put( $product->get_id(), $values + [ 'regular_price' => '10' ] );
		return $product->get_id();
	}

	/** Fills every cache that a stale copy could survive in. */
	private function prime( int ...$ids ): void {
		foreach ( $ids as $id ) {
			$this->product( $id )->get_stock_quantity();
			wc_get_related_products( $id );
			set_transient( 'wc_related_' . $id, [ 1 ] );
			set_transient( 'wc_var_prices_' . $id, 'stare' );
		}
		set_transient( 'wc_products_onsale', [ 1 ] );
		set_transient( 'wc_outofstock_count', 7 );
	}

	/**
	 * @param array<string, mixed> $values
	 */
	private function put( int $id, array $values ): void {
		$response = $this->request( 'PUT', '/wc/v3/products/' . $id, $values, $this->user_id( 'kierownik' ) );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
	}

	private function apply_both( string $stock, string $price ): void {
		if ( $stock !== '' ) {
			$level = [ 'warehouse' => 'M1', 'onHand' => $stock, 'edited' => '0', 'reserved' => '0', 'available' => $stock ];
			$this->apply( 'stock', [ [ 'index' => 'W-1', 'asOf' => $this->next_as_of(), 'divisible' => false, 'unit' => 'szt', 'warehouses' => [ $level ] ] ] );
		}
		if ( $price !== '' ) {
			$prices = $price === 'none' ? [] : [ 'currency' => 'PLN', 'net' => $price, 'gross' => $price ];
			$this->apply( 'prices', [ [ 'index' => 'W-1', 'asOf' => $this->next_as_of(), 'priceList' => 'DET' ] + $prices ] );
		}
	}

	private function assert_equal_products( int $one, int $other, string $when ): void {
		// First as the caches have it, then as the database has it.
		self::assertSame( $this->json( $one ), $this->json( $other ), "wc/v3 {$when}" );
		wp_cache_flush();
		self::assertSame( $this->json( $one ), $this->json( $other ), "wc/v3 {$when}, caches emptied" );
		self::assertSame( $this->lookup( $one ), $this->lookup( $other ), "lookup row {$when}" );
		self::assertSame( $this->meta( $one ), $this->meta( $other ), "meta {$when}" );
		self::assertSame( $this->terms( $one ), $this->terms( $other ), "terms {$when}" );
		foreach ( [ 'wc_related_' ] as $transient ) {
			self::assertSame( get_transient( $transient . $one ) === 'stare', get_transient( $transient . $other ) === 'stare', "{$transient} {$when}" );
		}
		self::assertFalse( get_transient( 'wc_outofstock_count' ), "shop's transients {$when}" );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function json( int $id ): array {
		$data = $this->request( 'GET', '/wc/v3/products/' . $id, [], $this->user_id( 'kierownik' ) )->get_data();
		self::assertIsArray( $data );
		$data                = array_diff_key( $data, array_flip( self::OWN ) );
		$data['price_html']  = wp_strip_all_tags( (string) $data['price_html'] );
		return $data;
	}

	/**
	 * @return array<string, string|null>
	 */
	private function lookup( int $id ): array {
		global $wpdb;
		$row = $this->foundation()->db()->row( "SELECT * FROM {$wpdb->prefix}wc_product_meta_lookup WHERE product_id = %d", $id );
		self::assertNotNull( $row );
		return array_diff_key( $row, [ 'product_id' => 1, 'sku' => 1 ] );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function meta( int $id ): array {
		global $wpdb;
		return $this->foundation()->db()->rows( "SELECT meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key NOT IN ('_sku', '_edit_lock') ORDER BY meta_key, meta_value", $id );
	}

	/**
	 * @return list<string>
	 */
	private function terms( int $id ): array {
		$names = wp_get_object_terms( $id, [ 'product_visibility', 'product_type', 'product_cat' ], [ 'fields' => 'names', 'orderby' => 'name' ] );
		self::assertIsArray( $names );
		return array_values( array_map( strval( ... ), $names ) );
	}
}
