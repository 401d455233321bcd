<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * The inbound log, and what people do with messages.
 */
final class MessageStore {

	/**
	 * @param array<string, PersonListener> $listeners By lane.
	 */
	public function __construct( private Connection $db, private Streams $streams, private Bell $bell, private array $listeners = [] ) {}

	/**
	 * Logs how messages of WAPRO ended. A later answer to the same message updates its row.
	 *
	 * @param list<array{external_id: string, object_type: string, object_key: string, status: string, code: string|null, field: string|null, reason: string|null, cause: string}> $entries
	 */
	public function log_inbound( array $entries ): void {
		foreach ( array_chunk( $entries, 200 ) as $chunk ) {
			$arguments = [];
			foreach ( $chunk as $entry ) {
				array_push(
					$arguments,
					Destination::WAPRO,
					$entry['object_type'],
					$entry['object_key'],
					$entry['status'],
					$entry['code'] ?? '',
					$entry['field'] ?? '',
					mb_substr( $entry['reason'] ?? '', 0, 1000 ),
					$entry['cause'],
					wp_generate_uuid4(),
					$entry['external_id']
				);
			}
			$row = "('in', %s, %s, %s, %s, 1, NULLIF(%s, ''), NULLIF(%s, ''), NULLIF(%s, ''), %s, %s, %s, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))";
			$this->db->execute(
				'INSERT INTO ' . $this->table() . '
					(direction, destination, object_type, object_key, status, attempts, error_code, error_field, error_text, cause, correlation_id, external_id, captured_at, updated_at, ended_at)
				VALUES ' . implode( ', ', array_fill( 0, count( $chunk ), $row ) ) . '
				ON DUPLICATE KEY UPDATE status = VALUES(status), attempts = attempts + 1, error_code = VALUES(error_code), error_field = VALUES(error_field),
					error_text = VALUES(error_text), updated_at = VALUES(updated_at), ended_at = VALUES(ended_at)',
				...$arguments
			);
		}
	}

	/**
	 * Older refusals of these objects are answered: the same state has come again and was judged anew.
	 *
	 * @param list<string> $object_keys
	 */
	public function supersede_refused( string $object_type, array $object_keys ): void {
		foreach ( array_chunk( $object_keys, 500 ) as $chunk ) {
			$this->db->execute(
				'UPDATE ' . $this->table() . " SET status = 'superseded', updated_at = UTC_TIMESTAMP(3)
				WHERE object_type = %s AND object_key IN (" . Connection::places( $chunk ) . ") AND direction = 'in' AND status = 'rejected'",
				$object_type,
				...$chunk
			);
		}
	}

	/**
	 * Sends outbound messages again, now. A message whose answer was lost is asked for first; a refused one is built anew.
	 *
	 * @param list<int> $ids
	 * @return list<int> Ids that will be tried; the others are in a state in which there is nothing to retry.
	 */
	public function retry( array $ids, string $actor ): array {
		return array_values( array_filter( $ids, fn ( int $id ): bool => $this->retry_one( $id, $actor ) ) );
	}

	/**
	 * Takes outbound messages out of the queue, and clears refusals of inbound ones.
	 *
	 * @param list<int> $ids
	 * @return list<int> Ids that were skipped.
	 */
	public function skip( array $ids, string $reason, string $actor ): array {
		return array_values( array_filter( $ids, fn ( int $id ): bool => $this->skip_one( $id, $reason, $actor ) ) );
	}

	private function retry_one( int $id, string $actor ): bool {
		$message = $this->outbound( $id );
		if ( $message === null || ! in_array( $message->status->value, MessageStatus::RETRYABLE, true ) ) {
			return false;
		}
		if ( $message->status !== MessageStatus::Pending && $message->status !== MessageStatus::Unknown && ! $this->reopen( $message, $actor ) ) {
			return false;
		}
		$this->listener( $message )?->retried( $message->object_key );
		$this->streams->wake( $message->destination, $message->object_type, $message->stream );
		$this->bell->ring();
		return true;
	}

