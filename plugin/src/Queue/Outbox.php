<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Tables;

/**
 * Where hooks put "this object changed". Two statements, no reads: cheap enough for a checkout.
 */
final class Outbox {

	public function __construct( private Connection $db, private Bell $bell ) {}

	/**
	 * Notes that an object must be told of. While a message of it is pending, that one stands for this change too
	 * and keeps its place.
	 *
	 * @param string|null $hold_until   UTC time before which nothing is handed out, so that unfinished objects wait.
	 * @param bool        $is_announced False: the worker finds it without being called.
	 * @throws DatabaseError When the message could not be stored.
	 */
	public function capture( string $destination, string $object_type, string $object_key, string $stream, string $cause, ?string $hold_until = null, bool $is_announced = true ): void {
		// The message first: a worker that finishes the stream meanwhile either sees it, or lets the second statement in.
		$this->db->execute(
			'INSERT INTO ' . Tables::name( Tables::MESSAGES ) . "
				(direction, destination, stream, object_type, object_key, status, cause, correlation_id, open_key, captured_at, held_until, updated_at)
			VALUES ('out', %s, %s, %s, %s, %s, %s, %s, UNHEX(%s), UTC_TIMESTAMP(3), NULLIF(%s, ''), UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE
				changed_count = changed_count + 1,
				stream = VALUES(stream),
				status = IF(VALUES(held_until) IS NULL, status, VALUES(status)),
				held_until = COALESCE(VALUES(held_until), held_until),
				updated_at = UTC_TIMESTAMP(3)",
			$destination,
			$stream,
			$object_type,
			$object_key,
			( $hold_until === null ? MessageStatus::Pending : MessageStatus::Held )->value,
			$cause,
			wp_generate_uuid4(),
			OpenKey::hex( $destination, $object_type, $object_key ),
			$hold_until ?? ''
		);
		$this->open_stream( $destination, $object_type, $stream, $hold_until );
		if ( $hold_until === null && $is_announced ) {
			$this->bell->ring();
		}
	}

	/**
	 * Lets a held message go, on the stream that its finished object belongs to.
	 *
	 * @return bool False: none waits any more, since it was handed out meanwhile.
	 */
	public function release( string $destination, string $object_type, string $object_key, string $stream ): bool {
		$waited = $this->db->execute(
			'UPDATE ' . Tables::name( Tables::MESSAGES ) . "
			SET status = 'pending', held_until = NULL, stream = %s, updated_at = UTC_TIMESTAMP(3)
			WHERE open_key = UNHEX(%s)",
			$stream,
			OpenKey::hex( $destination, $object_type, $object_key )
		);
		$this->open_stream( $destination, $object_type, $stream, null );
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::STREAMS ) . '
			SET ready_at = UTC_TIMESTAMP(3), reason = NULL
			WHERE destination = %s AND stream = %s AND lease_token IS NULL AND reason = %s',
			$destination,
			$stream,
			Streams::REASON_HELD
		);
		$this->bell->ring();
		return $waited > 0;
	}

	/**
	 * Holds a message that waits until this moment, on the stream that its finished object belongs to.
	 *
	 * @param string $until UTC.
	 * @return bool False: none waits any more, since it was handed out meanwhile.
	 */
	public function hold( string $destination, string $object_type, string $object_key, string $stream, string $until ): bool {
		$waited = $this->db->execute(
			'UPDATE ' . Tables::name( Tables::MESSAGES ) . "
			SET status = 'held', held_until = %s, stream = %s, updated_at = UTC_TIMESTAMP(3)
			WHERE open_key = UNHEX(%s)",
			$until,
			$stream,
			OpenKey::hex( $destination, $object_type, $object_key )
		);
		$this->open_stream( $destination, $object_type, $stream, $until );
		return $waited > 0;
	}

	private function open_stream( string $destination, string $object_type, string $stream, ?string $ready_at ): void {
		$this->db->execute(
			'INSERT IGNORE INTO ' . Tables::name( Tables::STREAMS ) . "
				(destination, stream, object_type, ready_at, reason)
			VALUES (%s, %s, %s, COALESCE(NULLIF(%s, ''), UTC_TIMESTAMP(3)), NULLIF(%s, ''))",
			$destination,
			$stream,
			$object_type,
			$ready_at ?? '',
			$ready_at === null ? '' : Streams::REASON_HELD
		);
	}
}
