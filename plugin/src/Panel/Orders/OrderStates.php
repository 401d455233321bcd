<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\Progresses;
use WaproMag\Queue\Destination;

/**
 * Where orders stand with WAPRO and with production, read for a whole list at once: the newest messages and the ERP
 * orders of each.
 *
 * @phpstan-type State array{id: int, status: string, code: string|null, reason: string|null, attempts: int, updated_at: string, intent: string|null}
 */
final class OrderStates {

	/** @var array<int, true> Orders that a list is about to ask for. */
	private array $expected = [];

	/** @var array<int, State|null> */
	private array $states = [];

	/** @var array<int, State> */
	private array $in_production = [];

	/** @var array<int, list<ErpOrderView>> */
	private array $erp_orders = [];

	/** @var array<int, OrderProgress> */
	private array $progress = [];

	public function __construct( private readonly Connection $db, private readonly Progresses $progresses ) {}

	/**
	 * @param list<int> $order_ids
	 */
	public function expect( array $order_ids ): void {
		$this->expected += array_fill_keys( $order_ids, true );
	}

	/**
	 * Forgets what was read, after something was changed.
	 */
	public function forget(): void {
		$this->states        = [];
		$this->in_production = [];
		$this->erp_orders    = [];
		$this->progress      = [];
	}

	/**
	 * The newest message of an order to WAPRO; null: never captured.
	 *
	 * @return State|null
	 */
	public function message( int $order_id ): ?array {
		$this->load( $order_id );

		return $this->states[ $order_id ];
	}

	/**
	 * The newest message of an order to production; null: production is not concerned.
	 *
	 * @return State|null
	 */
	public function production( int $order_id ): ?array {
		$this->load( $order_id );

		return $this->in_production[ $order_id ] ?? null;
	}

	/**
	 * @return list<ErpOrderView> In the order in which WAPRO made them.
	 */
	public function erp_orders( int $order_id ): array {
		$this->load( $order_id );

		return $this->erp_orders[ $order_id ];
	}

	/**
	 * How far all of it is.
	 */
	public function progress( int $order_id ): OrderProgress {
		$this->load( $order_id );

		return $this->progress[ $order_id ];
	}

	/**
	 * @return list<array{carrier: string, number: string, url: string|null}> Parcels of all of it.
	 */
	public function parcels( int $order_id ): array {
		return $this->progresses->parcels( $this->progress( $order_id ) );
	}

	private function load( int $order_id ): void {
		if ( array_key_exists( $order_id, $this->states ) ) {
			return;
		}
		$this->expected[ $order_id ] = true;

		$ids = array_keys( array_diff_key( $this->expected, $this->states ) );

		$this->states    += array_fill_keys( $ids, null );
		$this->erp_orders = $this->erp_orders + array_fill_keys( $ids, [] );
		$this->load_messages( $ids );
		$this->load_erp_orders( $ids );
	}

	/**
	 * @param list<int> $ids
	 */
	private function load_messages( array $ids ): void {
		$messages = Tables::name( Tables::MESSAGES );
		$rows     = $this->db->rows(
			"SELECT m.id, m.destination, m.object_key, m.status, m.error_code, m.error_text, m.attempts, m.updated_at, m.intent FROM $messages m
				JOIN ( SELECT MAX(id) AS id FROM $messages WHERE object_type = 'order' AND direction = 'out'
					AND object_key IN (" . Connection::places( $ids ) . ') GROUP BY destination, object_key ) newest ON newest.id = m.id',
			...array_map( 'strval', $ids )
		);
		foreach ( $rows as $row ) {
			$state = [
				'id'         => (int) $row['id'],
				'status'     => (string) $row['status'],
				'code'       => $row['error_code'],
				'reason'     => $row['error_text'],
				'attempts'   => (int) $row['attempts'],
				'updated_at' => (string) $row['updated_at'],
				'intent'     => $row['intent'],
			];
			if ( Destination::PRODUCTION === $row['destination'] ) {
				$this->in_production[ (int) $row['object_key'] ] = $state;
			} else {
				$this->states[ (int) $row['object_key'] ] = $state;
			}
		}
	}

	/**
	 * @param list<int> $ids
	 */
	private function load_erp_orders( array $ids ): void {
		$erp_orders = $this->progresses->rows( $ids );
		foreach ( $erp_orders as $order_id => $rows ) {
			$this->erp_orders[ $order_id ] = array_map( ErpOrderView::from_row( ... ), $rows );
		}
		$this->progress = array_replace( $this->progress, $this->progresses->among( $erp_orders ) );
	}
}
