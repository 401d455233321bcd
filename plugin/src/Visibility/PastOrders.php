<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * When a customer's e-mail is verified, WooCommerce gives them the guests' orders that carry it. A company's order does
 * not change hands that way: branches share e-mails, and whoever has one now need not be who ordered.
 */
final class PastOrders implements Registerable {

	public function __construct( private readonly Scopes $scopes, private readonly NotedOwnerships $orders ) {}

	public function register(): void {
		add_filter( 'woocommerce_order_query', [ $this, 'withhold' ], 20, 2 );
	}

	/**
	 * @param mixed $orders
	 * @param mixed $arguments
	 * @return mixed Without orders of companies, when guests' orders of one e-mail are asked for.
	 */
	public function withhold( mixed $orders, mixed $arguments ): mixed {
		$customer = is_array( $arguments ) ? $arguments['customer'] ?? null : null;
		if ( ! is_array( $orders ) || ! is_array( $customer ) || ! is_array( $customer[0] ?? null ) || ( $customer[0][0] ?? null ) !== 0 ) {
			return $orders;
		}
		$ids = array_values( array_filter( $orders, is_int( ... ) ) );
		$this->orders->load( $ids );
		return array_values( array_filter( $orders, fn ( mixed $order ): bool => ! is_int( $order ) || ! $this->scopes->is_of_company( $order ) ) );
	}
}
