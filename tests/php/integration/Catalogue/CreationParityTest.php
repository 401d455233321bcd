<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Catalogue\Creation\NewProducts;
use WaproMag\Tests\CatalogueTestCase;

/**
 * A product made by the short way is the one that WooCommerce makes by its own.
 */
final class CreationParityTest extends CatalogueTestCase {

	/**
	 * @param array<string, mixed> $set
	 */
	#[TestDox( 'G2: a new product has the rows, terms, counts and hooks that WooCommerce\'s own save leaves: $_dataName' )]
	#[DataProvider( 'products' )]
	public function test_parity( array $set ): void {
		$term = wp_insert_term( 'Okucia', 'product_cat' );
		$make = wp_insert_term( 'Roto', 'product_brand' );
		self::assertIsArray( $term );
		self::assertIsArray( $make );
		$set += [ 'category_ids' => [ $term['term_id'] ], 'brand_ids' => [ $make['term_id'] ] ];

		[ $short, $of_short ] = $this->made( NewProducts::simple(), $set );
		[ $long, $of_long ]   = $this->made( new \WC_Product_Simple(), $set );

		self::assertEquals( $this->rows( $long ), $this->rows( $short ) );
		self::assertSame( $of_long, $of_short );
		$this->product( $short )->save();
		$this->product( $long )->save();
		self::assertEquals( $this->rows( $long ), $this->rows( $short ), 'After one more ordinary save.' );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public static function products(): iterable {
		$attribute = new \WC_Product_Attribute();
		$attribute->set_name( 'Kolor' );
		$attribute->set_options( [ 'biały \\ "mat"' ] );
		$attribute->set_visible( true );
		yield 'waiting' => [ [ 'status' => 'pending', 'manage_stock' => true, 'stock_quantity' => 0, 'weight' => '1.5', 'attributes' => [ $attribute ], 'description' => 'Opis' ] ];
		yield 'published and priced' => [ [ 'status' => 'publish', 'regular_price' => '12.50', 'sale_price' => '9', 'manage_stock' => true, 'stock_quantity' => 7 ] ];
		yield 'a service' => [ [ 'status' => 'pending', 'virtual' => true, 'tax_class' => 'reduced-rate' ] ];
		yield 'featured and hidden' => [ [ 'status' => 'publish', 'featured' => true, 'catalog_visibility' => 'hidden' ] ];
		yield 'without a category' => [ [ 'status' => 'publish', 'category_ids' => [] ] ];
	}

	/**
	 * @param array<string, mixed> $set
	 * @return array{int, array<string, int>} Id, and how often each hook of the save fired.
	 */
	private function made( \WC_Product $product, array $set ): array {
		$fired = [];
		$watch = static function () use ( &$fired ): void {
			$hook           = (string) current_filter();
			$fired[ $hook ] = ( $fired[ $hook ] ?? 0 ) + 1;
		};
		$hooks = [ 'save_post_product', 'woocommerce_new_product', 'woocommerce_product_set_stock', 'woocommerce_product_set_stock_status', 'woocommerce_product_set_visibility', 'woocommerce_product_object_updated_props', 'woocommerce_product_attributes_updated', 'woocommerce_delete_product_transients', 'added_term_relationship', 'set_object_terms', 'added_post_meta' ];
		foreach ( $hooks as $hook ) {
			add_action( $hook, $watch );
		}
		$product->set_props( [ 'name' => 'Klamka' ] + $set );
		$id = $product->save();
		foreach ( $hooks as $hook ) {
			remove_action( $hook, $watch );
		}
		ksort( $fired );
		return [ $id, $fired ];
	}

	/**
	 * @return array<string, mixed> All that the database and wc/v3 say of the product, without its own numbers.
	 */
	private function rows( int $id ): array {
		global $wpdb;
		wp_cache_flush();
		$db   = $this->foundation()->db();
		$json = $this->request( 'GET', '/wc/v3/products/' . $id, [], $this->user_id( 'kierownik' ) )->get_data();
		self::assertIsArray( $json );
		wp_set_current_user( 0 );
		return [
			'meta'   => $db->rows( "SELECT meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id = %d ORDER BY meta_key, meta_id", $id ),
			'terms'  => $db->rows( "SELECT x.taxonomy, x.term_id, x.count FROM {$wpdb->term_relationships} r JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id WHERE r.object_id = %d ORDER BY 1, 2", $id ),
			'lookup' => array_diff_key( (array) $db->row( "SELECT * FROM {$wpdb->prefix}wc_product_meta_lookup WHERE product_id = %d", $id ), [ 'product_id' => 1 ] ),
			'json'   => array_diff_key( $json, array_flip( [ 'id', 'slug', 'permalink', 'date_created', 'date_created_gmt', 'date_modified', 'date_modified_gmt', 'related_ids', '_links', 'generated_slug', 'permalink_template' ] ) ),
		];
	}
}
