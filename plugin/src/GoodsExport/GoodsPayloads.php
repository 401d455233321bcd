<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;

/**
 * What is told of a product, built when its message is about to go.
 */
final class GoodsPayloads implements PayloadSource {

	/** Product meta: fingerprint of what WAPRO accepted last. */
	public const ACCEPTED = '_wapro_mag_sent';

	public function __construct( private ProductAsArticle $articles, private LinkStore $links ) {}

	public function prepare( Message $message ): Prepared {
		$product = wc_get_product( (int) $message->object_key );
		if ( ! $product instanceof \WC_Product || $product->get_status() === 'trash' ) {
			return Prepared::nothing_to_send( __( 'The product is no longer in the shop.', 'wapro-mag-for-woocommerce' ) );
		}
		try {
			$payload = $this->articles->payload( $product, $this->links->find_by_shop_id( Link::PRODUCT, $product->get_id() ) );
		} catch ( ExportProblem $problem ) {
			return Prepared::rejected( $problem->problem_code, $problem->field, $problem->getMessage() );
		}
		if ( $payload['paired'] === true && get_post_meta( $product->get_id(), self::ACCEPTED, true ) === self::fingerprint( $payload ) ) {
			return Prepared::nothing_to_send( __( 'WAPRO has the product as it is.', 'wapro-mag-for-woocommerce' ) );
		}
		return Prepared::payload( $payload );
	}

	/**
	 * Of what the shop leads of a product; the same for one that was new and is paired now.
	 *
	 * @param array<string, mixed> $payload
	 */
	public static function fingerprint( array $payload ): string {
		unset( $payload['paired'] );
		return md5( (string) wp_json_encode( $payload ) );
	}
}
