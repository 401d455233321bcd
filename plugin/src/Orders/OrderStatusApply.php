<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Transaction;
use WaproMag\Documents\WantedNotes;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Invoices\News\LateOrders;
use WaproMag\Links\Counter;
use WaproMag\Orders\Born\BornDetails;
use WaproMag\Orders\Born\BornOwner;
use WaproMag\Orders\Born\BornOwners;
use WaproMag\Orders\Statuses\OrderNews;
use WaproMag\Orders\Statuses\Progresses;
use WaproMag\Orders\Statuses\StatusMover;
use WaproMag\Production\ProductionAxis;
use WaproMag\Queue\Destination;
use WaproMag\Queue\MessageStore;

/**
 * Brings orders' states from WAPRO into the shop: production, transport, payment, parcels, quantities. What follows of
 * them – the shop's own status, mails to the buyer – is other classes' decision, once all is kept.
 */
final class OrderStatusApply {

	/** History of orders that were made in WAPRO, by the id of their row. */
	public const BORN = 'erporder';

	private const CHUNK = 100;

	/** Columns that say whose an order is. */
	private const OWNERS = [ 'order_id' => true, 'company_id' => true, 'delivery_point_id' => true, 'person_id' => true ];

	public function __construct(
		private Transaction $transaction,
		private ErpOrderStore $erp_orders,
		private OrderScopeStore $scope,
		private HistoryStore $history,
		private MessageStore $messages,
		private FigureRefresh $figures,
		private StatusMover $mover,
		private OrderNews $news,
		private Progresses $progresses,
		private ProductionAxis $production,
		private BornOwners $born,
		private LateOrders $late,
		private WantedNotes $notes,
		private CancelledInWapro $cancelled
	) {}

	/**
	 * @param list<array<string, mixed>> $items apply#OrderStatusItem.
	 * @return list<array<string, string|int>> apply#ItemResult.
	 */
	public function apply( array $items, string $cause, ?int $run_id ): array {
		$answers = [];
		$orders  = [];
		foreach ( array_chunk( $items, self::CHUNK ) as $chunk ) {
			foreach ( $this->transaction->run( fn (): array => $this->apply_chunk( $chunk, $cause, $run_id ) ) as $answer ) {
				$answers[] = $answer;
				$orders[]  = (int) ( $answer['shopId'] ?? 0 );
			}
		}
		$orders = array_values( array_unique( array_filter( $orders, static fn ( int $id ): bool => $id !== 0 ) ) );
		$this->mover->follow( $orders, $cause, $run_id );
		$this->cancelled->judge( $orders );
		$this->news->tell( $orders );
		return $answers;
	}

	/**
	 * @param list<array<string, mixed>> $items
	 * @return list<array<string, string|int>>
	 */
	private function apply_chunk( array $items, string $cause, ?int $run_id ): array {
		$rows    = $this->erp_orders->lock( array_map( static fn ( array $item ): string => (string) $item['erpId'], $items ) );
		$orders  = $this->erp_orders->orders_by_reference( array_values( array_filter( array_column( $items, 'reference' ), is_string( ... ) ) ) );
		$of_shop = [];
		foreach ( $items as $item ) {
			$erp_id             = (string) $item['erpId'];
			$of_shop[ $erp_id ] = self::id( $rows[ $erp_id ]['order_id'] ?? null ) ?? $orders[ (string) ( $item['reference'] ?? '' ) ] ?? null;
		}
		$owners  = $this->born->of( array_values( array_filter( $items, static fn ( array $item ): bool => $of_shop[ (string) $item['erpId'] ] === null ) ), $rows );
		$answers = [];
		$history = [];
		$log     = [];
		$owned   = [];
		$ids     = array_values( array_unique( [ ...array_values( $orders ), ...array_map( intval( ... ), array_filter( array_column( $rows, 'order_id' ), is_string( ... ) ) ) ] ) );
		$before_all = $this->progresses->of_many( $ids );
		foreach ( $items as $item ) {
			$erp_id = (string) $item['erpId'];
			$before = $rows[ $erp_id ] ?? null;
			$order  = $of_shop[ $erp_id ];
			$owner  = $owners[ $erp_id ] ?? null;
			$item   = self::without_erased( $this->production->withhold( $item, $order ), $before, $order );
			[ $outcome, $changes, $has_owner ] = $this->apply_one( $item, $before, $order, $owner );
			if ( $has_owner ) {
				$owned[] = $erp_id;
			}
			if ( in_array( $outcome, [ 'created', 'updated' ], true ) ) {
				$this->notes->note( $item, StatusDiff::columns( $item ), $before, $cause );
			}
			if ( $before !== null && $outcome === 'updated' ) {
				$rows[ $erp_id ] = array_merge( $before, self::columns( $item, $owner, $before ), $order === null ? [] : [ 'order_id' => (string) $order ], [ 'as_of' => (string) $item['asOf'] ] );
			}
			if ( $changes !== [] && $order !== null ) {
				$history[] = new HistoryEntry( 'order', $order, $item['number'] ?? $before['number'] ?? $erp_id, $cause, $changes, null, null, $run_id );
			} elseif ( $outcome === 'created' || $changes !== [] ) {
				$history[] = new HistoryEntry( self::BORN, $this->erp_orders->id_of( $erp_id ), $item['number'] ?? $before['number'] ?? $erp_id, $cause, $changes, $outcome === 'created' ? HistoryEntry::CREATED : null, null, $run_id );
			}
			$answers[] = array_filter( [ 'key' => $erp_id, 'outcome' => $outcome, 'shopId' => $order ], static fn ( mixed $value ): bool => $value !== null );
			if ( isset( $item['messageId'] ) ) {
				$log[] = self::log_entry( $item, $cause );
			}
		}
		$this->history->record_many( $history );
		$this->late->arrived( $owned );
		foreach ( $this->progresses->of_many( $ids ) as $order_id => $after ) {
			$this->news->note( $order_id, $before_all[ $order_id ], $after, $cause );
		}
		$this->messages->log_inbound( $log );
		return $answers;
	}

