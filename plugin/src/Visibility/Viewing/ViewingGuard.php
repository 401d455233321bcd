<?php
declare(strict_types=1);

namespace WaproMag\Visibility\Viewing;

use WaproMag\Boot\Registerable;

/**
 * Who sees the shop as somebody else looks, and does nothing: no purchase, no cart, no change of the account. Refused
 * is whatever sends something, and every address that acts: those carry a nonce, or one of WooCommerce's commands.
 */
final class ViewingGuard implements Registerable {

	private const COMMANDS = [ 'add-to-cart', 'remove_item', 'undo_item', 'cancel_order', 'order_again', 'apply_coupon', 'remove_coupon', 'download_file', 'wc-ajax', '_wpnonce', '_wp_http_referer', 'nonce' ];

	/** Asked by every page of the shop; it only reads. */
	private const READS = 'get_refreshed_fragments';

	public function __construct( private readonly Viewing $viewing ) {}

	public function register(): void {
		add_filter( 'woocommerce_session_handler', [ $this, 'session' ], PHP_INT_MAX );
		add_filter( 'woocommerce_persistent_cart_enabled', [ $this, 'unless_viewing' ], PHP_INT_MAX );
		add_action( 'init', [ $this, 'guard' ], 0 );
		add_action( 'wp', [ $this, 'leave_no_trace' ], 0 );
		add_action( 'shutdown', [ $this, 'save_no_customer' ], 0 );
	}

	/**
	 * @param mixed $handler
	 * @return mixed
	 */
	public function session( mixed $handler ): mixed {
		return $this->viewing->is_on() ? ViewingSession::class : $handler;
	}

	/**
	 * @param mixed $on
	 * @return mixed
	 */
	public function unless_viewing( mixed $on ): mixed {
		return $this->viewing->is_on() ? false : $on;
	}

	public function guard(): void {
		if ( ! $this->viewing->is_on() || ! $this->acts() ) {
			return;
		}
		$sentence = __( 'You see the shop as somebody else: you can look at everything that they see, but buy and change nothing.', 'wapro-mag-for-woocommerce' );
		if ( wp_is_json_request() || isset( $_GET['wc-ajax'] ) || wp_doing_ajax() || str_contains( self::path(), '/' . rest_get_url_prefix() . '/' ) || isset( $_GET['rest_route'] ) ) {
			wp_send_json( [ 'code' => 'wapro_mag_viewing', 'message' => $sentence, 'data' => [ 'status' => 403 ] ], 403 );
		}
		wp_die( esc_html( $sentence ), esc_html__( 'Viewing only', 'wapro-mag-for-woocommerce' ), [ 'response' => 403, 'back_link' => true ] );
	}

	/** WooCommerce notes when a customer was last there. It was not the customer. */
	public function leave_no_trace(): void {
		if ( $this->viewing->is_on() ) {
			remove_action( 'wp', 'wc_current_user_is_active', 10 );
		}
	}

	public function save_no_customer(): void {
		if ( $this->viewing->is_on() && WC()->customer instanceof \WC_Customer ) {
			remove_action( 'shutdown', [ WC()->customer, 'save' ], 10 );
		}
	}

	private function acts(): bool {
		if ( ( $_GET['wc-ajax'] ?? null ) === self::READS ) {
			return false;
		}
		if ( ViewingLinks::is_end() || self::is_log_out() ) {
			return false;
		}
		if ( ! in_array( strtoupper( sanitize_key( $_SERVER['REQUEST_METHOD'] ?? 'GET' ) ), [ 'GET', 'HEAD' ], true ) || array_diff( [ $_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] ?? 'GET', $_GET['_method'] ?? 'GET' ], [ 'GET', 'HEAD' ] ) !== [] ) {
			return true;
		}
		return array_intersect_key( $_GET, array_flip( self::COMMANDS ) ) !== [] || preg_match( '~/(delete|set-default)-payment-method/~', self::path() ) === 1;
	}

	private static function is_log_out(): bool {
		return str_contains( self::path(), 'customer-logout' ) || isset( $_GET['customer-logout'] ) || ( str_ends_with( self::path(), 'wp-login.php' ) && ( $_GET['action'] ?? '' ) === 'logout' );
	}

	private static function path(): string {
		return (string) wp_parse_url( sanitize_url( wp_unslash( (string) ( $_SERVER['REQUEST_URI'] ?? '' ) ) ), PHP_URL_PATH );
	}
}
