<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * The articles behind a product: one, or one for each variation.
 */
final class ProductLinks {

	public function __construct( private readonly LinkStore $links ) {}

	/**
	 * @return array<int, Link> By product or variation, in the order of the variations.
	 */
	public function of( int $product_id ): array {
		$product  = wc_get_product( $product_id );
		$children = $product instanceof \WC_Product && $product->is_type( 'variable' ) ? array_values( array_map( 'intval', $product->get_children() ) ) : [];
		$ids      = [ $product_id, ...$children ];
		$found    = $this->links->find_by_shop_ids( Link::PRODUCT, $ids );
		$ordered  = [];
		foreach ( $ids as $id ) {
			if ( isset( $found[ $id ] ) ) {
				$ordered[ $id ] = $found[ $id ];
			}
		}
		return $ordered;
	}
}
