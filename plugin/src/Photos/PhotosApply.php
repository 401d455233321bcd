<?php
declare(strict_types=1);

namespace WaproMag\Photos;

use WaproMag\Catalogue\ApplyScope;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Counter;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Queue\MessageStore;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\SettingsStore;

/**
 * Gives products the photos of their articles. Contents that are not here yet are named, to be uploaded first.
 */
final class PhotosApply {

	public function __construct(
		private LinkStore $links,
		private PhotoStore $photos,
		private ProductGallery $gallery,
		private SettingsStore $settings,
		private HistoryStore $history,
		private FindingStore $findings,
		private MessageStore $messages,
		private ApplyScope $scope
	) {}

	/**
	 * @param list<array<string, mixed>> $items catalogue#PhotosItem.
	 * @return list<array<string, mixed>> Answers in the order of the items.
	 */
	public function apply( string $cause, ?int $run, array $items ): array {
		$answers = $this->scope->run( fn (): array => array_map( fn ( array $item ): array => $this->apply_one( $cause, $run, $item ), $items ) );
		$this->log( $cause, $items, $answers );
		return $answers;
	}

	/**
	 * @param array<string, mixed> $item
	 * @return array<string, mixed>
	 */
	private function apply_one( string $cause, ?int $run, array $item ): array {
		$link   = $this->links->find( Link::PRODUCT, $item['index'] );
		$answer = [ 'key' => $item['index'], 'missing' => [] ] + ( $link?->shop_id === null ? [] : [ 'shopId' => $link->shop_id ] );
		if ( $link === null || $link->shop_id === null || ! $this->is_wanted() ) {
			return $answer + [ 'outcome' => 'unchanged' ];
		}
		if ( Counter::is_older( $item['asOf'], $link->as_of_photos ) ) {
			return $answer + [ 'outcome' => 'stale' ];
		}
		$hashes  = array_values( array_unique( array_column( $item['photos'], 'hash' ) ) );
		$present = $this->photos->attachments( $hashes );
		$missing = array_values( array_diff( $hashes, array_keys( $present ) ) );
		if ( $missing !== [] ) {
			return [ 'missing' => $missing, 'outcome' => 'waiting' ] + $answer;
		}
		$changes = $this->gallery->bring( $link->shop_id, $item['photos'], $present, $this->settings->catalogue()->photos_direction() === 'both' );
		$this->links->advance( LinkStore::AS_OF_PHOTOS, [ (int) $link->id => $item['asOf'] ] );
		$this->note_broken( $link, $item['broken'] ?? [], $run );
		if ( $changes === [] ) {
			return $answer + [ 'outcome' => 'unchanged' ];
		}
		$this->history->record( new HistoryEntry( 'product', $link->shop_id, $link->erp_key, $cause, $changes, null, null, $run ) );
		return $answer + [ 'outcome' => 'updated' ];
	}

	private function is_wanted(): bool {
		$catalogue = $this->settings->catalogue();
		return $catalogue->owner( 'photos' ) === CatalogueSettings::WAPRO && in_array( $catalogue->photos_direction(), [ 'both', 'to_shop' ], true );
	}

	/**
	 * @param list<array<string, string>> $broken
	 */
	private function note_broken( Link $link, array $broken, ?int $run ): void {
		if ( $broken === [] ) {
			$this->findings->resolve( Link::PRODUCT, [ $link->erp_key ], [ Finding::PHOTO_BROKEN ], 'photos' );
			return;
		}
		$names = implode( ', ', array_map( static fn ( array $photo ): string => $photo['name'] ?? substr( $photo['hash'], 0, 12 ), $broken ) );
		$this->findings->report( [ new Finding( Finding::PHOTO_BROKEN, 'photos', Link::PRODUCT, $link->shop_id, $link->erp_key, null, $names ) ], $run );
	}

	/**
	 * @param list<array<string, mixed>> $items
	 * @param list<array<string, mixed>> $answers
	 */
	private function log( string $cause, array $items, array $answers ): void {
		$entries = [];
		foreach ( $items as $position => $item ) {
			$answer = $answers[ $position ];
			if ( isset( $item['messageId'] ) && $answer['outcome'] !== 'waiting' ) {
				$entries[] = [
					'external_id' => $item['messageId'],
					'object_type' => 'photos',
					'object_key'  => $item['index'],
					'status'      => 'accepted',
					'code'        => null,
					'field'       => null,
					'reason'      => null,
					'cause'       => $cause,
				];
			}
		}
		$this->messages->log_inbound( $entries );
	}
}
