<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;

/**
 * Keeps which photos of a product WAPRO has now. Runs within the transaction that ends the message.
 */
final class PhotoResults implements ResultListener {

	public function __construct( private PhotoStore $photos, private LinkStore $links, private HistoryStore $history ) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$product = (int) $message->object_key;
		$link    = $this->links->find_by_shop_id( Link::PRODUCT, $product );
		if ( $link?->id !== null && isset( $result['asOf'] ) ) {
			// An answer that WAPRO gave before does not know these photos, and must not take them away.
			$this->links->advance( LinkStore::AS_OF_PHOTOS, [ $link->id => (string) $result['asOf'] ] );
		}
		$ids     = array_column( $result['photos'] ?? [], 'photoId', 'hash' );
		foreach ( $payload['photos'] ?? [] as $photo ) {
			if ( isset( $ids[ $photo['hash'] ] ) ) {
				$this->photos->keep( $product, $photo['hash'], $photo['attachmentId'], PhotoStore::FROM_SHOP, $photo['main'], $photo['position'], (string) $ids[ $photo['hash'] ] );
			}
		}
		foreach ( $payload['removed'] ?? [] as $hash ) {
			$this->photos->forget( $product, $hash );
		}
		$this->history->record( new HistoryEntry( 'product', $product, $payload['index'] ?? null, $message->cause, [ HistoryEntry::change( 'photos', null, (string) count( $ids ) ) ], 'photos_sent', $message->id, null, $message->actor ) );
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$changes = [ HistoryEntry::change( 'photos', null, $reason !== '' ? $reason : $code ) ];
		$this->history->record( new HistoryEntry( 'product', (int) $message->object_key, null, $message->cause, $changes, HistoryEntry::REJECTED, $message->id, null, $message->actor ) );
	}
}
