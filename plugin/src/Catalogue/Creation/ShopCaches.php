<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Creation;

use Automattic\WooCommerce\Internal\Caches\ProductCache;

/**
 * What WooCommerce remembers of all products together: forgotten once per call, not once per new product.
 */
final class ShopCaches {

	private const TRANSIENTS = [ 'wc_products_onsale', 'wc_featured_products', 'wc_outofstock_count', 'wc_low_stock_count' ];

	private static bool $is_due = false;

	public static function forget_later(): void {
		self::$is_due = true;
	}

	public static function settle(): void {
		if ( self::$is_due ) {
			self::$is_due = false;
			array_map( delete_transient( ... ), self::TRANSIENTS );
		}
	}

	/** The product as an object of this request; the cache exists in newer WooCommerce only. */
	public static function forget_instance( int $id ): void {
		if ( class_exists( ProductCache::class ) ) {
			wc_get_container()->get( ProductCache::class )->remove( $id );
		}
	}
}
