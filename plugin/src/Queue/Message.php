<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * One outbound message as the queue works with it.
 */
final class Message {

	public function __construct(
		public readonly int $id,
		public readonly string $destination,
		public readonly string $stream,
		public readonly string $object_type,
		public readonly string $object_key,
		public readonly MessageStatus $status,
		public readonly int $changed_count,
		public readonly int $attempts,
		public readonly string $cause,
		public readonly ?string $actor,
		public readonly string $correlation_id,
		public readonly string $captured_at,
		public readonly ?string $held_until,
		public readonly ?string $sent_at,
		public readonly ?Intent $intent = null
	) {}

	/**
	 * @param array<string, string|null> $row
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['id'],
			(string) $row['destination'],
			(string) $row['stream'],
			(string) $row['object_type'],
			(string) $row['object_key'],
			MessageStatus::from( (string) $row['status'] ),
			(int) $row['changed_count'],
			(int) $row['attempts'],
			(string) $row['cause'],
			$row['actor'],
			(string) $row['correlation_id'],
			(string) $row['captured_at'],
			$row['held_until'],
			$row['sent_at'],
			$row['intent'] === null ? null : Intent::from( $row['intent'] )
		);
	}
}
