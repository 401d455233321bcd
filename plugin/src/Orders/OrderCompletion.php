<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Settings\OptionNames;

/**
 * Completes a WooCommerce order when WAPRO has shipped all of it – only where the shop asked for it, because completing
 * sends the buyer a mail. A partly realised order is never completed.
 */
final class OrderCompletion {

	public function __construct( private ErpOrderStore $erp_orders ) {}

	/**
	 * @param list<int> $order_ids
	 */
	public function consider( array $order_ids ): void {
		if ( get_option( OptionNames::COMPLETE_SHIPPED, 'no' ) !== 'yes' ) {
			return;
		}
		foreach ( $order_ids as $order_id ) {
			$order = OrderDone::is_shipped_in_full( $this->erp_orders->for_order( $order_id ) ) ? wc_get_order( $order_id ) : false;
			if ( $order instanceof \WC_Order && $order->has_status( [ 'processing', 'on-hold' ] ) ) {
				$order->update_status( 'completed', __( 'WAPRO Mag has shipped the whole order.', 'wapro-mag-for-woocommerce' ) );
			}
		}
	}
}
