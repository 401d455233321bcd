<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\FigureLink;
use WaproMag\Catalogue\FigureLinks;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Catalogue\Repeats;
use WaproMag\Database\Transaction;
use WaproMag\Links\LinkStore;
use WaproMag\Orders\InFlight;
use WaproMag\Orders\InFlightLines;
use WaproMag\Settings\SettingsStore;

/**
 * Brings the shop's stock to WAPRO's figures, in transactions so short that a checkout does not notice.
 */
final class StockApply {

	/** Items per transaction: row locks stay far below 250 ms. */
	private const CHUNK = 250;

	public function __construct(
		private FigureLinks $links,
		private StockReader $reader,
		private StockLevels $levels,
		private StockWriter $writer,
		private StockEvents $events,
		private StockRecord $record,
		private InFlight $in_flight,
		private SettingsStore $settings,
		private Transaction $transaction,
		private ApplyScope $scope
	) {}

	/**
	 * @param list<array<string, mixed>> $items apply#StockItem.
	 * @return list<ItemResult> In the order of the items.
	 */
	public function apply( ApplyContext $context, array $items ): array {
		$rules   = StockRules::of_shop( $this->settings );
		$maps    = $this->settings->maps();
		$parsed  = array_map( static fn ( array $item ): StockItem => StockItem::from_array( $item, $maps->warehouse_use( ... ) ), $items );
		$counted = Repeats::newest( array_map( static fn ( StockItem $item ): array => [ $item->index, $item->as_of ], $parsed ) );
		$results = array_map( static fn ( StockItem $item ): ItemResult => ItemResult::stale( $item->index, null ), $parsed );
		$this->scope->run(
			function () use ( $context, $parsed, $counted, $rules, &$results ): void {
				$lines   = $this->in_flight->lines( $this->links->products_of( array_map( static fn ( int $position ): string => $parsed[ $position ]->index, $counted ) ) );
				$written = [];
				try {
					foreach ( array_chunk( $counted, self::CHUNK ) as $positions ) {
						$chunk = array_map( static fn ( int $position ): StockItem => $parsed[ $position ], $positions );
						/** @var StockOutcome $outcome */
						$outcome = $this->transaction->run( fn (): StockOutcome => $this->write_chunk( $context, $chunk, $rules, $lines ) );
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
		$this->record->write( $context, array_values( $repeated ), array_values( array_intersect_key( $results, $repeated ) ), [], [] );
		return array_values( $results );
	}

	/**
	 * @param list<StockItem> $items
	 */
	private function write_chunk( ApplyContext $context, array $items, StockRules $rules, InFlightLines $lines ): StockOutcome {
		$links    = $this->links->lock( LinkStore::AS_OF_STOCK, array_map( static fn ( StockItem $item ): string => $item->index, $items ) );
		$products = $this->reader->lock( FigureLinks::products( $links ) );
		$fresh    = $this->fresh( $items, $links, $products );
		$changes  = $this->changes( $fresh, $products, $rules, $lines );
		$by_sql   = array_filter( $changes, static fn ( StockChange $change ): bool => $change->is_by_sql() );
		$flips    = $this->writer->write( array_values( $by_sql ) );
		$touched  = array_fill_keys( [ ...array_keys( $changes ), ...$this->levels->write( $fresh, $this->reader->levels( array_keys( $fresh ) ) ) ], true );
		$results  = [];
		$facets   = [];
		$seen     = [];
		foreach ( $items as $item ) {
			$link      = $links[ $item->index ] ?? null;
			$results[] = $this->result( $item, $link, $products, $touched );
			if ( $link !== null && ! $link->is_newer_than( $item->as_of ) ) {
				$facets[ $link->id ]  = self::facet( $item, ( $fresh[ (int) $link->shop_id ] ?? null ) === $item );
				$seen[ $item->index ] = $link->as_of;
			}
		}
		$this->links->mark( LinkStore::AS_OF_STOCK, $facets );
		$this->record->write( $context, $items, $results, $changes, $seen );
		return new StockOutcome( $results, array_values( $by_sql ), $flips, array_values( array_diff_key( $changes, $by_sql ) ) );
	}

	/**
	 * @param list<StockItem>            $items
	 * @param array<array-key, FigureLink> $links
	 * @param array<int, StockedProduct> $products
	 * @return array<int, StockItem> Items to apply, by product.
	 */
	private function fresh( array $items, array $links, array $products ): array {
		$fresh = [];
		foreach ( $items as $item ) {
			$link = $links[ $item->index ] ?? null;
			if ( $link?->shop_id !== null && isset( $products[ $link->shop_id ] ) && $item->problem === null && ! $link->is_newer_than( $item->as_of ) ) {
				$fresh[ $link->shop_id ] = $item;
			}
		}
		return $fresh;
	}

	/**
	 * @param array<int, StockItem>      $items
	 * @param array<int, StockedProduct> $products
	 * @return array<int, StockChange> Only what differs.
	 */
	private function changes( array $items, array $products, StockRules $rules, InFlightLines $lines ): array {
		$items     = array_filter( $items, static fn ( int $id ): bool => $products[ $id ]->keeps_stock(), ARRAY_FILTER_USE_KEY );
		$in_flight = $items === [] ? [] : $this->in_flight->for_products( array_keys( $items ), array_map( static fn ( StockItem $item ): string => $item->as_of, $items ), $lines );
		$changes   = [];
		foreach ( $items as $id => $item ) {
			$change = $rules->change( $products[ $id ], $item, $in_flight[ $id ] ?? '0' );
			if ( $change->is_needed() ) {
				$changes[ $id ] = $change;
			}
		}
		return $changes;
	}

	/**
	 * What was seen is kept of a refusal, too: the same refusal is not asked for every night.
	 *
	 * @return array<string, string|null> Columns of the link.
	 */
	private static function facet( StockItem $item, bool $is_applied ): array {
		return [
			LinkStore::AS_OF_STOCK => $is_applied ? $item->as_of : '0',
			'stock_hash'           => $item->hash,
			'supplies'             => $is_applied && $item->supplies !== null ? (string) wp_json_encode( $item->supplies, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : null,
		];
	}

	/**
	 * @param array<int, StockedProduct> $products
	 * @param array<int, true>           $touched
	 */
	private function result( StockItem $item, ?FigureLink $link, array $products, array $touched ): ItemResult {
		$id = $link?->shop_id;
		return match ( true ) {
			$id === null || ! isset( $products[ $id ] )              => ItemResult::not_in_shop( $item->index, $link ),
			$link->is_newer_than( $item->as_of )                    => ItemResult::stale( $item->index, $id ),
			$item->problem !== null                                  => ItemResult::rejected( $item->index, $item->problem, $id ),
			isset( $touched[ $id ] )                                 => ItemResult::updated( $item->index, $id ),
			default                                                  => ItemResult::unchanged( $item->index, $id ),
		};
	}
}
