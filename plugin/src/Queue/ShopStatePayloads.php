<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Catalogue\ShopStates;

/**
 * What WAPRO's users are told of an article's place in the shop.
 */
final class ShopStatePayloads implements PayloadSource {

	public function __construct( private ShopStates $states ) {}

	public function prepare( Message $message ): Prepared {
		$payload = $this->states->payload_for( $message->object_key );
		return $payload === null
			? Prepared::nothing_to_send( __( 'The article is not linked to the shop any more.', 'wapro-mag-for-woocommerce' ) )
			: Prepared::payload( $payload );
	}
}
