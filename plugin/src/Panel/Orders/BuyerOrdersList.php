<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Registerable;

/**
 * The status column of the list of orders in My Account: how far an order is in WAPRO, where that is more than the shop's
 * own status says.
 */
final class BuyerOrdersList implements Registerable {

	/** WooCommerce's own word for what is over says most. */
	private const OVER = [ 'cancelled', 'refunded', 'failed', 'pending' ];

	public function __construct( private readonly OrderStates $states ) {}

	public function register(): void {
		add_filter( 'woocommerce_order_query', [ $this, 'expect' ] );
		add_action( 'woocommerce_my_account_my_orders_column_order-status', [ $this, 'show' ] );
	}

	/**
	 * The list asks for all its orders at once, so that states are read in two queries instead of two per row.
	 *
	 * @param mixed $results
	 * @return mixed
	 */
	public function expect( $results ) {
		if ( ! is_admin() && is_account_page() && is_object( $results ) && is_array( $results->orders ?? null ) ) {
			$orders = array_filter( $results->orders, static fn ( mixed $order ): bool => $order instanceof \WC_Order );
			$this->states->expect( array_values( array_map( static fn ( \WC_Order $order ): int => $order->get_id(), $orders ) ) );
		}
		return $results;
	}

	public function show( \WC_Order $order ): void {
		$progress = $this->states->progress( $order->get_id() );
		$axis     = $order->has_status( self::OVER ) ? null : StatusLine::axis( $progress );
		if ( $axis === null ) {
			echo esc_html( wc_get_order_status_name( $order->get_status() ) );
			return;
		}
		printf(
			'<span class="wapro-mag-status-line">%1$s %2$s</span>',
			AxisIcon::html( $axis ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			esc_html( StatusLine::of( $progress ) )
		);
	}
}