	/**
	 * A new life: tries and age count from now. False when a newer message of the object waits already.
	 */
	private function reopen( Message $message, string $actor ): bool {
		// What WAPRO accepted of the object since tells more than the lost answer: then it goes as the object is now.
		$was_lost = $this->last_answer_was_lost( $message->id ) && ! $this->is_overtaken( $message );
		$key      = OpenKey::hex( $message->destination, $message->object_type, $message->object_key );
		if ( ! $was_lost && $this->db->value( 'SELECT id FROM ' . $this->table() . ' WHERE open_key = UNHEX(%s)', $key ) !== null ) {
			return false;
		}
		return $this->db->execute(
			'UPDATE IGNORE ' . $this->table() . "
			SET status = %s, open_key = UNHEX(NULLIF(%s, '')), attempts = 0, sent_at = NULL, ended_at = NULL, skip_reason = NULL,
				error_code = NULL, error_field = NULL, error_text = NULL,
				cause = %s, actor = %s, updated_at = UTC_TIMESTAMP(3)
			WHERE id = %d AND status = %s",
			( $was_lost ? MessageStatus::Unknown : MessageStatus::Pending )->value,
			$was_lost ? '' : $key,
			Cause::ByHand->value,
			$actor,
			$message->id,
			$message->status->value
		) === 1;
	}

	/**
	 * Whether WAPRO may hold this message already, because the last try that reached it has no answer. A try that came
	 * to nothing after that, as when WAPRO could not even be asked, answers nothing.
	 */
	private function last_answer_was_lost( int $id ): bool {
		$last = $this->db->value(
			'SELECT outcome FROM ' . Tables::name( Tables::ATTEMPTS ) . ' WHERE message_id = %d AND outcome IS NOT NULL AND outcome <> %s ORDER BY id DESC LIMIT 1',
			$id,
			Outcome::Retry->value
		);
		return in_array( $last, [ Outcome::Unknown->value, Outcome::LeaseExpired->value ], true );
	}

	private function skip_one( int $id, string $reason, string $actor ): bool {
		$skipped = $this->db->execute(
			'UPDATE ' . $this->table() . "
			SET status = 'skipped', open_key = NULL, held_until = NULL, skip_reason = %s, actor = %s, updated_at = UTC_TIMESTAMP(3), ended_at = UTC_TIMESTAMP(3)
			WHERE id = %d AND ((direction = 'out' AND status IN (" . Connection::places( MessageStatus::SKIPPABLE ) . ")) OR (direction = 'in' AND status = 'rejected'))",
			...[ mb_substr( $reason, 0, 500 ), $actor, $id, ...MessageStatus::SKIPPABLE ]
		) === 1;
		$message = $skipped ? $this->outbound( $id ) : null;
		if ( $message !== null && ! $this->is_anything_open( $message ) ) {
			$this->listener( $message )?->skipped( $message->object_key );
		}
		return $skipped;
	}

	private function is_overtaken( Message $message ): bool {
		return $this->db->value(
			'SELECT id FROM ' . $this->table() . " WHERE object_type = %s AND object_key = %s AND direction = 'out' AND destination = %s AND id > %d AND status = 'accepted' AND COALESCE(error_code, '') <> %s LIMIT 1",
			$message->object_type,
			$message->object_key,
			$message->destination,
			$message->id,
			Prepared::NOTHING
		) !== null;
	}

	/**
	 * Whether another message of the same object will still go.
	 */
	private function is_anything_open( Message $message ): bool {
		return $this->db->value(
			'SELECT id FROM ' . $this->table() . " WHERE object_type = %s AND object_key = %s AND direction = 'out' AND destination = %s
			AND status IN (" . Connection::places( MessageStatus::OPEN ) . ') LIMIT 1',
			...[ $message->object_type, $message->object_key, $message->destination, ...MessageStatus::OPEN ]
		) !== null;
	}

	private function listener( Message $message ): ?PersonListener {
		return $this->listeners[ Destination::lane( $message ) ] ?? null;
	}

	private function outbound( int $id ): ?Message {
		$row = $this->db->row( 'SELECT * FROM ' . $this->table() . " WHERE id = %d AND direction = 'out'", $id );
		return $row === null ? null : Message::from_row( $row );
	}

	private function table(): string {
		return Tables::name( Tables::MESSAGES );
	}
}
