<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\Decimal;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Catalogue\Repeats;
use WaproMag\Database\Transaction;
use WaproMag\Links\Counter;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Orders\InFlight;
use WaproMag\Settings\Maps;
use WaproMag\Settings\SettingsStore;

/**
 * Brings the shop's stock to WAPRO's figures, in transactions so short that a checkout does not notice.
 */
final class StockApply {

	/** Items per transaction: row locks stay far below 250 ms. */
	private const CHUNK = 100;

	public function __construct(
		private LinkStore $links,
		private StockReader $reader,
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
		$maps    = $this->settings->maps();
		$parsed  = array_map( static fn ( array $item ): StockItem => StockItem::from_array( $item, $maps->warehouse_use( ... ) ), $items );
		$counted = Repeats::newest( array_map( static fn ( StockItem $item ): array => [ $item->index, $item->as_of ], $parsed ) );
		$results = array_map( static fn ( StockItem $item ): ItemResult => ItemResult::stale( $item->index, null ), $parsed );
		$this->scope->run(
			function () use ( $context, $parsed, $counted, $maps, &$results ): void {
				foreach ( array_chunk( $counted, self::CHUNK ) as $positions ) {
					$chunk = array_map( static fn ( int $position ): StockItem => $parsed[ $position ], $positions );
					foreach ( $this->apply_chunk( $context, $chunk, $maps ) as $offset => $result ) {
						$results[ $positions[ $offset ] ] = $result;
					}
				}
			}
		);
		$repeated = array_diff_key( $parsed, array_flip( $counted ) );
		$this->record->write( $context, array_values( $repeated ), array_values( array_intersect_key( $results, $repeated ) ), [] );
		return array_values( $results );
	}

	/**
	 * @param list<StockItem> $items
	 * @return list<ItemResult>
	 */
	private function apply_chunk( ApplyContext $context, array $items, Maps $maps ): array {
		/** @var StockOutcome $outcome */
		$outcome = $this->transaction->run( fn (): StockOutcome => $this->write_chunk( $context, $items, $maps ) );
		$this->events->after( $outcome->written );
		foreach ( $outcome->for_woocommerce as $change ) {
			$this->events->save_through_woocommerce( $change );
		}
		return $outcome->results;
	}

	/**
	 * @param list<StockItem> $items
	 */
	private function write_chunk( ApplyContext $context, array $items, Maps $maps ): StockOutcome {
		$links    = $this->links->lock_many( Link::PRODUCT, array_map( static fn ( StockItem $item ): string => $item->index, $items ) );
		$products = $this->reader->lock( Link::shop_ids( $links ) );
		$fresh    = $this->fresh( $items, $links, $products );
		$levels   = $this->reader->levels( array_keys( $fresh ) );
		$changes  = $this->changes( $fresh, $products, $maps );
		$simple   = array_filter( $changes, static fn ( StockChange $change ): bool => $change->is_simple() );
		$this->writer->write( array_values( $simple ) );
		$touched = array_fill_keys( [ ...array_keys( $changes ), ...$this->writer->write_levels( $fresh, $levels ) ], true );
		$as_of   = [];
		$results = [];
		foreach ( $items as $item ) {
			$link      = $links[ $item->index ] ?? null;
			$result    = $this->result( $item, $link, $products, $touched );
			$results[] = $result;
			if ( $link?->id !== null && $result->shop_id !== null && in_array( $result->outcome, [ ItemResult::UPDATED, ItemResult::UNCHANGED ], true ) ) {
				$as_of[ $link->id ] = $item->as_of;
			}
		}
		$this->links->advance( LinkStore::AS_OF_STOCK, $as_of );
		$this->record->write( $context, $items, $results, $changes );
		return new StockOutcome( $results, array_values( $simple ), array_values( array_diff_key( $changes, $simple ) ) );
	}

	/**
	 * @param list<StockItem>            $items
	 * @param array<string, Link>        $links
	 * @param array<int, StockedProduct> $products
	 * @return array<int, StockItem> Items to apply, by product.
	 */
	private function fresh( array $items, array $links, array $products ): array {
		$fresh = [];
		foreach ( $items as $item ) {
			$link = $links[ $item->index ] ?? null;
			if ( $link?->shop_id !== null && isset( $products[ $link->shop_id ] ) && $item->problem === null && ! Counter::is_older( $item->as_of, $link->as_of_stock ) ) {
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
	private function changes( array $items, array $products, Maps $maps ): array {
		// A service has no stock to keep.
		$items     = array_filter( $items, static fn ( int $id ): bool => $products[ $id ]->meta( '_virtual' ) !== 'yes', ARRAY_FILTER_USE_KEY );
		$in_flight = $items === [] ? [] : $this->in_flight->for_products( array_keys( $items ), array_map( static fn ( StockItem $item ): string => $item->as_of, $items ) );
		$buffer    = Decimal::parse( $maps->buffer() ) ?? Decimal::zero();
		$threshold = Decimal::parse( ltrim( (string) get_option( 'woocommerce_notify_no_stock_amount', '0' ), '-' ) ) ?? Decimal::zero();
		$decimals  = (float) wc_stock_amount( 0.5 ) === 0.5;
		$changes   = [];
		foreach ( $items as $id => $item ) {
			$quantity = StockFormula::quantity( $item->available( $maps->warehouse_use( ... ) ), $buffer, Decimal::parse( $in_flight[ $id ] ?? '0' ) ?? Decimal::zero(), $decimals && $item->divisible );
			$change   = new StockChange( $products[ $id ], $quantity, StockFormula::status( $quantity, $products[ $id ]->meta( '_backorders' ), $threshold ) );
			if ( $change->is_needed() ) {
				$changes[ $id ] = $change;
			}
		}
		return $changes;
	}

	/**
	 * @param array<int, StockedProduct> $products
	 * @param array<int, true>           $touched
	 */
	private function result( StockItem $item, ?Link $link, array $products, array $touched ): ItemResult {
		$id = $link?->shop_id;
		return match ( true ) {
			$id === null || ! isset( $products[ $id ] )              => ItemResult::not_in_shop( $item->index, $link ),
			Counter::is_older( $item->as_of, $link->as_of_stock )    => ItemResult::stale( $item->index, $id ),
			$item->problem !== null                                  => ItemResult::rejected( $item->index, $item->problem, $id ),
			isset( $touched[ $id ] )                                 => ItemResult::updated( $item->index, $id ),
			default                                                  => ItemResult::unchanged( $item->index, $id ),
		};
	}
}
