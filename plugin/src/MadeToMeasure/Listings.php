<?php
declare(strict_types=1);

namespace WaproMag\MadeToMeasure;

use WaproMag\Boot\Registerable;

/**
 * A product that asks its buyer cannot be put into the cart from a list: there "Select options" leads to its page.
 */
final class Listings implements Registerable {

	public function __construct( private AskedFields $asked ) {}

	public function register(): void {
		add_filter( 'woocommerce_product_supports', [ $this, 'supports' ], 10, 3 );
		add_filter( 'woocommerce_product_has_options', [ $this, 'has_options' ], 10, 2 );
		add_filter( 'woocommerce_product_add_to_cart_url', [ $this, 'url' ], 10, 2 );
		add_filter( 'woocommerce_product_add_to_cart_text', [ $this, 'text' ], 10, 2 );
		add_filter( 'woocommerce_product_add_to_cart_description', [ $this, 'description' ], 10, 2 );
	}

	public function supports( mixed $supports, mixed $feature, mixed $product ): mixed {
		return $feature === 'ajax_add_to_cart' && $this->is_asking( $product ) ? false : $supports;
	}

	public function has_options( mixed $has_options, mixed $product ): mixed {
		return $this->is_asking( $product ) ? true : $has_options;
	}

	public function url( mixed $url, mixed $product ): mixed {
		return $product instanceof \WC_Product && $this->is_asking( $product ) ? $product->get_permalink() : $url;
	}

	public function text( mixed $text, mixed $product ): mixed {
		return $this->is_asking( $product ) ? __( 'Select options', 'wapro-mag-for-woocommerce' ) : $text;
	}

	public function description( mixed $text, mixed $product ): mixed {
		return $product instanceof \WC_Product && $this->is_asking( $product )
			/* translators: %s: name of a product. */
			? sprintf( __( 'Select options of "%s"', 'wapro-mag-for-woocommerce' ), $product->get_name() )
			: $text;
	}

	private function is_asking( mixed $product ): bool {
		return $product instanceof \WC_Product && $product->is_purchasable() && $product->is_in_stock() && $this->asked->is_on( $product );
	}
}
