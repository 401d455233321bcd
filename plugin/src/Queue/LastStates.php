<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * How the newest message of each order stands, by destination.
 */
final class LastStates {

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<int> $order_ids
	 * @return array<int, string> Status by order; no entry: no message was ever made.
	 */
	public function of_orders( string $destination, array $order_ids ): array {
		if ( $order_ids === [] ) {
			return [];
		}
		$messages = Tables::name( Tables::MESSAGES );
		$rows     = $this->db->rows(
			"SELECT m.object_key, m.status FROM {$messages} m
			JOIN (SELECT MAX(id) AS id FROM {$messages} WHERE object_type = %s AND direction = 'out' AND destination = %s AND object_key IN (" . Connection::places( $order_ids ) . ') GROUP BY object_key) last ON last.id = m.id',
			Destination::ORDER,
			$destination,
			...array_map( 'strval', $order_ids )
		);
		$states = [];
		foreach ( $rows as $row ) {
			$states[ (int) $row['object_key'] ] = (string) $row['status'];
		}
		return $states;
	}
}
