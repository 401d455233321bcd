<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Clock;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\Outbox;

/**
 * Saves links of articles and tells WAPRO where each article stands whenever that changes.
 */
final class ShopStates {

	public const OBJECT_TYPE = 'shop_state';

	public function __construct( private LinkStore $links, private Outbox $outbox, private ApplyScope $scope ) {}

	/**
	 * @param Link   $before The link as it was, or the new one itself.
	 * @param string $cause  common#Cause.
	 */
	public function save( Link $before, Link $after, string $cause ): Link {
		$saved = $this->links->save( $after );
		if ( $before->id === null || $before->state !== $saved->state || $before->state_reason !== $saved->state_reason ) {
			// The worker that applies looks for states by itself: a bell at every call would only keep it from applying.
			$this->outbox->capture( 'wapro', self::OBJECT_TYPE, $saved->erp_key, 'goods:' . $saved->erp_key, $cause, is_announced: ! $this->scope->is_open() );
		}
		return $saved;
	}

	/**
	 * The article's present state, null when it is not linked any more.
	 *
	 * @return array<string, string>|null messages#ShopStatePayload.
	 */
	public function payload_for( string $index ): ?array {
		$link = $this->links->find( Link::PRODUCT, $index );
		if ( $link === null ) {
			return null;
		}
		$payload = [
			'index' => $link->erp_key,
			'state' => $link->state,
			'since' => (string) Clock::iso( $link->state_since ),
		];
		if ( $link->state_reason !== null ) {
			$payload['reason'] = $link->state_reason;
		}
		return $payload;
	}
}
