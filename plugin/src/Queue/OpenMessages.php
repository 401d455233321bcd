<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Reads the first open messages of leased streams, oldest first.
 */
final class OpenMessages {

	private const COLUMNS = 'id, destination, stream, object_type, object_key, status, changed_count, attempts, cause, actor, correlation_id, captured_at, IF(held_until > UTC_TIMESTAMP(3), held_until, NULL) AS held_until, sent_at, intent';

	/** Streams in one statement. */
	private const CHUNK = 50;

	public function __construct( private Connection $db ) {}

	/**
	 * Up to so many messages of each stream. A message that is still held ends its stream's list: its successors wait.
	 *
	 * @param list<string> $streams
	 * @return array<string, list<Message>>
	 */
	public function first_of( string $destination, array $streams, int $per_stream ): array {
		$found = array_fill_keys( $streams, [] );
		foreach ( array_chunk( $streams, self::CHUNK ) as $chunk ) {
			foreach ( $this->read( $destination, $chunk, $per_stream ) as $message ) {
				$found[ $message->stream ][] = $message;
			}
		}
		return array_map( fn ( array $messages ): array => $this->in_order( $messages, $per_stream ), $found );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Message> Locked until the end of the transaction.
	 */
	public function lock( array $ids ): array {
		if ( $ids === [] ) {
			return [];
		}
		$rows = $this->db->rows(
			'SELECT ' . self::COLUMNS . ' FROM ' . $this->table() . ' WHERE id IN (' . Connection::places( $ids, '%d' ) . ") AND direction = 'out' ORDER BY id FOR UPDATE",
			...$ids
		);
		$locked = [];
		foreach ( $rows as $row ) {
			$locked[ (int) $row['id'] ] = Message::from_row( $row );
		}
		return $locked;
	}

	/**
	 * Which of these messages have an older open one of the same object, perhaps in another stream: its answer decides
	 * what the newer one has to say.
	 *
	 * @param list<int> $ids
	 * @return list<int>
	 */
	public function behind_an_older( array $ids ): array {
		if ( $ids === [] ) {
			return [];
		}
		$behind = $this->db->column(
			'SELECT DISTINCT m.id FROM ' . $this->table() . ' m
			STRAIGHT_JOIN ' . $this->table() . ' older ON older.object_type = m.object_type AND older.object_key = m.object_key AND older.id < m.id
			WHERE m.id IN (' . Connection::places( $ids, '%d' ) . ") AND older.direction = 'out' AND older.destination = m.destination
			AND older.status IN (" . Connection::places( MessageStatus::OPEN ) . ')',
			...[ ...$ids, ...MessageStatus::OPEN ]
		);
		return array_map( 'intval', $behind );
	}

	/**
	 * One index step per stream and state, so that a long stream costs no more than a short one.
	 *
	 * @param list<string> $streams
	 * @return list<Message>
	 */
	private function read( string $destination, array $streams, int $limit ): array {
		$parts     = [];
		$arguments = [];
		foreach ( $streams as $stream ) {
			foreach ( MessageStatus::OPEN as $status ) {
				$parts[] = '(SELECT ' . self::COLUMNS . ' FROM ' . $this->table() . ' WHERE destination = %s AND stream = %s AND status = %s ORDER BY id LIMIT %d)';
				array_push( $arguments, $destination, $stream, $status, $limit );
			}
		}
		return array_map( Message::from_row( ... ), $this->db->rows( implode( ' UNION ALL ', $parts ), ...$arguments ) );
	}

	/**
	 * @param list<Message> $messages
	 * @return list<Message>
	 */
	private function in_order( array $messages, int $limit ): array {
		usort( $messages, static fn ( Message $a, Message $b ): int => $a->id <=> $b->id );
		$first = [];
		foreach ( array_slice( $messages, 0, $limit ) as $message ) {
			if ( $message->status === MessageStatus::Held && $message->held_until !== null ) {
				break;
			}
			$first[] = $message;
		}
		return $first;
	}

	private function table(): string {
		return Tables::name( Tables::MESSAGES );
	}
}
