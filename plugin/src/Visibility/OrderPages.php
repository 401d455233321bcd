<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * Pages of one order: in My Account, to pay, after the purchase. WooCommerce opens some of them to whoever has the
 * order's key. A company's order that is not the visitor's to see is not there: same words, same title as for a number
 * that no order has.
 */
final class OrderPages implements Registerable {

	/** Endpoints whose value is the number of an order. */
	private const ENDPOINTS = [ 'view-order', 'order-pay', 'order-received' ];

	/** A number that no order has. */
	private const NO_ORDER = PHP_INT_MAX;

	/** Before WooCommerce pays, cancels and shows. */
	private const FIRST = 1;

	public function __construct( private readonly Scopes $scopes ) {}

	public function register(): void {
		add_action( 'wp', [ $this, 'hide' ], self::FIRST );
		add_filter( 'woocommerce_order_received_verify_known_shoppers', [ $this, 'know_colleague' ] );
		add_filter( 'woocommerce_order_email_verification_required', [ $this, 'know_email' ], 10, 2 );
		add_action( 'woocommerce_after_order_details', [ $this, 'show_addresses' ] );
	}

	public function hide(): void {
		global $wp;
		foreach ( self::ENDPOINTS as $endpoint ) {
			$order_id = absint( $wp->query_vars[ $endpoint ] ?? 0 );
			if ( $order_id > 0 && $this->scopes->hides( $order_id ) && ! $this->asks_to_log_in( $endpoint, $order_id ) ) {
				$wp->query_vars[ $endpoint ] = (string) self::NO_ORDER;
				set_query_var( $endpoint, (string) self::NO_ORDER );
				unset( $_POST['woocommerce_pay'] );
			}
		}
	}

	/**
	 * @param mixed $verify
	 */
	public function know_colleague( mixed $verify ): bool {
		$order = wc_get_order( absint( get_query_var( 'order-received' ) ) );
		return (bool) $verify && ! ( $order instanceof \WC_Order && $this->scopes->lends( $order ) );
	}

	/**
	 * @param mixed $required
	 * @param mixed $order
	 */
	public function know_email( mixed $required, mixed $order ): bool {
		return (bool) $required && ! ( $order instanceof \WC_Order && $this->scopes->lends( $order ) );
	}

	/**
	 * WooCommerce shows the addresses of an order to its owner only.
	 *
	 * @param mixed $order
	 */
	public function show_addresses( mixed $order ): void {
		if ( $order instanceof \WC_Order && is_user_logged_in() && $this->scopes->lends( $order ) ) {
			wc_get_template( 'order/order-details-customer.php', [ 'order' => $order ] );
		}
	}

	/**
	 * Whether WooCommerce itself asks this visitor to log in and shows nothing: a link from a mail, opened by somebody
	 * who is logged out and holds the key.
	 */
	private function asks_to_log_in( string $endpoint, int $order_id ): bool {
		if ( is_user_logged_in() ) {
			return false;
		}
		$order     = wc_get_order( $order_id );
		$has_owner = $order instanceof \WC_Order && (int) $order->get_customer_id() > 0;
		return match ( $endpoint ) {
			'view-order'     => true,
			'order-received' => $has_owner,
			default          => isset( $_GET['pay_for_order'], $_GET['key'] ) && ! isset( $_POST['woocommerce_pay'] ),
		};
	}
}
