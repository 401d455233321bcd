<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ApplyScope;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Catalogue\Repeats;
use WaproMag\Database\Transaction;
use WaproMag\Links\Counter;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;
use WaproMag\Settings\SettingsStore;

/**
 * Brings the shop's regular prices to the chosen price list, net or gross as the shop keeps them.
 */
final class PriceApply {

	private const CHUNK = 200;

	public function __construct(
		private LinkStore $links,
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
		$parsed  = array_map( PriceItem::from_array( ... ), $items );
		$counted = Repeats::newest( array_map( static fn ( PriceItem $item ): array => [ $item->index, $item->as_of ], $parsed ) );
		$results = array_map( static fn ( PriceItem $item ): ItemResult => ItemResult::stale( $item->index, null ), $parsed );
		$this->scope->run(
			function () use ( $context, $parsed, $counted, &$results ): void {
				foreach ( array_chunk( $counted, self::CHUNK ) as $positions ) {
					$chunk = array_map( static fn ( int $position ): PriceItem => $parsed[ $position ], $positions );
					foreach ( $this->apply_chunk( $context, $chunk ) as $offset => $result ) {
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
	 * @param list<PriceItem> $items
	 * @return list<ItemResult>
	 */
	private function apply_chunk( ApplyContext $context, array $items ): array {
		/** @var PriceOutcome $outcome */
		$outcome = $this->transaction->run( fn (): PriceOutcome => $this->write_chunk( $context, $items ) );
		$this->events->after( $outcome->written );
		foreach ( $outcome->for_woocommerce as $change ) {
			$this->events->save_through_woocommerce( $change );
		}
		return $outcome->results;
	}

	/**
	 * @param list<PriceItem> $items
	 */
	private function write_chunk( ApplyContext $context, array $items ): PriceOutcome {
		$links    = $this->links->lock_many( Link::PRODUCT, array_map( static fn ( PriceItem $item ): string => $item->index, $items ) );
		$products = $this->reader->read( Link::shop_ids( $links ) );
		$list     = $this->settings->maps()->price_list();
		$currency = get_woocommerce_currency();
		// Without taxes the shop's price is what the buyer pays.
		$basis    = ! wc_tax_enabled() || wc_prices_include_tax() ? 'gross' : 'net';
		$results  = [];
		$changes  = [];
		$as_of    = [];
		foreach ( $items as $item ) {
			$link    = $links[ $item->index ] ?? null;
			$product = $link?->shop_id === null ? null : $products[ $link->shop_id ] ?? null;
			if ( $link?->id === null || $product === null ) {
				$results[] = ItemResult::not_in_shop( $item->index, $link );
				continue;
			}
			$refusal = $this->refusal( $item, $link, $item->problem( $list, $currency, $basis ) );
			if ( $refusal !== null ) {
				$results[] = $refusal;
				continue;
			}
			$as_of[ $link->id ] = $item->as_of;
			$change             = new PriceChange( $product, $item->regular_price( $basis ), time() );
			if ( ! $change->is_needed() ) {
				$results[] = ItemResult::unchanged( $item->index, $product->id );
				continue;
			}
			$changes[ $product->id ] = $change;
			$results[]               = ItemResult::updated( $item->index, $product->id );
		}
		$simple = array_filter( $changes, static fn ( PriceChange $change ): bool => $change->is_simple() );
		$this->writer->write( array_values( $simple ) );
		$this->links->advance( LinkStore::AS_OF_PRICES, $as_of );
		$this->record->write( $context, $items, $results, $changes );
		return new PriceOutcome( $results, array_values( $simple ), array_values( array_diff_key( $changes, $simple ) ) );
	}

	private function refusal( PriceItem $item, Link $link, ?ItemProblem $problem ): ?ItemResult {
		if ( Counter::is_older( $item->as_of, $link->as_of_prices ) ) {
			return ItemResult::stale( $item->index, $link->shop_id );
		}
		return $problem === null ? null : ItemResult::rejected( $item->index, $problem, $link->shop_id );
	}
}
