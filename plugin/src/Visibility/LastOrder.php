<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * The last order of a customer, as themes and extensions show it: the newest that they placed and see.
 */
final class LastOrder implements Registerable {

	public function __construct( private readonly Scopes $scopes ) {}

	public function register(): void {
		add_filter( 'woocommerce_customer_get_last_order', [ $this, 'find' ], 20, 2 );
	}

	/**
	 * @param mixed $order_id Remembered by WooCommerce; '': it would look for the customer's newest.
	 * @param mixed $customer
	 * @return mixed Number of an order; 0: none.
	 */
	public function find( mixed $order_id, mixed $customer ): mixed {
		$user_id = $customer instanceof \WC_Customer ? $customer->get_id() : 0;
		if ( $user_id === 0 || ( is_numeric( $order_id ) && $this->scopes->of( $user_id )->sees_order( (int) $order_id ) ) ) {
			return $order_id;
		}
		$found = wc_get_orders( [ 'customer' => $user_id, OrdersList::ARGUMENT => $user_id, 'limit' => 1, 'return' => 'ids', 'status' => array_keys( wc_get_order_statuses() ) ] );
		return is_array( $found ) && is_numeric( $found[0] ?? null ) ? (int) $found[0] : 0;
	}
}
