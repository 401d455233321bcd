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

	public function __construct( private LinkStore $links, private PhotoStore $photos ) {}

	/**
	 * @return array{file: string, type: string}
	 * @throws Problem When there is no such file, or it is none of a paired product.
	 */
	public function find( int $attachment ): array {
		$file = get_post_type( $attachment ) === 'attachment' && $this->is_shown( $attachment ) ? PhotoStore::original( $attachment ) : null;
		$type = $file === null ? null : PhotoType::of( $file );
		return $file !== null && $type !== null ? [ 'file' => $file, 'type' => $type ] : throw new Problem( 'not_found', __( 'There is no such photo of a paired product.', 'wapro-mag-for-woocommerce' ), 404 );
	}

	private function is_shown( int $attachment ): bool {
		return $this->links->find_by_shop_ids( Link::PRODUCT, $this->photos->products_with( $attachment ) ) !== [];
	}
}
