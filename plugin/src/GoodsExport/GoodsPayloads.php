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

	/** Texts that can be emptied in WAPRO, too; an absent one stays as it is there. */
	private const CLEARABLE = [ 'description', 'ean', 'producer' ];

	public function __construct( private ProductAsArticle $articles, private LinkStore $links ) {}

	public function prepare( Message $message ): Prepared {
		$product = wc_get_product( (int) $message->object_key );
		if ( ! $product instanceof \WC_Product || $product->get_status() === 'trash' ) {
			return Prepared::nothing_to_send( __( 'The product is no longer in the shop.', 'wapro-mag-for-woocommerce' ) );
		}
		$link = $this->links->find_by_shop_id( Link::PRODUCT, $product->get_id() );
		if ( $link === null && get_post_meta( $product->get_id(), GoodsCapture::LEFT_ALONE, true ) !== '' ) {
			return Prepared::nothing_to_send( __( 'The product is no longer paired with an article.', 'wapro-mag-for-woocommerce' ) );
		}
		try {
			$payload = $this->articles->payload( $product, $link );
		} catch ( ExportProblem $problem ) {
			return Prepared::rejected( $problem->problem_code, $problem->field, $problem->getMessage() );
		}
		if ( $payload['paired'] === false ) {
			return Prepared::payload( $payload );
		}
		$accepted = (string) get_post_meta( $product->get_id(), self::ACCEPTED, true );
		return $accepted === self::fingerprint( $payload )
			? Prepared::nothing_to_send( __( 'WAPRO has the product as it is.', 'wapro-mag-for-woocommerce' ) )
			: Prepared::payload( $this->articles->led_by_shop( $payload + self::emptied( $product, $payload, $accepted ) ) );
	}

	/**
	 * What WAPRO was told before and people took away since. A text that only became too long is none.
	 *
	 * @param array<string, mixed> $payload
	 * @return array<string, string>
	 */
	private static function emptied( \WC_Product $product, array $payload, string $accepted ): array {
		$told = array_intersect( self::CLEARABLE, explode( ' ', $accepted ) );
		$gone = array_fill_keys( array_diff( $told, array_keys( $payload ) ), '' );
		return $product->get_description( 'edit' ) === '' ? $gone : array_diff_key( $gone, [ 'description' => '' ] );
	}

	/**
	 * Of what the shop leads of a product, with the texts that it has; the same for one that was new and is paired now.
	 *
	 * @param array<string, mixed> $payload
	 */
	public static function fingerprint( array $payload ): string {
		unset( $payload['paired'] );
		$said = array_filter( $payload, static fn ( mixed $value ): bool => $value !== '' );
		return implode( ' ', [ md5( (string) wp_json_encode( $said ) ), ...array_intersect( self::CLEARABLE, array_keys( $said ) ) ] );
	}
}
