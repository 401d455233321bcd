<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Leases on streams. A stream has a row while it has open messages; whoever holds its token works on it alone.
 */
final class Streams {

	public const REASON_HELD = 'held';

	/** So many streams are looked at for each that is wanted: others may be taking the first of them. */
	private const LOOKED_AT = 4;

	private const READY = 'destination = %s AND object_type = %s AND ready_at <= UTC_TIMESTAMP(3)';

	public function __construct( private Connection $db ) {}

	/**
	 * Takes up to so many ready streams. To be called in a transaction.
	 *
	 * Each is locked by its key alone: a statement that looks for ready ones and locks them locks what it passes on its way, too –
	 * in a small table streams of all types –, and a claim of another type at the same moment would step over the only order. All
	 * flows ask at once after a ring.
	 *
	 * @return array<string, bool> Stream => whether a former lease on it ran out.
	 */
	public function lease( string $destination, string $object_type, int $limit, int $seconds, string $token, string $worker ): array {
		$ready  = $this->ready( $destination, $object_type, $limit );
		$leased = $this->take( $destination, $object_type, $limit, $ready );
		// Whoever only passed over them is gone by the second look; whoever took them has them.
		if ( $leased === [] && $ready !== [] ) {
			$leased = $this->take( $destination, $object_type, $limit, $ready );
		}
		if ( $leased === [] ) {
			return [];
		}
		$names = array_map( 'strval', array_keys( $leased ) );
		$this->db->execute(
			'UPDATE ' . $this->table() . '
			SET lease_token = %s, worker = %s, reason = NULL, ready_at = UTC_TIMESTAMP(3) + INTERVAL %d SECOND
			WHERE destination = %s AND stream IN (' . Connection::places( $names ) . ')',
			$token,
			$worker,
			$seconds,
			$destination,
			...$names
		);
		return $leased;
	}

	/**
	 * @return list<string> Names, those that are ready for longest first.
	 */
	private function ready( string $destination, string $object_type, int $limit ): array {
		return $this->db->column( 'SELECT stream FROM ' . $this->table() . ' WHERE ' . self::READY . ' ORDER BY ready_at LIMIT %d', $destination, $object_type, $limit * self::LOOKED_AT );
	}

	/**
	 * @param list<string> $ready
	 * @return array<string, bool> Stream that nobody else holds => whether a former lease on it ran out.
	 */
	private function take( string $destination, string $object_type, int $limit, array $ready ): array {
		$taken = [];
		foreach ( $ready as $name ) {
			$row = $this->db->row( 'SELECT lease_token FROM ' . $this->table() . ' WHERE ' . self::READY . ' AND stream = %s FOR UPDATE SKIP LOCKED', $destination, $object_type, $name );
			if ( $row !== null ) {
				$taken[ $name ] = $row['lease_token'] !== null;
			}
			if ( count( $taken ) === $limit ) {
				break;
			}
		}
		return $taken;
	}

	/**
	 * Locks streams in one order, so that two reports never wait for each other. To be called in a transaction.
	 *
	 * @param list<string> $names
	 * @return array<string, array{token: string|null, ready_at: string}>
	 */
	public function lock( string $destination, array $names ): array {
		if ( $names === [] ) {
			return [];
		}
		$locked = [];
		$rows   = $this->db->rows(
			'SELECT stream, lease_token, ready_at FROM ' . $this->table() . '
			WHERE destination = %s AND stream IN (' . Connection::places( $names ) . ') ORDER BY stream FOR UPDATE',
			$destination,
			...$names
		);
		foreach ( $rows as $row ) {
			$locked[ (string) $row['stream'] ] = [
				'token'    => $row['lease_token'],
				'ready_at' => (string) $row['ready_at'],
			];
		}
		return $locked;
	}

