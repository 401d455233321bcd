<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\CallLock;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Catalogue\Repeats;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Transaction;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * Brings invoices to the state that WAPRO tells: whole documents, many at a time in one transaction. Whose they are is found
 * when they are read, so that neither their company nor their orders need be here yet.
 *
 * @phpstan-import-type Row from Invoice
 */
final class InvoicesApply {

	/** Of messages, findings and history. */
	public const OBJECT = 'invoice';

	/** Held by whoever changes invoices. */
	public const LOCK = 'invoices';

	private const CHUNK = 250;

	/**
	 * @param list<InvoiceListener> $listeners
	 */
	public function __construct(
		private InvoiceStore $invoices,
		private InvoiceTotals $totals,
		private InvoiceFindings $findings,
		private InvoiceCircles $circles,
		private InboundLog $inbound,
		private HistoryStore $history,
		private Transaction $transaction,
		private CallLock $lock,
		private array $listeners = []
	) {}

	/**
	 * @param list<array<string, mixed>> $items invoices#InvoiceItem.
	 * @return list<ItemResult> In the order of the items.
	 */
	public function apply( ApplyContext $context, array $items ): array {
		return $this->lock->hold( self::LOCK, fn (): array => $this->apply_all( $context, $items ) );
	}

	/**
	 * @param list<array<string, mixed>> $items
	 * @return list<ItemResult>
	 */
	private function apply_all( ApplyContext $context, array $items ): array {
		$results = array_map( static fn ( array $item ): ItemResult => ItemResult::stale( (string) $item['erpId'], null ), $items );
		$counted = Repeats::newest( array_map( static fn ( array $item ): array => [ (string) $item['erpId'], (string) $item['asOf'] ], $items ) );
		foreach ( array_chunk( $counted, self::CHUNK ) as $positions ) {
			$part = array_map( static fn ( int $position ): array => $items[ $position ], $positions );
			$done = $this->apply_chunk( $context, $part );
			foreach ( $positions as $position ) {
				$results[ $position ] = $done[ (string) $items[ $position ]['erpId'] ];
			}
		}
		return array_values( $results );
	}

	/**
	 * @param list<array<string, mixed>> $items
	 * @return array<array-key, ItemResult> By ERP id.
	 */
	private function apply_chunk( ApplyContext $context, array $items ): array {
		$refused  = [];
		$invoices = [];
		foreach ( $items as $item ) {
			$problem = InvoiceRules::problem( $item );
			if ( $problem !== null ) {
				$refused[ (string) $item['erpId'] ] = ItemResult::rejected( (string) $item['erpId'], $problem );
			} else {
				$invoices[] = Invoice::from_array( $item );
			}
		}
		try {
			return $this->transaction->run( fn (): array => $this->write( $context, $items, $invoices, $refused ) );
		} catch ( DatabaseError $error ) {
			if ( $error->connection_lost || $error->is_repeatable() ) {
				throw $error;
			}
			return count( $items ) === 1 ? $this->refuse( $context, $items[0], $error ) : $this->one_by_one( $context, $items );
		}
	}

	/**
	 * @param list<array<string, mixed>>   $items
	 * @param list<Invoice>                $invoices
	 * @param array<array-key, ItemResult> $results  Of those that are refused.
	 * @return array<array-key, ItemResult>
	 */
	private function write( ApplyContext $context, array $items, array $invoices, array $results ): array {
		$rows    = $this->invoices->lock( array_map( static fn ( Invoice $one ): string => $one->erp_id, $invoices ) );
		$sorted  = new InvoiceChunk( $invoices, $rows );
		$shares  = $this->invoices->shares( array_keys( $sorted->updated ) );
		$created = $this->invoices->write( [ ...$sorted->created, ...array_values( $sorted->updated ) ], array_keys( $sorted->updated ) );
		$this->invoices->delete( $sorted->deleted );
		$this->invoices->seen( $sorted->seen );
		$this->totals->change( $sorted, $rows );
		$results += $sorted->results( $created );
		$messages = $this->inbound->write( self::OBJECT, $context, array_map( static fn ( array $item ): array => [ 'message' => isset( $item['messageId'] ) ? (string) $item['messageId'] : null, 'result' => $results[ (string) $item['erpId'] ] ], $items ) );
		$this->history->record_many( self::history( $context, $sorted, $created, $rows, $shares, $messages ) );
		$judged = $sorted->judged( $created );
		$this->findings->judge( $judged, $context->run_id );
		$this->circles->judge( $judged, $context->run_id );
		foreach ( $this->listeners as $listener ) {
			$listener->applied( $context, $sorted, $created, $rows );
		}
		return $results;
	}

	/**
	 * @param array<array-key, int>    $created  Id by ERP id.
	 * @param array<array-key, Row>    $rows     As they were, by ERP id.
	 * @param array<int, list<Row>>    $shares   As they were, by id.
	 * @param array<string, int>       $messages Shop's message by WAPRO's.
	 * @return list<HistoryEntry>
	 */
	private static function history( ApplyContext $context, InvoiceChunk $chunk, array $created, array $rows, array $shares, array $messages ): array {
		$entries = [];
		foreach ( $chunk->created as $one ) {
			$entries[] = new HistoryEntry( self::OBJECT, $created[ $one->erp_id ], $one->erp_id, $context->cause, [], HistoryEntry::CREATED, $messages[ $one->message_id ?? '' ] ?? null, $context->run_id );
		}
		foreach ( $chunk->updated + $chunk->deleted as $id => $one ) {
			$entries[] = new HistoryEntry( self::OBJECT, $id, $one->erp_id, $context->cause, InvoiceChanges::of( $one, $rows[ $one->erp_id ], $shares[ $id ] ?? [] ), null, $messages[ $one->message_id ?? '' ] ?? null, $context->run_id );
		}
		return $entries;
	}

	/**
	 * @param list<array<string, mixed>> $items
	 * @return array<array-key, ItemResult>
	 */
	private function one_by_one( ApplyContext $context, array $items ): array {
		$results = [];
		foreach ( $items as $item ) {
			$results += $this->apply_chunk( $context, [ $item ] );
		}
		return $results;
	}

	/**
	 * @param array<string, mixed> $item
	 * @return array<array-key, ItemResult>
	 */
	private function refuse( ApplyContext $context, array $item, DatabaseError $error ): array {
		$erp_id = (string) $item['erpId'];
		$result = ItemResult::rejected( $erp_id, new ItemProblem( ItemProblem::INVOICE_FAILED, null, [ $error->getMessage() ] ) );
		$this->inbound->write( self::OBJECT, $context, [ [ 'message' => isset( $item['messageId'] ) ? (string) $item['messageId'] : null, 'result' => $result ] ] );
		return [ $erp_id => $result ];
	}
}
