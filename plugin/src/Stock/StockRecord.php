<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ItemResult;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * Leaves the trace of applied stock: inbound messages and the products' history, which names what moved the stock.
 */
final class StockRecord {

	/** More tell nobody anything; the newest are kept. */
	private const MOST_MOVEMENTS = 20;

	public function __construct( private InboundLog $inbound, private HistoryStore $history ) {}

	/**
	 * @param list<StockItem>         $items
	 * @param list<ItemResult>        $results In the order of the items.
	 * @param array<int, StockChange> $changes By product.
	 * @param array<string, string>   $seen    Counter of the figures before, by index.
	 */
	public function write( ApplyContext $context, array $items, array $results, array $changes, array $seen ): void {
		$answers  = array_map( static fn ( StockItem $item, ItemResult $result ): array => [ 'message' => $item->message_id, 'result' => $result ], $items, $results );
		$messages = $this->inbound->write( 'stock', $context, $answers );
		$entries  = [];
		foreach ( $items as $position => $item ) {
			$result = $results[ $position ];
			if ( $result->outcome !== ItemResult::UPDATED ) {
				continue;
			}
			$id    = (int) $result->shop_id;
			$lines = [ ...isset( $changes[ $id ] ) ? $changes[ $id ]->lines() : [], ...self::movements( $item, $seen[ $item->index ] ?? '0' ) ];
			if ( $lines !== [] ) {
				$entries[] = new HistoryEntry( 'product', $id, $item->index, $context->cause, $lines, null, $messages[ (string) $item->message_id ] ?? null, $context->run_id );
			}
		}
		$this->history->record_many( $entries );
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	private static function movements( StockItem $item, string $seen ): array {
		$new = array_filter( $item->movements, static fn ( Movement $movement ): bool => $movement->is_after( $seen ) );
		return array_map( static fn ( Movement $movement ): array => $movement->line(), array_slice( array_values( $new ), -self::MOST_MOVEMENTS ) );
	}
}
