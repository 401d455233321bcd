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
		$this->advance( $product, $result );
		$ids = array_column( $result['photos'] ?? [], 'photoId', 'hash' );
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
		if ( isset( $result['photos'] ) ) {
			$this->keep_others( (int) $message->object_key, $result );
		}
		$changes = [ HistoryEntry::change( 'photos', null, $reason !== '' ? $reason : $code ) ];
		$this->history->record( new HistoryEntry( 'product', (int) $message->object_key, null, $message->cause, $changes, HistoryEntry::REJECTED, $message->id, null, $message->actor ) );
	}

	/**
	 * WAPRO did not take one of the photos; it has the others, and no longer those that were taken away.
	 *
	 * @param array<string, mixed> $result
	 */
	private function keep_others( int $product, array $result ): void {
		$this->advance( $product, $result );
		$ids   = array_column( $result['photos'], 'photoId', 'hash' );
		$live  = wc_get_product( $product );
		$shown = $live instanceof \WC_Product ? PhotoStore::shown_by( $live ) : [];
		foreach ( $this->photos->attachments( array_map( 'strval', array_keys( $ids ) ) ) as $hash => $attachment ) {
			$position = array_search( $attachment, $shown, true );
			if ( $position !== false ) {
				$this->photos->keep( $product, (string) $hash, $attachment, PhotoStore::FROM_SHOP, $position === 0, $position, (string) $ids[ $hash ] );
			}
		}
		foreach ( $this->photos->of_product( $product ) as $hash => $row ) {
			if ( ! isset( $ids[ $hash ] ) && ! in_array( (int) $row['attachment_id'], $shown, true ) ) {
				$this->photos->forget( $product, (string) $hash );
			}
		}
	}

	/**
	 * An answer that WAPRO gave before does not know these photos, and must not take them away.
	 *
	 * @param array<string, mixed> $result
	 */
	private function advance( int $product, array $result ): void {
		$link = $this->links->find_by_shop_id( Link::PRODUCT, $product );
		if ( $link?->id !== null && isset( $result['asOf'] ) ) {
			$this->links->advance( LinkStore::AS_OF_PHOTOS, [ $link->id => (string) $result['asOf'] ] );
		}
	}
}
