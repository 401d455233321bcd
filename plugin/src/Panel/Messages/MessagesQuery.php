<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Reads messages for people: pages of a filter, one with its payload and tries, counts by what may be done with them.
 */
final class MessagesQuery {

	private const COLUMNS = 'm.id, m.direction, m.destination, m.stream, m.object_type, m.object_key, m.status, m.attempts,
		m.error_code, m.error_field, m.error_text, m.cause, m.actor, m.skip_reason, m.correlation_id, m.captured_at,
		m.held_until, m.updated_at, m.intent, s.ready_at, s.lease_token';

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @param 'capturedAt'|'updatedAt' $order_by
	 * @param 'asc'|'desc'             $order
	 * @return list<array<string, string|null>>
	 */
	public function page( MessageFilter $filter, int $page, int $per_page, string $order_by = 'capturedAt', string $order = 'desc' ): array {
		[ $where, $arguments ] = $filter->where();
		// Ids grow with the time of capture.
		$column    = 'updatedAt' === $order_by ? 'm.updated_at' : 'm.id';
		$direction = 'asc' === $order ? 'ASC' : 'DESC';

		return $this->db->rows(
			$this->select() . " WHERE $where ORDER BY $column $direction, m.id $direction LIMIT %d OFFSET %d",
			...[ ...$arguments, $per_page, ( $page - 1 ) * $per_page ]
		);
	}

	public function count( MessageFilter $filter ): int {
		[ $where, $arguments ] = $filter->where();

		return (int) $this->db->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::MESSAGES ) . " m WHERE $where", ...$arguments );
	}

	/**
	 * @return array<string, string|null>|null
	 */
	public function one( int $id ): ?array {
		return $this->db->row( $this->select() . ' WHERE m.id = %d', $id );
	}

	/**
	 * The newest message about an object.
	 *
	 * @return array<string, string|null>|null
	 */
	public function newest( string $direction, string $object_type, string $object_key ): ?array {
		return $this->db->row(
			$this->select() . ' WHERE m.object_type = %s AND m.object_key = %s AND m.direction = %s ORDER BY m.id DESC LIMIT 1',
			$object_type,
			$object_key,
			$direction
		);
	}

	/**
	 * @return array<string, string|null>|null Columns payload and answer, JSON text.
	 */
	public function payload( int $id ): ?array {
		return $this->db->row( 'SELECT payload, answer FROM ' . Tables::name( Tables::PAYLOADS ) . ' WHERE message_id = %d', $id );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	public function attempts( int $id ): array {
		return $this->db->rows(
			'SELECT number, started_at, duration_ms, outcome, code, reason, worker FROM ' . Tables::name( Tables::ATTEMPTS ) . '
				WHERE message_id = %d AND outcome IS NOT NULL ORDER BY number, id LIMIT 200',
			$id
		);
	}

	/**
	 * How many messages of the filter, and about what, stand in which direction and status.
	 *
	 * @return list<array{direction: string, destination: string, status: string, object_type: string, count: int}>
	 */
	public function counts( MessageFilter $filter ): array {
		[ $where, $arguments ] = $filter->where();
		$rows = $this->db->rows(
			'SELECT m.direction, m.destination, m.status, m.object_type, COUNT(*) AS count FROM ' . Tables::name( Tables::MESSAGES ) . " m WHERE $where GROUP BY m.direction, m.destination, m.status, m.object_type",
			...$arguments
		);
		return array_map(
			static fn ( array $row ): array => [
				'direction'   => (string) $row['direction'],
				'destination' => (string) $row['destination'],
				'status'      => (string) $row['status'],
				'object_type' => (string) $row['object_type'],
				'count'       => (int) $row['count'],
			],
			$rows
		);
	}

	/**
	 * Ids with direction, status, type and key of the filter's messages in these statuses, oldest first.
	 *
	 * @param list<string> $statuses
	 * @return list<array<string, string|null>>
	 */
	public function in_statuses( MessageFilter $filter, array $statuses, int $after_id, int $limit ): array {
		[ $where, $arguments ] = $filter->where();

		return $this->db->rows(
			'SELECT m.id, m.direction, m.status, m.object_type, m.object_key FROM ' . Tables::name( Tables::MESSAGES ) . " m
				WHERE $where AND m.status IN (" . Connection::places( $statuses ) . ') AND m.id > %d ORDER BY m.id LIMIT %d',
			...[ ...$arguments, ...$statuses, $after_id, $limit ]
		);
	}

	private function select(): string {
		return 'SELECT ' . self::COLUMNS . ' FROM ' . Tables::name( Tables::MESSAGES ) . ' m
			LEFT JOIN ' . Tables::name( Tables::STREAMS ) . ' s ON s.destination = m.destination AND s.stream = m.stream';
	}
}
