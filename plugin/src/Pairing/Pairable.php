<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

/**
 * Which products can be an article: what is bought by itself and still there. A variation is one, the variable product
 * above it is none.
 */
final class Pairable {

	/** Product types without an article of their own. */
	public const TYPES_WITHOUT = [ 'variable', 'grouped', 'external' ];

	public static function find( int $id ): ?\WC_Product {
		$product = wc_get_product( $id );
		if ( ! $product instanceof \WC_Product || in_array( $product->get_type(), self::TYPES_WITHOUT, true ) ) {
			return null;
		}
		$shown_by = $product->get_parent_id() !== 0 && $product->is_type( 'variation' ) ? $product->get_parent_id() : $id;
		return in_array( 'trash', [ $product->get_status( 'edit' ), get_post_status( $shown_by ) ], true ) || get_post_status( $shown_by ) === false ? null : $product;
	}
}
