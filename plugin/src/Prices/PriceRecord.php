<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ItemResult;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * Leaves the trace of applied prices: inbound messages and the products' history.
 */
final class PriceRecord {

	public function __construct( private InboundLog $inbound, private HistoryStore $history ) {}

	/**
	 * @param list<PriceItem>         $items
	 * @param list<ItemResult>        $results In the order of the items.
	 * @param array<int, PriceChange> $changes By product.
	 */
	public function write( ApplyContext $context, array $items, array $results, array $changes, \DateTimeZone $zone ): void {
		$answers  = array_map( static fn ( PriceItem $item, ItemResult $result ): array => [ 'message' => $item->message_id, 'result' => $result ], $items, $results );
		$messages = $this->inbound->write( 'prices', $context, $answers );
		$entries  = [];
		foreach ( $items as $position => $item ) {
			$id    = (int) $results[ $position ]->shop_id;
			$lines = isset( $changes[ $id ] ) ? $changes[ $id ]->lines( $zone ) : [];
			if ( $lines !== [] ) {
				$entries[] = new HistoryEntry( 'product', $id, $item->index, $context->cause, $lines, null, $messages[ (string) $item->message_id ] ?? null, $context->run_id );
			}
		}
		$this->history->record_many( $entries );
	}
}
