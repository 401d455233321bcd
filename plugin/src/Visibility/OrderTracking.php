<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * Order tracking asks for a number and an e-mail, and branches often share one: a company's order is found there only
 * by those who see it.
 */
final class OrderTracking implements Registerable {

	/** After WooCommerce has made a number of what was typed. */
	private const PRIORITY = 20;

	public function __construct( private readonly Scopes $scopes ) {}

	public function register(): void {
		add_filter( 'woocommerce_shortcode_order_tracking_order_id', [ $this, 'find' ], self::PRIORITY );
	}

	/**
	 * @param mixed $order_id
	 * @return mixed The number, or 0.
	 */
	public function find( mixed $order_id ): mixed {
		return is_numeric( $order_id ) && $this->scopes->hides( (int) $order_id ) ? 0 : $order_id;
	}
}
