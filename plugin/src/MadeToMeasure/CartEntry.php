<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use Automattic\WooCommerce\StoreApi\Exceptions\RouteException;
use WaproMag\Boot\Registerable;

/**
 * A product comes into the cart with what it asks for, or not at all: by form, link, script and Store API. The values are
 * part of the line's identity: two sizes are two lines.
 */
final class CartEntry implements Registerable {

	/** In requests and in the data of a cart line: code → value. */
	public const KEY = 'wapro_mag_parameters';

	private bool $by_store_api = false;

	public function __construct( private AskedFields $asked ) {}

	public function register(): void {
		add_filter( 'woocommerce_store_api_add_to_cart_data', [ $this, 'take_from_store_api' ], 10, 2 );
		add_filter( 'woocommerce_add_to_cart_validation', [ $this, 'allow' ], 20, 6 );
		add_action( 'woocommerce_store_api_validate_add_to_cart', [ $this, 'allow_by_store_api' ], 10, 2 );
		add_filter( 'woocommerce_add_cart_item_data', [ $this, 'keep' ], 10, 3 );
	}

	/**
	 * @param mixed $data    What WooCommerce puts into the cart.
	 * @param mixed $request
	 */
	public function take_from_store_api( mixed $data, mixed $request ): mixed {
		if ( ! is_array( $data ) || ! $request instanceof \WP_REST_Request ) {
			return $data;
		}
		$this->by_store_api = true;
		add_filter( 'rest_request_after_callbacks', [ $this, 'leave_store_api' ] );
		$data['cart_item_data'][ self::KEY ] ??= $request->get_param( self::KEY ) ?? [];
		return $data;
	}

	public function leave_store_api( mixed $response ): mixed {
		$this->by_store_api = false;
		return $response;
	}

	/**
	 * @param mixed $item_data Of the cart line, where one is made of an earlier order.
	 */
	public function allow( mixed $passed, mixed $product_id, mixed $quantity, mixed $variation_id = 0, mixed $variation = [], mixed $item_data = [] ): mixed {
		$product = self::product( $product_id, $variation_id );
		if ( $passed === false || $product === null || $this->by_store_api ) {
			return $passed;
		}
		$is_own   = is_array( $item_data ) && array_key_exists( self::KEY, $item_data );
		$problems = $this->problems( $product, self::given( $item_data ), ! $is_own );
		foreach ( $problems as $problem ) {
			wc_add_notice( esc_html( ValueWords::of_product( $product->get_name(), $problem ) ), 'error' );
		}
		return $problems === [] ? $passed : false;
	}

	/**
	 * All that is wrong at once: of notices the Store API tells the first alone.
	 *
	 * @param mixed $request What WooCommerce puts into the cart.
	 * @throws RouteException When something is missing or wrong.
	 */
	public function allow_by_store_api( mixed $product, mixed $request ): void {
		if ( ! $this->by_store_api || ! $product instanceof \WC_Product ) {
			return;
		}
		$problems = $this->problems( $product, self::given( is_array( $request ) ? $request['cart_item_data'] ?? [] : [] ), true );
		if ( $problems !== [] ) {
			$sentences = array_map( static fn ( ValueProblem $problem ): string => ValueWords::of_product( $product->get_name(), $problem ), $problems );
			throw new RouteException( esc_html( 'wapro_mag_' . $problems[0]->code ), esc_html( implode( ' ', $sentences ) ), 400 );
		}
	}

	/**
	 * @param mixed $item_data
	 */
	public function keep( mixed $item_data, mixed $product_id, mixed $variation_id = 0 ): mixed {
		$product = self::product( $product_id, $variation_id );
		$fields  = $product === null ? [] : $this->asked->of( $product );
		if ( ! is_array( $item_data ) ) {
			return $item_data;
		}
		$given  = self::given( $item_data );
		$chosen = Chosen::of( $fields, $given );
		if ( $fields !== [] && $chosen->is_right() ) {
			$item_data[ self::KEY ] = $chosen->values;
		}
		return ( $item_data[ self::KEY ] ?? null ) === [] ? array_diff_key( $item_data, [ self::KEY => true ] ) : $item_data;
	}

	/**
	 * @param bool $is_buyers False: other plugins may keep values of their own beside a product that asks for nothing.
	 * @return list<ValueProblem>
	 */
	private function problems( \WC_Product $product, mixed $given, bool $is_buyers ): array {
		$fields = $this->asked->of( $product );
		return $fields === [] && ! $is_buyers ? [] : Chosen::of( $fields, $given )->problems;
	}

	private static function given( mixed $item_data ): mixed {
		return is_array( $item_data ) && array_key_exists( self::KEY, $item_data ) ? $item_data[ self::KEY ] : self::posted();
	}

	/** What the product's form or a link says; a missing nonce is WooCommerce's choice for all that adds to carts. */
	public static function posted(): mixed {
		return wp_unslash( $_REQUEST[ self::KEY ] ?? [] ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput.InputNotSanitized
	}

	private static function product( mixed $product_id, mixed $variation_id ): ?\WC_Product {
		$id      = is_numeric( $variation_id ) && (int) $variation_id > 0 ? (int) $variation_id : ( is_numeric( $product_id ) ? (int) $product_id : 0 );
		$product = $id > 0 ? wc_get_product( $id ) : null;
		return $product instanceof \WC_Product ? $product : null;
	}
}
