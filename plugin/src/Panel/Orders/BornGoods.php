<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What of an order that was made in WAPRO the shop has as a product.
 */
final class BornGoods {

	/**
	 * @return array<array-key, \WC_Product> By index.
	 */
	public static function of( BornOrder $order ): array {
		$indexes = array_values( array_unique( array_column( $order->lines, 'index' ) ) );
		if ( $indexes === [] ) {
			return [];
		}
		$rows  = ( new Connection() )->rows( 'SELECT erp_key, shop_id FROM ' . Tables::name( Tables::LINKS ) . " WHERE object_type = 'goods' AND shop_id IS NOT NULL AND erp_key IN (" . Connection::places( $indexes ) . ')', ...$indexes );
		$goods = [];
		_prime_post_caches( array_map( intval( ... ), array_column( $rows, 'shop_id' ) ) );
		foreach ( $rows as $row ) {
			$product = wc_get_product( (int) $row['shop_id'] );
			if ( $product instanceof \WC_Product ) {
				$goods[ (string) $row['erp_key'] ] = $product;
			}
		}
		return $goods;
	}
}
