<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;

/**
 * Makes WordPress and WooCommerce forget products that were written past them: post, meta, lookup row, transients.
 */
final class ProductCaches {

	/** One per product, as WooCommerce deletes it after a save. */
	private const OF_PRODUCT = [ 'wc_related_' ];

	/** One of each per product that may have others below it. */
	private const OF_PARENT = [ ...self::OF_PRODUCT, 'wc_product_children_', 'wc_var_prices_', 'wc_child_has_weight_', 'wc_child_has_dimensions_' ];

	private const OF_SHOP = [ 'wc_products_onsale', 'wc_featured_products', 'wc_outofstock_count', 'wc_low_stock_count' ];

	/** Every save of a product raises both. */
	private const VERSIONS = [ 'product', 'product_query' ];

	/** Ids whose transients are looked for in one statement. */
	private const AT_ONCE = 200;

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<int> $ids Products of any type.
	 */
	public function forget( array $ids ): void {
		if ( $ids !== [] ) {
			$this->forget_products( [], $ids );
			$this->forget_lists();
		}
	}

	/**
	 * What is kept of each product. `forget_lists()` must follow.
	 *
	 * @param list<int> $single  Products without others below them, and variations.
	 * @param list<int> $parents Products that may have others below them.
	 */
	public function forget_products( array $single, array $parents ): void {
		$ids = [ ...$single, ...$parents ];
		foreach ( $ids as $id ) {
			wp_cache_delete( $id, 'posts' );
			// WooCommerce compares with this copy before it writes the row: a stale one makes the next save keep a wrong row.
			wp_cache_delete( 'lookup_table', 'object_' . $id );
			\WC_Cache_Helper::invalidate_cache_group( 'product_' . $id );
		}
		// One statement reads them all; `clean_post_cache` and most listeners ask for the post.
		_prime_post_caches( $ids, false, false );
		$posts = array_filter( array_map( get_post( ... ), array_combine( $ids, $ids ) ) );
		foreach ( $posts as $post ) {
			clean_post_cache( $post );
		}
		wp_cache_add_multiple( $posts, 'posts' );
		array_map( delete_transient( ... ), [ ...$this->existing( self::OF_PRODUCT, $single ), ...$this->existing( self::OF_PARENT, $parents ) ] );
		foreach ( $ids as $id ) {
			do_action( 'woocommerce_delete_product_transients', $id );
		}
	}

	/** What is kept of the shop as a whole: once per call. */
	public function forget_lists(): void {
		array_map( delete_transient( ... ), self::OF_SHOP );
		foreach ( self::VERSIONS as $group ) {
			\WC_Cache_Helper::get_transient_version( $group, true );
		}
	}

	/**
	 * Tells listeners of each product; one that throws keeps nobody else from hearing.
	 *
	 * @param 'woocommerce_updated_product_stock'|'woocommerce_updated_product_price' $hook
	 * @param list<int>                                                               $ids
	 */
	public function tell( string $hook, array $ids ): void {
		foreach ( $ids as $id ) {
			try {
				do_action( $hook, $id );
			} catch ( \Throwable $error ) {
				wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
			}
		}
	}

	/**
	 * Makes missing rows of WooCommerce's lookup table.
	 *
	 * @param array<int> $ids
	 */
	public function mend_lookup( array $ids ): void {
		if ( $ids === [] ) {
			return;
		}
		$store = \WC_Data_Store::load( 'product' );
		foreach ( $ids as $id ) {
			if ( $store->has_callable( 'refresh_product_lookup_table' ) ) {
				$store->__call( 'refresh_product_lookup_table', [ $id ] );
			}
		}
	}

	/**
	 * Few products have any of these: asking once which exist is cheaper than deleting each name.
	 *
	 * @param list<string> $prefixes
	 * @param list<int>    $ids
	 * @return list<string>
	 */
	private function existing( array $prefixes, array $ids ): array {
		global $wpdb;
		$existing = [];
		foreach ( array_chunk( $ids, self::AT_ONCE ) as $some ) {
			$names = [];
			foreach ( $some as $id ) {
				foreach ( $prefixes as $prefix ) {
					$names[] = $prefix . $id;
				}
			}
			if ( ! wp_using_ext_object_cache() ) {
				$options = array_map( static fn ( string $name ): string => '_transient_' . $name, $names );
				$found   = $this->db->column( "SELECT option_name FROM {$wpdb->options} WHERE option_name IN " . Literal::row( $options ) );
				$names   = array_map( static fn ( string $option ): string => substr( $option, strlen( '_transient_' ) ), $found );
			}
			array_push( $existing, ...$names );
		}
		return $existing;
	}
}
