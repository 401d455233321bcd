<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Statuses of the shop in which an order may go to WAPRO: all but drafts and ends without a sale.
 */
final class ShopStatuses {

	private const NEVER = [ 'cancelled', 'refunded', 'failed' ];

	/**
	 * @return array<string, string> Name by slug, without `wc-`.
	 */
	public static function that_may_go(): array {
		$found = [];
		foreach ( wc_get_order_statuses() as $slug => $name ) {
			$bare = (string) preg_replace( '/^wc-/', '', (string) $slug );
			if ( ! in_array( $bare, [ ...OrderSettings::DRAFTS, ...self::NEVER ], true ) ) {
				$found[ $bare ] = (string) $name;
			}
		}
		return $found;
	}
}
