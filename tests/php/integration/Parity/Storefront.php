<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Parity;

/**
 * What buyers see of a product: the lists that they find it in, and the theme's HTML of it.
 *
 * @phpstan-require-extends \WaproMag\Tests\CatalogueTestCase
 */
trait Storefront {

	/**
	 * @return list<string> Lists of the Store API.
	 */
	private function lists( int $id ): array {
		$product = wc_get_product( $id );
		self::assertInstanceOf( \WC_Product::class, $product );
		$price = (string) wc_add_number_precision( (float) wc_get_price_to_display( $product ) );
		$asked = [
			'all'          => [],
			'on sale'      => [ 'on_sale' => true ],
			'sold out'     => [ 'stock_status' => [ 'outofstock' ] ],
			'on backorder' => [ 'stock_status' => [ 'onbackorder' ] ],
			'at its price' => [ 'min_price' => $price, 'max_price' => $price ],
		];
		$lists = [];
		foreach ( $asked as $name => $query ) {
			$found = $this->request( 'GET', '/wc/store/v1/products', $query + [ 'per_page' => 100 ], 0 )->get_data();
			if ( in_array( $id, array_column( is_array( $found ) ? $found : [], 'id' ), true ) ) {
				$lists[] = $name;
			}
		}
		return $lists;
	}

	/**
	 * Its place in a list of the shop, and its own page. A variation is shown on its product's.
	 *
	 * @return string HTML without what belongs to one product alone.
	 */
	private function pages( int $id ): string {
		$product = wc_get_product( $id );
		$post    = get_post( $id );
		self::assertInstanceOf( \WC_Product::class, $product );
		self::assertInstanceOf( \WP_Post::class, $post );
		$GLOBALS['post'] = $post;
		setup_postdata( $post );
		wc_reset_loop();
		ob_start();
		wc_get_template_part( 'content', 'product' );
		do_action( 'woocommerce_single_product_summary' );
		$html            = (string) ob_get_clean();
		$GLOBALS['post'] = null;
		return (string) preg_replace( '/quantity_[0-9a-f]{13}/', 'quantity', strtr( $html, self::own_texts( $product ) ) );
	}

	/**
	 * @return array<string, string> What names the product, its variations and its terms → what stands for it.
	 */
	private static function own_texts( \WC_Product $product ): array {
		$own = [ $product->get_permalink() => 'PAGE', 'post-' . $product->get_id() . ' ' => 'post-ID ' ];
		foreach ( [ $product->get_id(), ...$product->get_children() ] as $position => $id ) {
			foreach ( [ 'product_id="%s"', 'value="%s"', 'add-to-cart=%s"', '_%s"', 'variation_id&quot;:%s,' ] as $way ) {
				$own[ sprintf( $way, $id ) ] = sprintf( $way, "ID {$position}" );
			}
			$sku = (string) get_post_meta( $id, '_sku', true );
			foreach ( [ '"%s"', '>%s<', '&quot;%s&quot;' ] as $way ) {
				$own[ sprintf( $way, $sku ) ] = sprintf( $way, "SKU {$position}" );
			}
			$own[ (string) get_post_meta( $id, '_global_unique_id', true ) ] = "EAN {$position}";
		}
		foreach ( [ 'product_cat', 'product_tag', 'product_brand' ] as $taxonomy ) {
			$terms = get_the_terms( $product->get_id(), $taxonomy );
			foreach ( is_array( $terms ) ? $terms : [] as $term ) {
				$link = get_term_link( $term );
				$own += [ is_string( $link ) ? $link : '' => 'TERM', $term->name => 'TERM', $term->slug => 'TERM' ];
			}
		}
		return array_filter( $own, static fn ( int|string $text ): bool => $text !== '', ARRAY_FILTER_USE_KEY );
	}
}
