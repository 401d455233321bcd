<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Links\Counter;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;

/**
 * Keeps what WAPRO answered to an order. Runs within the transaction that ends the message.
 */
final class OrderResults implements ResultListener {

	public function __construct(
		private ErpOrderStore $erp_orders,
		private OrderScopeStore $scope,
		private HistoryStore $history,
		private FigureRefresh $figures,
		private OrderContractors $contractors,
		private OrderTotals $totals
	) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$order_id = (int) $message->object_key;
		$as_of    = (string) ( $result['asOf'] ?? '0' );
		$orders   = array_values( $result['orders'] ?? [] );
		$known    = $this->erp_orders->lock( array_map( static fn ( array $order ): string => (string) $order['erpId'], $orders ) );
		$reserved = $orders !== [];
		$changes  = [];
		foreach ( $orders as $order ) {
			$erp_id   = (string) $order['erpId'];
			$reserved = $reserved && $order['reserved'] === true;
			$before   = $known[ $erp_id ] ?? null;
			// A status that came first, by WAPRO's notice, is newer than this answer and stays.
			$values = $before !== null && Counter::is_older( $as_of, (string) $before['as_of'] ) ? [] : self::state( $order, $as_of );
			$this->erp_orders->write( $erp_id, $values + [ 'order_id' => (string) $order_id, 'reference' => (string) ( $payload['reference'] ?? '' ) ] );
			$changes[] = HistoryEntry::change( 'number', $before['number'] ?? null, $order['number'] ?? null );
		}
		if ( $payload !== null ) {
			$this->scope->accepted( $order_id, ContentHash::of( $payload ), $as_of, $reserved, array_column( (array) $payload['lines'], 'quantity', 'lineId' ) );
			$this->totals->compare( $order_id, $payload, $orders );
		}
		if ( isset( $result['customer'] ) ) {
			$this->contractors->learn( $order_id, $result['customer'], $payload ?? [], $message );
		}
		if ( $reserved ) {
			$this->figures->of_figures_since( $order_id, $as_of );
		}
		$this->history->record( self::entry( $message, $changes, HistoryEntry::ACCEPTED ) );
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$changes = [ HistoryEntry::change( $field ?? $code, null, $reason !== '' ? $reason : $code ) ];
		$this->history->record( self::entry( $message, $changes, HistoryEntry::REJECTED ) );
	}

	/**
	 * @param array<string, mixed> $order messages#ErpOrder.
	 * @return array<string, string|null>
	 */
	private static function state( array $order, string $as_of ): array {
		return [
			'number'    => $order['number'] ?? null,
			'state'     => (string) $order['state'],
			'warehouse' => (string) $order['warehouse'],
			'reserved'  => $order['reserved'] === true ? '1' : '0',
			'net'       => $order['net'] ?? null,
			'gross'     => $order['gross'] ?? null,
			'as_of'     => $as_of,
		];
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 */
	private static function entry( Message $message, array $changes, string $summary ): HistoryEntry {
		return new HistoryEntry( 'order', (int) $message->object_key, null, $message->cause, $changes, $summary, $message->id, null, $message->actor );
	}
}
