<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Queue\RunStore;

/**
 * Has the worker fetch again from WAPRO what messages are about.
 */
final class Refresh {

	/** A run names no more objects. */
	private const MOST_KEYS = 1000;

	public function __construct( private readonly Connection $db, private readonly RunStore $runs ) {}

	/**
	 * @param list<array<string, string|null>> $rows Messages: id, direction, object_type, object_key.
	 * @return list<int> Ids of those whose object WAPRO is asked for.
	 */
	public function request( array $rows, string $actor ): array {
		$orders = $this->keys_of_orders( $rows );
		$keys   = [];
		$ids    = [];
		foreach ( $rows as $row ) {
			$key   = (string) $row['object_key'];
			$run   = MessageRules::RUNS[ (string) $row['object_type'] ] ?? null;
			$of_it = 'in' === $row['direction'] ? [ $key ] : $orders[ $key ] ?? [];
			if ( null !== $run && [] !== $of_it ) {
				$keys[ $run ][] = $of_it;
				$ids[]          = (int) $row['id'];
			}
		}
		foreach ( $keys as $run => $of_run ) {
			foreach ( array_chunk( array_values( array_unique( array_merge( ...$of_run ) ) ), self::MOST_KEYS ) as $chunk ) {
				$this->runs->request( $run, 'by_hand', $actor, $chunk );
			}
		}
		return $ids;
	}

	/**
	 * WAPRO's own ids of an order, or the reference under which it would have it.
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return array<string, list<string>> By order id.
	 */
	private function keys_of_orders( array $rows ): array {
		$orders = array_filter( $rows, static fn ( array $row ): bool => 'out' === $row['direction'] && 'order' === $row['object_type'] );
		$ids    = array_values( array_unique( array_map( 'intval', array_column( $orders, 'object_key' ) ) ) );
		if ( [] === $ids ) {
			return [];
		}
		$keys = [];
		foreach (
			$this->db->rows(
				'SELECT s.order_id, s.reference, e.erp_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' s
					LEFT JOIN ' . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.order_id = s.order_id WHERE s.order_id IN (' . Connection::places( $ids, '%d' ) . ')',
				...$ids
			) as $row
		) {
			$keys[ (string) $row['order_id'] ][] = (string) ( $row['erp_id'] ?? $row['reference'] );
		}
		return $keys;
	}
}
