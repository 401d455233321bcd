<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Registerable;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingWords;
use WaproMag\Orders\CancelledInWapro;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Panel\PanelUrl;

/**
 * In the order's box: that WAPRO has cancelled what goes on here, and what to do.
 */
final class CancelledInWaproBox implements Registerable {

	public function __construct( private readonly CancelledInWapro $cancelled, private readonly OrderScopeStore $scope ) {}

	public function register(): void {
		add_action( 'wapro_mag/order_box', [ $this, 'show' ], 5 );
	}

	public function show( int $order_id ): void {
		$reference = $this->scope->find( $order_id )['reference'] ?? null;
		if ( null === $reference || ! $this->cancelled->concerns( $reference ) ) {
			return;
		}
		printf(
			'<p class="wapro-mag-reason">%1$s</p><p><a href="%2$s">%3$s</a></p>',
			esc_html( FindingWords::reason( Finding::ORDER_CANCELLED_IN_WAPRO ) ),
			esc_url( PanelUrl::to( '/findings', [ 'kind' => Finding::ORDER_CANCELLED_IN_WAPRO ] ) ),
			esc_html__( 'All such orders', 'wapro-mag-for-woocommerce' )
		);
	}
}
