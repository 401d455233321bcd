<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * State changes of outbound messages: one statement each. Called in transactions that hold the message's stream.
 */
final class MessageWriter {

	public function __construct( private Connection $db ) {}

	/**
	 * The message goes out now. An unknown one stays unknown until somebody has asked.
	 */
	public function handed_out( Message $message, Intent $intent, string $token, string $worker ): int {
		$this->db->execute(
			'UPDATE ' . $this->messages() . "
			SET status = IF(status = 'unknown', 'unknown', 'sent'), open_key = NULL, held_until = NULL, attempts = attempts + 1,
				intent = NULLIF(%s, 'place'), sent_at = COALESCE(sent_at, UTC_TIMESTAMP(3)), updated_at = UTC_TIMESTAMP(3)
			WHERE id = %d",
			$intent->value,
			$message->id
		);
		$number = 1 + (int) $this->db->value( 'SELECT MAX(number) FROM ' . $this->attempts() . ' WHERE message_id = %d', $message->id );
		$this->db->execute(
			'INSERT INTO ' . $this->attempts() . ' (message_id, number, token, started_at, worker) VALUES (%d, %d, %s, UTC_TIMESTAMP(3), %s)',
			$message->id,
			$number,
			$token,
			$worker
		);
		return $number;
	}

	/**
	 * Ends the message's try under this token.
	 *
	 * @return int|null Number of the try; null when there is none open under this token.
	 */
	public function end_try( Message $message, string $token, Outcome $outcome, ?int $duration_ms, ?string $code, ?string $reason ): ?int {
		$try = $this->db->row(
			'SELECT id, number FROM ' . $this->attempts() . ' WHERE message_id = %d AND token = %s AND outcome IS NULL ORDER BY id DESC LIMIT 1',
			$message->id,
			$token
		);
		if ( $try === null ) {
			return null;
		}
		$this->db->execute(
			'UPDATE ' . $this->attempts() . "
			SET outcome = %s, duration_ms = NULLIF(%d, -1), code = NULLIF(%s, ''), reason = NULLIF(%s, '')
			WHERE id = %d",
			$outcome->value,
			$duration_ms ?? -1,
			$code ?? '',
			$reason ?? '',
			(int) $try['id']
		);
		return (int) $try['number'];
	}

	public function ended( Message $message, MessageStatus $status, ?string $code, ?string $field, ?string $reason ): void {
		$this->db->execute(
			'UPDATE ' . $this->messages() . "
			SET status = %s, open_key = NULL, held_until = NULL, error_code = NULLIF(%s, ''), error_field = NULLIF(%s, ''),
				error_text = NULLIF(%s, ''), updated_at = UTC_TIMESTAMP(3), ended_at = UTC_TIMESTAMP(3)
			WHERE id = %d",
			$status->value,
			$code ?? '',
			$field ?? '',
			$reason ?? '',
			$message->id
		);
	}

	/**
	 * Back to pending: nothing was done, the payload is built anew. A younger pending message of the same object
	 * is folded into this one, which keeps its place, and waits as it did for an object that is still being written.
	 */
	public function back_to_pending( Message $message, bool $refund_attempt, ?string $code, ?string $reason ): void {
		$key     = OpenKey::hex( $message->destination, $message->object_type, $message->object_key );
		$younger = $this->db->row( 'SELECT id, changed_count, status, held_until FROM ' . $this->messages() . ' WHERE open_key = UNHEX(%s) FOR UPDATE', $key );
		if ( $younger !== null ) {
			$this->db->execute( 'DELETE FROM ' . $this->messages() . ' WHERE id = %d', (int) $younger['id'] );
		}
		$this->db->execute(
			'UPDATE ' . $this->messages() . "
			SET status = %s, held_until = NULLIF(%s, ''), open_key = UNHEX(%s), changed_count = changed_count + %d, attempts = attempts - LEAST(attempts, %d),
				error_code = NULLIF(%s, ''), error_field = NULL, error_text = NULLIF(%s, ''), updated_at = UTC_TIMESTAMP(3)
			WHERE id = %d",
			$younger['status'] ?? MessageStatus::Pending->value,
			$younger['held_until'] ?? '',
			$key,
			(int) ( $younger['changed_count'] ?? 0 ),
			$refund_attempt ? 1 : 0,
			$code ?? '',
			$reason ?? '',
			$message->id
		);
	}

	public function unknown( Message $message, ?string $code, ?string $reason ): void {
		$this->db->execute(
			'UPDATE ' . $this->messages() . "
			SET status = 'unknown', error_code = NULLIF(%s, ''), error_field = NULL, error_text = NULLIF(%s, ''), updated_at = UTC_TIMESTAMP(3)
			WHERE id = %d",
			$code ?? '',
			$reason ?? '',
			$message->id
		);
	}

	/** The last try does not count. */
	public function refund( Message $message ): void {
		$this->db->execute( 'UPDATE ' . $this->messages() . ' SET attempts = attempts - LEAST(attempts, 1) WHERE id = %d', $message->id );
	}

	/** Its age counts from the next try. */
	public function forget_age( Message $message ): void {
		$this->db->execute( 'UPDATE ' . $this->messages() . ' SET sent_at = NULL WHERE id = %d', $message->id );
	}

	/**
	 * Older refusals of the same object are answered by this message.
	 */
	public function supersede_older( Message $message ): void {
		$this->db->execute(
			'UPDATE ' . $this->messages() . "
			SET status = 'superseded', updated_at = UTC_TIMESTAMP(3)
			WHERE object_type = %s AND object_key = %s AND id < %d AND direction = 'out' AND destination = %s AND status = 'rejected'",
			$message->object_type,
			$message->object_key,
			$message->id,
			$message->destination
		);
	}

	/**
	 * @param array<string, mixed> $payload
	 */
	public function store_payload( Message $message, array $payload ): void {
		$this->db->execute(
			'INSERT INTO ' . Tables::name( Tables::PAYLOADS ) . ' (message_id, payload, stored_at) VALUES (%d, %s, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE payload = VALUES(payload), stored_at = VALUES(stored_at)',
			$message->id,
			self::json( $payload )
		);
	}

	/**
	 * @return array<string, mixed>|null
	 */
	public function stored_payload( Message $message ): ?array {
		$stored  = $this->db->value( 'SELECT payload FROM ' . Tables::name( Tables::PAYLOADS ) . ' WHERE message_id = %d', $message->id );
		$decoded = $stored === null ? null : json_decode( $stored, true );
		return is_array( $decoded ) ? $decoded : null;
	}

	/**
	 * @param array<string, mixed> $answer
	 */
	public function store_answer( Message $message, array $answer ): void {
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::PAYLOADS ) . ' SET answer = %s WHERE message_id = %d',
			self::json( $answer ),
			$message->id
		);
	}

	/**
	 * @param array<string, mixed> $value
	 */
	private static function json( array $value ): string {
		return (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	private function messages(): string {
		return Tables::name( Tables::MESSAGES );
	}

	private function attempts(): string {
		return Tables::name( Tables::ATTEMPTS );
	}
}
