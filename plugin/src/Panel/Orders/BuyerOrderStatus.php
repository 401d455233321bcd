<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Panel\LocalTime;
use WaproMag\Panel\StatusWords;

/**
 * What the buyer sees of an order's way: production, transport and payment with their dates, and parcels to follow.
 * On the order's page in My Account and on the page after the purchase, classic and block alike.
 */
final class BuyerOrderStatus implements Registerable {

	public function __construct( private readonly OrderStates $states ) {}

	public function register(): void {
		add_action( 'woocommerce_order_details_after_order_table', [ $this, 'show' ] );
	}

	/**
	 * @param mixed $order
	 */
	public function show( $order ): void {
		if ( ! $order instanceof \WC_Order ) {
			return;
		}
		$erp_orders = array_values(
			array_filter(
				$this->states->erp_orders( $order->get_id() ),
				static fn ( ErpOrderView $erp_order ): bool => 'cancelled' !== $erp_order->state && ( [] !== $erp_order->axes || [] !== $erp_order->parcels )
			)
		);
		if ( [] === $erp_orders ) {
			return;
		}
		echo '<section class="woocommerce-order-details wapro-mag-order-status">';
		echo '<h2 class="woocommerce-order-details__title">' . esc_html__( 'Order status', 'wapro-mag-for-woocommerce' ) . '</h2>';
		foreach ( $erp_orders as $position => $erp_order ) {
			$this->show_one( $erp_order, count( $erp_orders ) > 1 ? $position + 1 : null );
		}
		echo '</section>';
	}

	private function show_one( ErpOrderView $erp_order, ?int $part ): void {
		echo '<table class="woocommerce-table woocommerce-table--order-details shop_table order_details">';
		if ( null !== $part ) {
			/* translators: %d: number of the part, 1, 2, … */
			echo '<caption>' . esc_html( sprintf( __( 'Part %d of the order', 'wapro-mag-for-woocommerce' ), $part ) ) . '</caption>';
		}
		echo '<tbody>';
		foreach ( ErpOrderView::AXES as $axis ) {
			if ( isset( $erp_order->axes[ $axis ] ) ) {
				printf(
					'<tr><th scope="row">%1$s</th><td>%2$s%3$s</td></tr>',
					esc_html( StatusWords::axis( $axis ) ),
					esc_html( $erp_order->axes[ $axis ]['name'] ),
					null === $erp_order->axes[ $axis ]['at'] ? '' : ' <small>' . esc_html( LocalTime::day( $erp_order->axes[ $axis ]['at'] ) ) . '</small>'
				);
			}
		}
		if ( [] !== $erp_order->parcels ) {
			printf(
				'<tr><th scope="row">%1$s</th><td>%2$s</td></tr>',
				esc_html( _n( 'Parcel', 'Parcels', count( $erp_order->parcels ), 'wapro-mag-for-woocommerce' ) ),
				ParcelLinks::html( $erp_order->parcels ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			);
		}
		echo '</tbody></table>';
	}
}
