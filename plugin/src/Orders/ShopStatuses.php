<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Orders\Statuses\OwnStatuses;

/**
 * Statuses of the shop's orders, by their slugs without `wc-`.
 */
final class ShopStatuses {

	private const NEVER = [ 'cancelled', 'refunded', 'failed' ];

	/**
	 * @return array<string, string> Name by slug.
	 */
	public static function all(): array {
		$found = [];
		foreach ( wc_get_order_statuses() as $slug => $name ) {
			$found[ (string) preg_replace( '/^wc-/', '', (string) $slug ) ] = (string) $name;
		}
		return $found;
	}

	/**
	 * Those in which a person may let an order go to WAPRO: all but drafts and ends without a sale. An order in one of our
	 * own goes anyway.
	 *
	 * @return array<string, string> Name by slug.
	 */
	public static function that_may_go(): array {
		return array_diff_key( self::all(), array_flip( [ ...OrderSettings::DRAFTS, ...self::NEVER, ...OwnStatuses::ALL ] ) );
	}

	/**
	 * @param array<string, string> $statuses
	 * @return list<array{slug: string, name: string}>
	 */
	public static function named( array $statuses ): array {
		return array_map( static fn ( string $slug, string $name ): array => [ 'slug' => $slug, 'name' => $name ], array_keys( $statuses ), array_values( $statuses ) );
	}
}
