<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\FigureLink;
use WaproMag\Catalogue\FigureLinks;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Catalogue\Repeats;
use WaproMag\Database\Transaction;
use WaproMag\Links\LinkStore;
use WaproMag\Settings\SettingsStore;

/**
 * Brings the shop's prices to the chosen price list and its promotions, net or gross as the shop keeps them.
 */
final class PriceApply {

	/** Items per transaction. A checkout waits for none of these rows. */
	private const CHUNK = 500;

	public function __construct(
		private FigureLinks $links,
		private PriceReader $reader,
		private PriceWriter $writer,
		private PriceEvents $events,
		private PriceRecord $record,
		private SettingsStore $settings,
		private Transaction $transaction,
		private ApplyScope $scope
	) {}

	/**
	 * @param list<array<string, mixed>> $items apply#PriceItem.
	 * @return list<ItemResult> In the order of the items.
	 */
	public function apply( ApplyContext $context, array $items ): array {
		$rules   = PriceRules::of_shop( $this->settings );
		$parsed  = array_map( PriceItem::from_array( ... ), $items );
		$counted = Repeats::newest( array_map( static fn ( PriceItem $item ): array => [ $item->index, $item->as_of ], $parsed ) );
		$results = array_map( static fn ( PriceItem $item ): ItemResult => ItemResult::stale( $item->index, null ), $parsed );
		$this->scope->run(
			function () use ( $context, $parsed, $counted, $rules, &$results ): void {
				$written = [];
				try {
					foreach ( array_chunk( $counted, self::CHUNK ) as $positions ) {
						$chunk = array_map( static fn ( int $position ): PriceItem => $parsed[ $position ], $positions );
						/** @var PriceOutcome $outcome */
						$outcome = $this->transaction->run( fn (): PriceOutcome => $this->write_chunk( $context, $chunk, $rules ) );
						array_push( $written, ...$outcome->written );
						$this->events->after( $outcome );
						foreach ( $outcome->results as $offset => $result ) {
							$results[ $positions[ $offset ] ] = $result;
						}
					}
				} finally {
					// Also when the work broke off: what was kept before that is in the shop.
					$this->events->at_end( $written );
				}
			}
		);
		$repeated = array_diff_key( $parsed, array_flip( $counted ) );
		$this->record->write( $context, array_values( $repeated ), array_values( array_intersect_key( $results, $repeated ) ), [], $rules->zone );
		return array_values( $results );
	}

	/**
	 * @param list<PriceItem> $items
	 */
	private function write_chunk( ApplyContext $context, array $items, PriceRules $rules ): PriceOutcome {
		$links    = $this->links->lock( LinkStore::AS_OF_PRICES, array_map( static fn ( PriceItem $item ): string => $item->index, $items ) );
		$products = $this->reader->read( FigureLinks::products( $links ) );
		$results  = [];
		$changes  = [];
		$facets   = [];
		foreach ( $items as $item ) {
			$link      = $links[ $item->index ] ?? null;
			$product   = $link?->shop_id === null ? null : $products[ $link->shop_id ] ?? null;
			$problem   = $product === null ? null : $rules->problem( $item );
			$is_late   = $link !== null && $link->is_newer_than( $item->as_of );
			$change    = $product === null || $problem !== null || $is_late ? null : $rules->change( $product, $item, $link?->shown_sale );
			$results[] = match ( true ) {
				$product === null       => ItemResult::not_in_shop( $item->index, $link ),
				$is_late                => ItemResult::stale( $item->index, $product->id ),
				$problem !== null       => ItemResult::rejected( $item->index, $problem, $product->id ),
				(bool) $change?->is_needed() => ItemResult::updated( $item->index, $product->id ),
				default                 => ItemResult::unchanged( $item->index, $product->id ),
			};
			if ( $change !== null && $change->is_needed() ) {
				$changes[ $change->product->id ] = $change;
			}
			if ( $link !== null && ! $is_late ) {
				$facets[ $link->id ] = self::facet( $item, $link, $change, $rules->promotions );
			}
		}
		$by_sql = array_filter( $changes, static fn ( PriceChange $change ): bool => $change->is_by_sql() );
		$this->writer->write( array_values( $by_sql ) );
		$this->links->mark( LinkStore::AS_OF_PRICES, $facets );
		$this->record->write( $context, $items, $results, $changes, $rules->zone );
		return new PriceOutcome( $results, array_values( $by_sql ), array_values( array_diff_key( $changes, $by_sql ) ) );
	}

	/**
	 * What was seen is kept of a refusal, too: the same refusal is not asked for every night.
	 *
	 * @return array<string, string|null> Columns of the link.
	 */
	private static function facet( PriceItem $item, FigureLink $link, ?PriceChange $change, bool $takes_promotions ): array {
		return [
			LinkStore::AS_OF_PRICES => $change === null ? '0' : $item->as_of,
			'price_hash'            => $item->hash,
			'shown_price'           => $change === null ? $link->shown_price : ( $change->is_shown() ? $change->regular : null ),
			'shown_sale'            => $change === null ? $link->shown_sale : ( $change->is_shown() && $takes_promotions ? $change->sale->mark() : null ),
		];
	}
}
