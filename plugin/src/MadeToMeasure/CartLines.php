<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Boot\Registerable;

/**
 * Chosen values in carts, the block cart and both checkouts, and a last look at them there: what a product asks for may
 * have changed since.
 */
final class CartLines implements Registerable {

	public function __construct( private AskedFields $asked ) {}

	public function register(): void {
		add_filter( 'woocommerce_get_item_data', [ $this, 'show' ], 10, 2 );
		// Both carts and both checkouts ask this; the Store API turns notices into its own errors.
		add_action( 'woocommerce_check_cart_items', [ $this, 'check' ] );
	}

	/**
	 * @param mixed $shown Rows of key and value, HTML.
	 * @param mixed $line
	 */
	public function show( mixed $shown, mixed $line ): mixed {
		if ( ! is_array( $shown ) || ! is_array( $line ) ) {
			return $shown;
		}
		$product = $line['data'] ?? null;
		foreach ( $product instanceof \WC_Product ? $this->asked->of( $product ) : [] as $field ) {
			$value = $line[ CartEntry::KEY ][ $field->code ] ?? null;
			if ( is_string( $value ) ) {
				$shown[] = [ 'key' => esc_html( $field->label ), 'value' => esc_html( ValueWords::value( $field->type, $value, $field->unit ) ) ];
			}
		}
		return $shown;
	}

	public function check(): void {
		foreach ( WC()->cart instanceof \WC_Cart ? WC()->cart->get_cart() : [] as $line ) {
			$product = $line['data'] ?? null;
			$fields  = $product instanceof \WC_Product ? $this->asked->of( $product ) : [];
			foreach ( $fields === [] ? [] : Chosen::of( $fields, $line[ CartEntry::KEY ] ?? [] )->problems as $problem ) {
				/* translators: %s: sentence about a product in the cart and one of its fields. */
				wc_add_notice( esc_html( sprintf( __( '%s Remove this line from the cart and add the product anew.', 'wapro-mag-for-woocommerce' ), ValueWords::of_product( $product->get_name(), $problem ) ) ), 'error' );
			}
		}
	}
}
