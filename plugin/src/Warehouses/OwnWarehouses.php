<?php
declare(strict_types=1);

namespace WaproMag\Warehouses;

use WaproMag\Boot\Registerable;
use WaproMag\Settings\SettingsStore;
use WaproMag\Stock\SellableStock;

/**
 * Warehouses that a person chose for one product. A variable product's choice is its variations', also of later ones.
 */
final class OwnWarehouses implements Registerable {

	public function __construct( private SettingsStore $settings ) {}

	public function register(): void {
		add_action( 'woocommerce_new_product_variation', [ $this, 'inherit' ], 5, 1 );
	}

	/**
	 * @param int|string $variation
	 */
	public function inherit( $variation ): void {
		$variation = (int) $variation;
		$parent    = wp_get_post_parent_id( $variation );
		$chosen    = $parent === false || $parent === 0 ? '' : get_post_meta( $parent, SellableStock::OWN_WAREHOUSES, true );
		if ( is_string( $chosen ) && $chosen !== '' ) {
			update_post_meta( $variation, SellableStock::OWN_WAREHOUSES, wp_slash( $chosen ) );
		}
	}

	/**
	 * @return list<string> Empty: the product follows the shop's rule.
	 */
	public function chosen( \WC_Product $product ): array {
		$stored = json_decode( self::stored( $product ), true );
		return is_array( $stored ) ? array_values( array_filter( $stored, 'is_string' ) ) : [];
	}

	/**
	 * @return list<string> Whose stock the shop sells of the product.
	 */
	public function counted( \WC_Product $product ): array {
		return ( new SellableStock( $this->settings->maps(), $this->settings->catalogue(), true ) )->warehouses( self::stored( $product ) );
	}

	/**
	 * @param list<string> $symbols Empty: the shop's rule again.
	 * @return list<int> The product and its variations when their choice is another one now; else none.
	 */
	public function choose( \WC_Product $product, array $symbols ): array {
		if ( $this->chosen( $product ) === $symbols ) {
			return [];
		}
		$ids = [ $product->get_id(), ...array_values( array_map( 'intval', $product->is_type( 'variable' ) ? $product->get_children() : [] ) ) ];
		foreach ( $ids as $id ) {
			if ( $symbols === [] ) {
				delete_post_meta( $id, SellableStock::OWN_WAREHOUSES );
			} else {
				update_post_meta( $id, SellableStock::OWN_WAREHOUSES, wp_slash( (string) wp_json_encode( $symbols, JSON_UNESCAPED_UNICODE ) ) );
			}
		}
		return $ids;
	}

	private static function stored( \WC_Product $product ): string {
		$value = get_post_meta( $product->get_id(), SellableStock::OWN_WAREHOUSES, true );
		return is_string( $value ) ? $value : '';
	}
}
