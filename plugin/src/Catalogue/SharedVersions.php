<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * WooCommerce notes "products have changed" in one option row for the whole shop, also at every stock change of a
 * checkout. A transaction that wrote it would make every checkout wait for its end: the row is left alone within, and
 * written once the transaction is kept.
 */
final class SharedVersions {

	private const GROUPS = [ 'product', 'product_query' ];

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public static function spare( callable $work ): mixed {
		foreach ( self::GROUPS as $group ) {
			add_filter( self::filter( $group ), [ self::class, 'keep' ], 10, 2 );
		}
		try {
			return $work();
		} finally {
			// Also when the work broke off: what was kept before that is in the shop.
			foreach ( self::GROUPS as $group ) {
				remove_filter( self::filter( $group ), [ self::class, 'keep' ] );
				\WC_Cache_Helper::get_transient_version( $group, true );
			}
		}
	}

	public static function keep( mixed $value, mixed $before ): mixed {
		return $before;
	}

	private static function filter( string $group ): string {
		return "pre_update_option__transient_{$group}-transient-version";
	}
}
