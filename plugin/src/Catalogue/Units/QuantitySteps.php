<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Units;

use WaproMag\Boot\Registerable;
use WaproMag\Catalogue\Decimal;
use WaproMag\Settings\SettingsStore;

/**
 * Goods in packs are bought in whole packs: by the quantity field, and whatever way they come into the cart.
 */
final class QuantitySteps implements Registerable {

	public function __construct( private SettingsStore $settings ) {}

	public function register(): void {
		foreach ( [ 'woocommerce_quantity_input_step', 'woocommerce_store_api_product_quantity_multiple_of' ] as $hook ) {
			add_filter( $hook, [ $this, 'step' ], 20, 2 );
		}
		foreach ( [ 'woocommerce_quantity_input_min', 'woocommerce_store_api_product_quantity_minimum' ] as $hook ) {
			add_filter( $hook, [ $this, 'minimum' ], 20, 2 );
		}
		add_filter( 'woocommerce_available_variation', [ $this, 'of_variation' ], 20, 3 );
		add_filter( 'woocommerce_loop_add_to_cart_args', [ $this, 'of_loop' ], 20, 2 );
		add_filter( 'woocommerce_product_add_to_cart_url', [ $this, 'of_link' ], 20, 2 );
		add_filter( 'woocommerce_add_to_cart_validation', [ $this, 'allow_adding' ], 20, 4 );
		add_filter( 'woocommerce_update_cart_validation', [ $this, 'allow_change' ], 20, 4 );
	}

	public function step( mixed $step, mixed $product ): mixed {
		return $this->step_of( $product ) ?? $step;
	}

	public function minimum( mixed $minimum, mixed $product ): mixed {
		$step = $this->step_of( $product );
		return $step === null || ( is_numeric( $minimum ) && (float) $minimum >= $step ) ? $minimum : $step;
	}

	/**
	 * @param array<string, mixed> $data
	 * @return array<string, mixed>
	 */
	public function of_variation( array $data, mixed $product, mixed $variation ): array {
		$step = $this->step_of( $variation );
		return $step === null ? $data : [ 'step' => $step, 'min_qty' => $step ] + $data;
	}

	/**
	 * @param array<string, mixed> $arguments
	 * @return array<string, mixed>
	 */
	public function of_loop( array $arguments, mixed $product ): array {
		$step = $this->step_of( $product );
		return $step === null ? $arguments : [ 'quantity' => $step ] + $arguments;
	}

	public function of_link( mixed $url, mixed $product ): mixed {
		$step = is_string( $url ) && str_contains( $url, 'add-to-cart=' ) ? $this->step_of( $product ) : null;
		return $step === null || ! is_string( $url ) ? $url : add_query_arg( 'quantity', $step, $url );
	}

	public function allow_adding( mixed $passed, mixed $product_id, mixed $quantity, mixed $variation_id = 0 ): mixed {
		$id = is_numeric( $variation_id ) && (int) $variation_id > 0 ? (int) $variation_id : ( is_numeric( $product_id ) ? (int) $product_id : 0 );
		return $passed === false ? false : $this->is_allowed( wc_get_product( $id ), $quantity ) && (bool) $passed;
	}

	/**
	 * @param array<string, mixed> $item
	 */
	public function allow_change( mixed $passed, mixed $key, array $item, mixed $quantity ): mixed {
		return $passed === false ? false : $this->is_allowed( $item['data'] ?? null, $quantity ) && (bool) $passed;
	}

	private function is_allowed( mixed $product, mixed $quantity ): bool {
		if ( ! $product instanceof \WC_Product || ! is_numeric( $quantity ) || ! $this->settings->catalogue()->steps_by_pack() ) {
			return true;
		}
		$pack = UnitDisplay::pack_of( $product );
		$text = Decimal::parse( is_string( $quantity ) ? $quantity : wc_float_to_string( (float) $quantity ) )?->text();
		if ( $pack === null || $text === null || $pack->allows( $text, self::sells_decimals() ) ) {
			return true;
		}
		$step = (string) $pack->step( self::sells_decimals() );
		/* translators: 1: name of a product, 2: quantity, 3: unit. */
		wc_add_notice( sprintf( __( '"%1$s" is sold in multiples of %2$s %3$s. Choose such a quantity.', 'wapro-mag-for-woocommerce' ), $product->get_name(), UnitDisplay::number( $step ), $pack->unit ), 'error' );
		return false;
	}

	private function step_of( mixed $product ): int|float|null {
		if ( ! $product instanceof \WC_Product || ! $this->settings->catalogue()->steps_by_pack() ) {
			return null;
		}
		$step = UnitDisplay::pack_of( $product )?->step( self::sells_decimals() );
		return $step === null ? null : wc_stock_amount( (float) $step );
	}

	/** WooCommerce sells whole numbers unless a plugin or the theme lets it sell parts. */
	private static function sells_decimals(): bool {
		return (float) wc_stock_amount( 0.5 ) === 0.5;
	}
}
