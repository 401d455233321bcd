<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;

/**
 * All photos of a product as WAPRO shall have them.
 */
final class PhotoPayloads implements PayloadSource {

	/** Field of the finding: photos of the shop that WAPRO cannot have. */
	public const FIELD = 'shop_photos';

	public function __construct( private PhotoStore $photos, private ShopPhotos $shop, private LinkStore $links, private FindingStore $findings ) {}

	public function prepare( Message $message ): Prepared {
		$product = wc_get_product( (int) $message->object_key );
		$link    = $product instanceof \WC_Product ? $this->links->find_by_shop_id( Link::PRODUCT, $product->get_id() ) : null;
		if ( ! $product instanceof \WC_Product || $link === null ) {
			return Prepared::nothing_to_send( __( 'The product is no longer paired with an article.', 'wapro-mag-for-woocommerce' ) );
		}
		[ 'photos' => $photos, 'broken' => $broken ] = $this->shop->of( $product );
		$this->note_broken( $link, $product->get_id(), $broken );
		$live   = array_column( $photos, 'hash' );
		// What cannot be read here is still shown, and stays in WAPRO as it is.
		$before = array_map( 'strval', array_keys( array_filter( $this->photos->of_product( $product->get_id() ), static fn ( array $row ): bool => $row['photo_id'] !== null && ! isset( $broken[ (int) $row['attachment_id'] ] ) ) ) );
		if ( $live === $before ) {
			return Prepared::nothing_to_send( __( 'WAPRO has the photos as they are.', 'wapro-mag-for-woocommerce' ) );
		}
		return Prepared::payload(
			[
				'index'     => $link->erp_key,
				'productId' => $product->get_id(),
				'photos'    => $photos,
				'removed'   => array_slice( array_values( array_diff( $before, $live ) ), 0, 50 ),
			]
		);
	}

	/**
	 * @param array<string> $names
	 */
	private function note_broken( Link $link, int $product, array $names ): void {
		if ( $names === [] ) {
			$this->findings->resolve( Link::PRODUCT, [ $link->erp_key ], [ Finding::PHOTO_BROKEN ], self::FIELD );
			return;
		}
		$this->findings->report( [ new Finding( Finding::PHOTO_BROKEN, self::FIELD, Link::PRODUCT, $product, $link->erp_key, implode( ', ', $names ), null ) ] );
	}
}
