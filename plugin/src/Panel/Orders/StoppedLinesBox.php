<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Findings\Finding;
use WaproMag\Panel\PanelUrl;
use WaproMag\Production\StoppedLines;

/**
 * In the order's box: its lines that wait while the others are made, with what to correct.
 */
final class StoppedLinesBox implements Registerable {

	public function __construct( private readonly StoppedLines $stopped ) {}

	public function register(): void {
		add_action( 'wapro_mag/order_box', [ $this, 'show' ], 5 );
	}

	public function show( int $order_id ): void {
		$reasons = $this->stopped->of_order( $order_id );
		if ( [] === $reasons ) {
			return;
		}
		printf(
			'<p>%s</p>',
			/* translators: %d: number of order lines. */
			esc_html( sprintf( _n( '%d line of the order waits and is not made yet:', '%d lines of the order wait and are not made yet:', count( $reasons ), 'wapro-mag-for-woocommerce' ), count( $reasons ) ) )
		);
		foreach ( $reasons as $reason ) {
			printf( '<p class="wapro-mag-reason">%s</p>', esc_html( $reason ) );
		}
		$order = wc_get_order( $order_id );
		if ( $order instanceof \WC_Order && ! $order->is_editable() ) {
			printf( '<p>%s</p>', esc_html__( 'WooCommerce lets lines be edited while an order is on hold: put it on hold, correct the line, then give the order its status back.', 'wapro-mag-for-woocommerce' ) );
		}
		printf(
			'<p>%1$s <a href="%2$s">%3$s</a></p>',
			esc_html__( 'Corrected, it goes to production by itself.', 'wapro-mag-for-woocommerce' ),
			esc_url( PanelUrl::to( '/findings', [ 'kind' => Finding::PRODUCTION_LINE_STOPPED ] ) ),
			esc_html__( 'All such lines', 'wapro-mag-for-woocommerce' )
		);
	}
}
