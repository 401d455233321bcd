<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Api\Problem;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * Files of photos that the worker may read: pictures of paired products, nothing else of the media library.
 */
final class PhotoFile {

	public function __construct( private LinkStore $links ) {}

	/**
	 * @throws Problem When there is no such file, or it is none of a paired product.
	 */
	public function path( int $attachment ): string {
		$file = wp_attachment_is_image( $attachment ) && $this->is_shown( $attachment ) ? PhotoStore::original( $attachment ) : null;
		return $file ?? throw new Problem( 'not_found', __( 'There is no such photo of a paired product.', 'wapro-mag-for-woocommerce' ), 404 );
	}

	private function is_shown( int $attachment ): bool {
		$products = get_posts(
			[
				'post_type'      => [ 'product', 'product_variation' ],
				'post_status'    => 'any',
				'posts_per_page' => 50,
				'fields'         => 'ids',
				'no_found_rows'  => true,
				'meta_query'     => [
					'relation' => 'OR',
					[ 'key' => '_thumbnail_id', 'value' => (string) $attachment ],
					[ 'key' => '_product_image_gallery', 'value' => "(^|,){$attachment}(,|$)", 'compare' => 'REGEXP' ],
				],
			]
		);
		return $this->links->find_by_shop_ids( Link::PRODUCT, array_values( array_map( 'intval', $products ) ) ) !== [];
	}
}
