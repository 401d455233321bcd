<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;
use WaproMag\Boot\Registerable;

/**
 * Closes payment methods by the shop's rule, on the server: in the classic checkout, the block checkout, and where an order is
 * paid later. WooCommerce takes no method that is not among the available ones; who sends one all the same reads why.
 */
final class CreditGate implements Registerable {

	private const CODE = 'wapro_mag_credit';

	/** After plugins that open and close methods of their own. */
	private const PRIORITY = 1000;

	/** The order that the Store API is about to pay; it asks for methods without naming it. */
	private ?\WC_Order $paid = null;

	public function __construct( private CreditJudge $judge ) {}

	public function register(): void {
		add_filter( 'woocommerce_available_payment_gateways', [ $this, 'close' ], self::PRIORITY );
		add_action( 'woocommerce_after_checkout_validation', [ $this, 'refuse_classic' ], 20, 2 );
		add_action( 'woocommerce_before_pay_action', [ $this, 'refuse_later' ] );
		add_action( 'woocommerce_store_api_checkout_update_customer_from_request', [ $this, 'refuse_block' ], 5, 2 );
		add_filter( 'rest_request_after_callbacks', [ $this, 'forget' ] );
	}

	/**
	 * @param mixed $gateways By id.
	 */
	public function close( mixed $gateways ): mixed {
		$verdict = is_array( $gateways ) && $gateways !== [] ? $this->verdict() : null;
		return is_array( $gateways ) && $verdict !== null ? array_filter( $gateways, static fn ( int|string $id ): bool => ! $verdict->closes( (string) $id ), ARRAY_FILTER_USE_KEY ) : $gateways;
	}

	/**
	 * @param mixed $data
	 * @param mixed $errors
	 */
	public function refuse_classic( mixed $data, mixed $errors ): void {
		$method = is_array( $data ) ? $data['payment_method'] ?? '' : '';
		$reason = is_string( $method ) ? self::reason( $this->judged( null ), $method ) : null;
		if ( $errors instanceof \WP_Error && $reason !== null ) {
			// WooCommerce's own words would only say that the method is wrong.
			$errors->remove( 'payment' );
			$errors->add( self::CODE, esc_html( $reason ) );
		}
	}

	/**
	 * @param mixed $order
	 */
	public function refuse_later( mixed $order ): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Checked by WooCommerce before this hook.
		$method = isset( $_POST['payment_method'] ) && is_string( $_POST['payment_method'] ) ? sanitize_key( $_POST['payment_method'] ) : '';
		$reason = $order instanceof \WC_Order ? self::reason( $this->judged( $order ), $method ) : null;
		if ( $reason !== null ) {
			wc_add_notice( esc_html( $reason ), 'error' );
		}
	}

	/**
	 * @param mixed $customer
	 * @param mixed $request
	 * @throws RouteException When the method is closed.
	 */
	public function refuse_block( mixed $customer, mixed $request ): void {
		if ( ! $request instanceof \WP_REST_Request || $request->get_method() !== 'POST' ) {
			return;
		}
		$this->paid = self::order_of_request( $request );
		$method     = $request['payment_method'];
		$reason     = is_string( $method ) ? self::reason( $this->verdict(), $method ) : null;
		if ( $reason !== null ) {
			throw new RouteException( self::CODE, esc_html( $reason ), 400 );
		}
	}

	/** A batch may go on with the cart. */
	public function forget( mixed $response ): mixed {
		$this->paid = null;
		$this->judge->forget();
		return $response;
	}

	private function verdict(): ?CreditVerdict {
		return $this->judged( $this->paid ?? self::order_of_page() );
	}

	/** A rule that closes nothing has nothing to read for here. */
	private function judged( ?\WC_Order $order ): ?CreditVerdict {
		return match ( true ) {
			! $this->judge->may_close() => null,
			$order === null             => $this->judge->of_cart(),
			default                     => $this->judge->of_order( $order ),
		};
	}

	private static function order_of_page(): ?\WC_Order {
		return self::order( get_query_var( 'order-pay' ) );
	}

	/**
	 * The order that WooCommerce is about to pay, read as WooCommerce reads it. Where the address names none, a cart is placed,
	 * whatever order the body names.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private static function order_of_request( \WP_REST_Request $request ): ?\WC_Order {
		return isset( $request->get_url_params()['id'] ) ? self::order( $request['id'] ) : null;
	}

	private static function order( mixed $id ): ?\WC_Order {
		$order = is_scalar( $id ) && absint( $id ) > 0 ? wc_get_order( absint( $id ) ) : null;
		return $order instanceof \WC_Order ? $order : null;
	}

	private static function reason( ?CreditVerdict $verdict, string $method ): ?string {
		return $verdict !== null && $verdict->closes( $method ) ? $verdict->sentence : null;
	}
}
