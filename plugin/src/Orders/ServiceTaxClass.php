<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Tax class of a shipping or fee line: that of the rate it was really charged with, else what the shop is set to.
 */
final class ServiceTaxClass {

	public static function of( \WC_Order_Item $item, \WC_Order $order ): string {
		$taxes = $item instanceof \WC_Order_Item_Shipping || $item instanceof \WC_Order_Item_Fee ? $item->get_taxes()['total'] ?? [] : [];
		foreach ( $taxes as $rate_id => $tax ) {
			if ( (float) $tax !== 0.0 ) {
				$rate = \WC_Tax::_get_tax_rate( (int) $rate_id );
				return is_array( $rate ) ? (string) ( $rate['tax_rate_class'] ?? '' ) : '';
			}
		}
		if ( $item instanceof \WC_Order_Item_Fee ) {
			return (string) $item->get_tax_class();
		}
		$set = get_option( 'woocommerce_shipping_tax_class', 'inherit' );
		return is_string( $set ) && $set !== 'inherit' ? $set : self::first_products_class( $order );
	}

	private static function first_products_class( \WC_Order $order ): string {
		foreach ( $order->get_items() as $item ) {
			if ( $item instanceof \WC_Order_Item_Product ) {
				return (string) $item->get_tax_class();
			}
		}
		return '';
	}
}