	/**
	 * @param array<string, mixed>            $item
	 * @param array<string, string|null>|null $before
	 * @param BornOwner|null                  $owner  Of an order that was made in WAPRO and is kept.
	 * @return array{string, list<array{field: string, before: string|null, after: string|null}>, bool} Outcome, history, whether it is somebody's only now.
	 */
	private function apply_one( array $item, ?array $before, ?int $order_id, ?BornOwner $owner ): array {
		if ( $order_id === null && $owner === null ) {
			return [ 'unchanged', [], false ]; // Neither an order of this shop nor of a company of it.
		}
		if ( $before !== null && Counter::is_older( (string) $item['asOf'], (string) $before['as_of'] ) ) {
			return [ 'stale', [], false ];
		}
		$changed = StatusDiff::changed( self::columns( $item, $owner, $before ), $before );
		$is_new  = $before === null;
		if ( $is_new ) {
			$changed += [ 'state' => 'registered' ];
		}
		if ( $order_id !== null && ( $before['order_id'] ?? null ) === null ) {
			$changed['order_id'] = (string) $order_id;
		}
		$this->erp_orders->write( (string) $item['erpId'], $changed + [ 'as_of' => (string) $item['asOf'] ] );
		if ( ( $changed['reserved'] ?? null ) === '1' && $order_id !== null ) {
			$this->note_late_reservation( $order_id, (string) $item['asOf'] );
		}
		$outcome = match ( true ) {
			$is_new                                         => 'created',
			array_diff_key( $changed, [ 'erp_hash' => '' ] ) === [] => 'unchanged',
			default                                         => 'updated',
		};
		return [ $outcome, StatusDiff::history( $changed, $before ), array_filter( array_intersect_key( $changed, self::OWNERS ), is_string( ... ) ) !== [] ];
	}

	/**
	 * @param array<string, mixed>            $item
	 * @param array<string, string|null>|null $before
	 * @return array<string, string|null>
	 */
	private static function columns( array $item, ?BornOwner $owner, ?array $before ): array {
		return StatusDiff::columns( $item ) + ( $owner === null ? [] : BornDetails::columns( $item, $before ) + $owner->columns() );
	}

	/**
	 * Parcels lead to whom they went: those of a buyer whose data were erased are not kept again. Asked only where parcels are new.
	 *
	 * @param array<string, mixed>            $item
	 * @param array<string, string|null>|null $before
	 * @return array<string, mixed>
	 */
	private static function without_erased( array $item, ?array $before, ?int $order_id ): array {
		if ( $order_id === null || ( $item['parcels'] ?? [] ) === [] || ( $before['parcels'] ?? null ) !== null ) {
			return $item;
		}
		$order = wc_get_order( $order_id );
		return $order instanceof \WC_Order && WcOrderReader::is_erased( $order ) ? array_diff_key( $item, [ 'parcels' => true ] ) : $item;
	}

	/**
	 * An order that WAPRO accepted without reserving is contained in its figure from the reservation on. That a
	 * reservation later turns into an issue of goods changes nothing.
	 */
	private function note_late_reservation( int $order_id, string $as_of ): void {
		$scope = $this->scope->find( $order_id );
		if ( $scope === null || $scope['accepted_hash'] === null || $scope['reserved'] === '1' ) {
			return;
		}
		foreach ( $this->erp_orders->for_order( $order_id ) as $row ) {
			if ( $row['reserved'] !== '1' && $row['state'] !== 'cancelled' ) {
				return;
			}
		}
		$this->scope->accepted( $order_id, $scope['accepted_hash'], $as_of, true );
		$this->figures->of_figures_since( $order_id, $as_of );
	}

	/**
	 * @param array<string, mixed> $item
	 * @return array{external_id: string, object_type: string, object_key: string, status: string, code: string|null, field: string|null, reason: string|null, cause: string}
	 */
	private static function log_entry( array $item, string $cause ): array {
		return [
			'external_id' => (string) $item['messageId'],
			'object_type' => Destination::ORDER,
			'object_key'  => (string) $item['erpId'],
			'status'      => 'accepted',
			'code'        => null,
			'field'       => null,
			'reason'      => null,
			'cause'       => $cause,
		];
	}

	private static function id( ?string $value ): ?int {
		return $value === null ? null : (int) $value;
	}
}
