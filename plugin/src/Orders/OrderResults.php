<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Invoices\News\LateOrders;
use WaproMag\Links\Counter;
use WaproMag\Orders\Twins\HeldOrders;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Intent;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;
use WaproMag\Queue\RunStore;

/**
 * Keeps what WAPRO answered to an order. Runs within the transaction that ends the message.
 */
final class OrderResults implements ResultListener {

	public const CHANGED   = 'changed_in_wapro';
	public const CANCELLED = 'cancelled_in_wapro';

	/** WAPRO leaves its order as it is: what it shows of it is fetched, so that a person sees what was done. */
	public const LEFT_ALONE = [ 'order_realised', 'order_cancelled', 'order_linked' ];

	private const REFRESH = 'refreshOrders';

	public function __construct(
		private ErpOrderStore $erp_orders,
		private OrderScopeStore $scope,
		private HistoryStore $history,
		private FigureRefresh $figures,
		private OrderContractors $contractors,
		private ToldOrders $told,
		private RunStore $runs,
		private HeldOrders $held,
		private OrderTotals $totals,
		private LateOrders $late
	) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		$order_id = (int) $message->object_key;
		$as_of    = (string) ( $result['asOf'] ?? '0' );
		$orders   = array_values( $result['orders'] ?? [] );
		$match    = isset( $result['match'] ) ? (string) $result['match'] : null;
		$is_first = ( $this->scope->find( $order_id )['accepted_hash'] ?? null ) === null;
		$changes  = $this->write( $order_id, $message->intent, $orders, $as_of, $payload, $match );
		if ( $message->intent === Intent::Cancel ) {
			$this->scope->cancelled( $order_id );
			$this->figures->of_order( $order_id );
			$this->totals->forget( (string) ( $payload['reference'] ?? '' ) );
			$this->history->record( self::entry( $message, $changes, self::CANCELLED ) );
			return;
		}
		$open     = array_filter( $orders, static fn ( array $order ): bool => $order['state'] !== 'cancelled' );
		$reserved = $open !== [] && array_filter( $open, static fn ( array $order ): bool => $order['reserved'] !== true ) === [];
		$this->held->accepted( $order_id, $match !== null );
		if ( $is_first ) {
			$this->catch_up( $order_id, $match !== null );
		}
		if ( $payload !== null ) {
			$this->scope->accepted( $order_id, ContentHash::of( $payload ), $as_of, $reserved, self::quantities( $order_id, $payload ) );
			$this->totals->compare( $order_id, $payload, $orders );
		}
		if ( isset( $result['customer'] ) ) {
			$this->scope->paid_by( $order_id, isset( $result['customer']['payerId'] ) ? (string) $result['customer']['payerId'] : null );
			$this->contractors->learn( $order_id, $result['customer'], $payload ?? [], $message );
		}
		if ( $reserved ) {
			$this->figures->of_figures_since( $order_id, $as_of );
		}
		$this->history->record( $match === null ? $this->told_entry( $message, $changes, $payload ) : self::entry( $message, [ ...$changes, HistoryEntry::change( 'origin', null, $match ) ], HistoryEntry::LINKED ) );
	}

	/**
	 * The shop's order follows what WAPRO had told of its own before this answer, or of an order that the shop was not part of.
	 */
	private function catch_up( int $order_id, bool $is_found ): void {
		$erp_ids = [];
		foreach ( $this->erp_orders->for_order( $order_id ) as $row ) {
			if ( $is_found || ( $row['production_code'] ?? $row['transport_code'] ?? $row['payment_code'] ) !== null ) {
				$erp_ids[] = (string) $row['erp_id'];
			}
		}
		if ( $erp_ids !== [] ) {
			$this->runs->request_also( self::REFRESH, Cause::ShopEvent->value, $erp_ids );
		}
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$changes = [ HistoryEntry::change( $field ?? $code, null, $reason !== '' ? $reason : $code ) ];
		$this->history->record( self::entry( $message, $changes, $code === HeldOrders::TWIN ? HistoryEntry::HELD : HistoryEntry::REJECTED ) );
		$this->held->rejected( $message, $code, $reason, $result );
		$erp_ids = array_map( static fn ( array $row ): string => (string) $row['erp_id'], $this->erp_orders->for_order( (int) $message->object_key ) );
		if ( $erp_ids !== [] && in_array( $code, self::LEFT_ALONE, true ) ) {
			$this->runs->request_also( self::REFRESH, Cause::ShopEvent->value, $erp_ids );
		}
	}

	/**
	 * Keeps the ERP orders as the answer tells them. What the shop knew under a changed order and the answer no longer
	 * names is not there any more.
	 *
	 * @param list<array<string, mixed>> $orders  messages#ErpOrder.
	 * @param array<string, mixed>|null  $payload
	 * @param string|null                $match   How WAPRO found orders that were there before.
	 * @return list<array{field: string, before: string|null, after: string|null}> Numbers, reservations that a change may have altered, and the systems of orders that were found.
	 */
	private function write( int $order_id, ?Intent $intent, array $orders, string $as_of, ?array $payload, ?string $match ): array {
		$known   = $this->erp_orders->lock( array_map( static fn ( array $order ): string => (string) $order['erpId'], $orders ) );
		$changes = [];
		foreach ( $orders as $order ) {
			$erp_id = (string) $order['erpId'];
			$before = $known[ $erp_id ] ?? null;
			// A status that came first, by WAPRO's notice, is newer than this answer and stays.
			$values = $before !== null && Counter::is_older( $as_of, (string) $before['as_of'] ) ? [] : self::state( $order, $as_of );
			$this->erp_orders->write( $erp_id, $values + [ 'order_id' => (string) $order_id, 'reference' => (string) ( $payload['reference'] ?? '' ), 'origin' => $before['origin'] ?? $match, 'source' => $before['source'] ?? $order['source'] ?? null ] );
			$changes[] = HistoryEntry::change( 'number', $before['number'] ?? null, $order['number'] ?? null );
			if ( $intent === Intent::Change && $before !== null && $values !== [] ) {
				$changes[] = HistoryEntry::change( 'reserved', $before['reserved'], $values['reserved'] );
			}
			if ( $match !== null && isset( $order['source'] ) ) {
				$changes[] = HistoryEntry::change( 'source', null, $order['source'] );
			}
		}
		$this->late->arrived( array_values( array_filter( array_map( static fn ( array $order ): string => (string) $order['erpId'], $orders ), static fn ( string $erp_id ): bool => ( $known[ $erp_id ]['order_id'] ?? null ) === null ) ) );
		// A cancellation of what WAPRO does not know, as after a backup of it was restored, has no counter and names none.
		$is_unknown = $intent === Intent::Cancel && $orders === [];
		foreach ( $intent === null ? [] : $this->erp_orders->for_order( $order_id ) as $row ) {
			$is_named = in_array( $row['erp_id'], array_map( strval( ... ), array_column( $orders, 'erpId' ) ), true );
			if ( $is_unknown || ( ! $is_named && ! Counter::is_older( $as_of, (string) $row['as_of'] ) ) ) {
				$this->erp_orders->write( (string) $row['erp_id'], [ 'state' => 'cancelled', 'reserved' => '0', 'as_of' => Counter::newest( $as_of, (string) $row['as_of'] ) ] );
			}
		}
		return $changes;
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $numbers
	 * @param array<string, mixed>|null                                         $payload
	 */
	private function told_entry( Message $message, array $numbers, ?array $payload ): HistoryEntry {
		if ( $message->intent !== Intent::Change ) {
			return self::entry( $message, $numbers, HistoryEntry::ACCEPTED );
		}
		$new    = array_values( array_filter( $numbers, static fn ( array $change ): bool => $change['before'] !== $change['after'] ) );
		$before = $payload === null ? null : $this->told->accepted_before( $message );
		return self::entry( $message, [ ...$new, ...( $before === null || $payload === null ? [] : PayloadChanges::between( $before, $payload ) ) ], self::CHANGED );
	}

	/**
	 * By line, what WAPRO's figures contain of what the shop's line has taken.
	 *
	 * @param array<string, mixed> $payload
	 * @return array<int, string>
	 */
	private static function quantities( int $order_id, array $payload ): array {
		$sent  = array_column( (array) $payload['lines'], 'quantity', 'lineId' );
		$order = wc_get_order( $order_id );
		foreach ( $order instanceof \WC_Order ? Unrestocked::of( $order ) : [] as $line => $quantity ) {
			$sent[ $line ] = $quantity->plus( Amount::parse( (string) ( $sent[ $line ] ?? '0' ) ) )->plain();
		}
		return $sent;
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
