<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;

/**
 * All photos of a product as WAPRO shall have them.
 */
final class PhotoPayloads implements PayloadSource {

	/** messages#PhotoPayload holds no more. */
	private const MOST = 50;

	public function __construct( private PhotoStore $photos, private LinkStore $links ) {}

	public function prepare( Message $message ): Prepared {
		$product = wc_get_product( (int) $message->object_key );
		$link    = $product instanceof \WC_Product ? $this->links->find_by_shop_id( Link::PRODUCT, $product->get_id() ) : null;
		if ( ! $product instanceof \WC_Product || $link === null ) {
			return Prepared::nothing_to_send( __( 'The product is no longer paired with an article.', 'wapro-mag-for-woocommerce' ) );
		}
		$known  = $this->photos->of_product( $product->get_id() );
		$photos = self::shown( $product, $this->photos );
		$live   = array_column( $photos, 'hash' );
		$before = array_keys( array_filter( $known, static fn ( array $row ): bool => $row['photo_id'] !== null ) );
		if ( $live === $before ) {
			return Prepared::nothing_to_send( __( 'WAPRO has the photos as they are.', 'wapro-mag-for-woocommerce' ) );
		}
		return Prepared::payload(
			[
				'index'     => $link->erp_key,
				'productId' => $product->get_id(),
				'photos'    => $photos,
				'removed'   => array_values( array_diff( $before, $live ) ),
			]
		);
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function shown( \WC_Product $product, PhotoStore $store ): array {
		$photos = [];
		foreach ( array_slice( PhotoStore::shown_by( $product ), 0, self::MOST ) as $place => $attachment ) {
			$hash = $store->hash_of( $attachment );
			$file = PhotoStore::original( $attachment );
			if ( $hash !== null && $file !== null ) {
				$photos[] = [
					'attachmentId' => $attachment,
					'hash'         => $hash,
					'main'         => $place === 0,
					'position'     => $place,
					'name'         => mb_substr( basename( $file ), 0, 100 ),
					'contentType'  => (string) get_post_mime_type( $attachment ),
					'bytes'        => (int) filesize( $file ),
				];
			}
		}
		return $photos;
	}
}
