<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * Routes of WooCommerce that show one order to its owner and offer no filter for it: the Store API's order and checkout
 * of an order, and shipments. Staff reach shipments by their rights, as everything of wc/v3.
 */
final class OrderRoutes implements Registerable {

	private const STORE = '~^/wc/store(/v1)?/(?:order|checkout)/(?P<order>\d+)$~';

	/** wc/v3 names the order in the address, wc/v4 in a parameter or in the body. */
	private const SHIPMENTS = '~^/wc/v\d+/(?:orders/(?P<order>\d+)/)?fulfillments(?:/|$)~';

	public function __construct( private readonly Scopes $scopes, private readonly LentOrder $lent ) {}

	public function register(): void {
		add_filter( 'rest_request_before_callbacks', [ $this, 'decide' ], 10, 3 );
		add_filter( 'rest_dispatch_request', [ $this, 'permitted' ] );
		add_filter( 'rest_request_after_callbacks', [ $this, 'permitted' ] );
	}

	/**
	 * @param mixed $answer
	 * @param mixed $handler
	 * @return mixed An error, or $answer.
	 */
	public function decide( mixed $answer, mixed $handler, \WP_REST_Request $request ): mixed {
		$this->lent->take_back();
		$named  = is_wp_error( $answer ) ? [] : self::order_ids( $request );
		$orders = array_filter( array_map( 'wc_get_order', $named ), static fn ( mixed $order ): bool => $order instanceof \WC_Order );
		foreach ( $orders as $order ) {
			if ( $this->scopes->hides( $order->get_id() ) && ! self::is_staff( $request ) ) {
				return self::no_such_order( $request );
			}
		}
		if ( count( $named ) === 1 && $orders !== [] && $this->scopes->lends( $orders[0] ) ) {
			$this->lent->lend( $orders[0]->get_id() );
		}
		return $answer;
	}

	/**
	 * The right has been checked: the order is its owner's again before anything is read or written.
	 *
	 * @param mixed $answer
	 * @return mixed $answer
	 */
	public function permitted( mixed $answer ): mixed {
		$this->lent->take_back();
		return $answer;
	}

	/**
	 * WordPress prefers query and body to the address, so a request may name an order in its address and mean another one.
	 *
	 * @return list<int> Every order that it names; WooCommerce takes one of them.
	 */
	private static function order_ids( \WP_REST_Request $request ): array {
		$named = match ( 1 ) {
			preg_match( self::STORE, $request->get_route(), $found )     => [ 'id' ],
			preg_match( self::SHIPMENTS, $request->get_route(), $found ) => [ 'order_id', 'entity_id' ],
			default                                                     => null,
		};
		if ( $named === null ) {
			return [];
		}
		$values = [ $found['order'] ?? '', ...array_map( $request->get_param( ... ), $named ) ];
		$ids    = array_map( static fn ( mixed $value ): int => is_scalar( $value ) ? absint( $value ) : 0, $values );
		return array_values( array_unique( array_filter( $ids, static fn ( int $id ): bool => $id > 0 ) ) );
	}

	private static function is_staff( \WP_REST_Request $request ): bool {
		return preg_match( self::SHIPMENTS, $request->get_route() ) === 1 && current_user_can( 'manage_woocommerce' );
	}

	/**
	 * What WooCommerce says of a number that no order has.
	 */
	private static function no_such_order( \WP_REST_Request $request ): \WP_Error {
		$code = preg_match( self::STORE, $request->get_route() ) === 1 ? 'woocommerce_rest_invalid_order' : 'woocommerce_rest_order_invalid_id';
		return new \WP_Error( $code, esc_html__( 'Invalid order ID.', 'woocommerce' ), [ 'status' => 404 ] );
	}
}
