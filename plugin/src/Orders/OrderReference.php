<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Name of a shop order in WAPRO: `shopId-orderId-` and six characters of a hash of the order key, so that a restored
 * or renumbered shop can never answer for somebody else's order. Pure.
 */
final class OrderReference {

	public static function of( string $shop_id, int $order_id, string $order_key ): string {
		return sprintf( '%s-%d-%s', $shop_id, $order_id, substr( md5( $order_key ), 0, 6 ) );
	}
}
