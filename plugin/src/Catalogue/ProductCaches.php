<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;

/**
 * Makes WordPress and WooCommerce forget products that were written past them: post, meta, lookup row, transients.
 */
final class ProductCaches {

	/** One of each per product, as WooCommerce deletes them after a save. */
	private const OF_PRODUCT = [ 'wc_product_children_', 'wc_var_prices_', 'wc_related_', 'wc_child_has_weight_', 'wc_child_has_dimensions_' ];

	private const OF_SHOP = [ 'wc_products_onsale', 'wc_featured_products', 'wc_outofstock_count', 'wc_low_stock_count' ];

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<int> $ids
	 */
	public function forget( array $ids ): void {
		if ( $ids === [] ) {
			return;
		}
		foreach ( $ids as $id ) {
			wp_cache_delete( $id, 'posts' );
			wp_cache_delete( $id, 'post_meta' );
			// WooCommerce compares with this copy before it writes the row: a stale one makes the next save keep a wrong row.
			wp_cache_delete( 'lookup_table', 'object_' . $id );
			\WC_Cache_Helper::invalidate_cache_group( 'product_' . $id );
		}
		// `clean_post_cache` wants the post; one statement reads them all.
		_prime_post_caches( $ids, false, false );
		foreach ( $ids as $id ) {
			clean_post_cache( $id );
		}
		$this->forget_transients( $ids );
		\WC_Cache_Helper::get_transient_version( 'product', true );
		foreach ( $ids as $id ) {
			do_action( 'woocommerce_delete_product_transients', $id );
		}
	}

	/**
	 * Tells listeners of each product; one that throws keeps nobody else from hearing.
	 *
	 * @param 'woocommerce_updated_product_stock'|'woocommerce_updated_product_price' $hook
	 * @param list<int>                                                               $ids
	 */
	public function tell( string $hook, array $ids ): void {
		if ( $ids === [] ) {
			return;
		}
		// Listeners ask for the post first.
		_prime_post_caches( $ids, false, false );
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
	 * @param list<int> $ids
	 */
	private function forget_transients( array $ids ): void {
		foreach ( self::OF_SHOP as $name ) {
			delete_transient( $name );
		}
		foreach ( $this->existing( $ids ) as $name ) {
			delete_transient( $name );
		}
	}

	/**
	 * Few products have any of these: asking once which exist is cheaper than deleting five names each.
	 *
	 * @param list<int> $ids
	 * @return list<string>
	 */
	private function existing( array $ids ): array {
		$names = [];
		foreach ( $ids as $id ) {
			foreach ( self::OF_PRODUCT as $prefix ) {
				$names[] = $prefix . $id;
			}
		}
		if ( wp_using_ext_object_cache() ) {
			return $names;
		}
		global $wpdb;
		$options = array_map( static fn ( string $name ): string => '_transient_' . $name, $names );
		$found   = $this->db->column( "SELECT option_name FROM {$wpdb->options} WHERE option_name IN (" . Connection::places( $options ) . ')', ...$options );
		return array_map( static fn ( string $option ): string => substr( $option, strlen( '_transient_' ) ), $found );
	}
}