	/**
	 * Ends the lease: the stream goes when nothing is left to do, waits when told to, else is ready at once.
	 *
	 * @param float $delay Seconds to wait.
	 */
	public function settle( string $destination, string $stream, float $delay = 0.0, ?string $reason = null ): void {
		$next = $this->first_open( $destination, $stream );
		if ( $next === null ) {
			$this->db->execute( 'DELETE FROM ' . $this->table() . ' WHERE destination = %s AND stream = %s', $destination, $stream );
			return;
		}
		$this->db->execute(
			'UPDATE ' . $this->table() . "
			SET lease_token = NULL, worker = NULL, reason = NULLIF(%s, ''),
				ready_at = GREATEST(UTC_TIMESTAMP(3) + INTERVAL %d MICROSECOND, COALESCE(NULLIF(%s, ''), UTC_TIMESTAMP(3)))
			WHERE destination = %s AND stream = %s",
			$next['status'] === MessageStatus::Held->value ? self::REASON_HELD : (string) $reason,
			(int) round( $delay * 1_000_000 ),
			$next['held_until'] ?? '',
			$destination,
			$stream
		);
	}

	/**
	 * Makes a stream ready now, whatever it waited for; opens it when it has no row. A lease is left alone.
	 */
	public function wake( string $destination, string $object_type, string $stream ): void {
		$this->db->execute(
			'INSERT INTO ' . $this->table() . ' (destination, stream, object_type, ready_at)
			VALUES (%s, %s, %s, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE
				ready_at = IF(lease_token IS NULL, UTC_TIMESTAMP(3), ready_at),
				reason = IF(lease_token IS NULL, NULL, reason)',
			$destination,
			$stream,
			$object_type
		);
	}

	/**
	 * The destination answered well: what waited for its return need not wait longer.
	 *
	 * @return int How many streams were made ready.
	 */
	public function lift_waits( string $destination, string $object_type ): int {
		$reasons = $this->db->column(
			'SELECT DISTINCT reason FROM ' . $this->table() . '
			WHERE destination = %s AND object_type = %s AND ready_at > UTC_TIMESTAMP(3) AND lease_token IS NULL AND reason IS NOT NULL',
			$destination,
			$object_type
		);
		$lifted = array_values( array_filter( $reasons, RetryPolicy::is_lifted_by_good_answer( ... ) ) );
		if ( $lifted === [] ) {
			return 0;
		}
		return $this->db->execute(
			'UPDATE ' . $this->table() . '
			SET ready_at = UTC_TIMESTAMP(3), reason = NULL
			WHERE destination = %s AND object_type = %s AND ready_at > UTC_TIMESTAMP(3) AND lease_token IS NULL
				AND reason IN (' . Connection::places( $lifted ) . ')',
			$destination,
			$object_type,
			...$lifted
		);
	}

	/**
	 * Streams of open messages that have no row, which a process killed between the two statements of a capture leaves.
	 */
	public function restore_missing( string $destination ): int {
		return $this->db->execute(
			'INSERT IGNORE INTO ' . $this->table() . ' (destination, stream, object_type, ready_at)
			SELECT DISTINCT m.destination, m.stream, m.object_type, UTC_TIMESTAMP(3)
			FROM ' . Tables::name( Tables::MESSAGES ) . ' m
			LEFT JOIN ' . $this->table() . " s ON s.destination = m.destination AND s.stream = m.stream
			WHERE m.direction = 'out' AND m.status IN (" . Connection::places( MessageStatus::OPEN ) . ') AND m.destination = %s AND s.stream IS NULL',
			...[ ...MessageStatus::OPEN, $destination ]
		);
	}

	/**
	 * Asked state by state, so that each answer is one step in the index however long the stream is.
	 *
	 * @return array<string, string|null>|null
	 */
	private function first_open( string $destination, string $stream ): ?array {
		$parts     = [];
		$arguments = [];
		foreach ( MessageStatus::OPEN as $status ) {
			$parts[] = '(SELECT id, status, held_until FROM ' . Tables::name( Tables::MESSAGES ) . '
				WHERE destination = %s AND stream = %s AND status = %s ORDER BY id LIMIT 1)';
			array_push( $arguments, $destination, $stream, $status );
		}
		return $this->db->row( implode( ' UNION ALL ', $parts ) . ' ORDER BY id LIMIT 1', ...$arguments );
	}

	private function table(): string {
		return Tables::name( Tables::STREAMS );
	}
}
