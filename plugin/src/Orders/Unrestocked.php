<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What was refunded of an order's lines without going back on the shop's shelf: WooCommerce's mark of what the line took
 * counts it still, although nobody will deliver it.
 */
final class Unrestocked {

	private const RESTOCKED = '_restock_refunded_items';

	/**
	 * @return array<int, Amount> By id of the line.
	 */
	public static function of( \WC_Order $order ): array {
		$lines = [];
		foreach ( RefundedLines::of( $order ) as $id => $back ) {
			$item = $order->get_item( $id );
			$left = $item instanceof \WC_Order_Item_Product ? $back['quantity']->minus( Amount::parse( (string) $item->get_meta( self::RESTOCKED ) ) ) : Amount::zero();
			if ( ! $left->is_zero() && ! $left->is_negative() ) {
				$lines[ $id ] = $left;
			}
		}
		return $lines;
	}
}
