<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * What a message turned out to be when it was about to go: a payload with its intent, or an end in the shop itself –
 * refused, overtaken by events, or nothing to tell.
 */
final class Prepared {

	/** Code of a message that ended because the other side has it as it is, or needs none of it. */
	public const NOTHING = 'nothing_to_send';

	/**
	 * @param array<string, mixed>|null $payload
	 */
	private function __construct(
		public readonly ?array $payload,
		public readonly MessageStatus $ends_as,
		public readonly ?string $code = null,
		public readonly ?string $field = null,
		public readonly ?string $reason = null,
		public readonly Intent $intent = Intent::Place,
		public readonly bool $cures = true
	) {}

	/**
	 * @param array<string, mixed> $payload
	 */
	public static function payload( array $payload, Intent $intent = Intent::Place ): self {
		return new self( $payload, MessageStatus::Sent, intent: $intent );
	}

	public static function rejected( string $code, ?string $field, string $reason ): self {
		return new self( null, MessageStatus::Rejected, $code, $field, $reason );
	}

	/**
	 * @param bool $cures Whether an older refusal of the object is answered by that, too.
	 */
	public static function nothing_to_send( string $reason, bool $cures = true ): self {
		return new self( null, MessageStatus::Accepted, self::NOTHING, null, $reason, cures: $cures );
	}

	/** What was to be told has come to nothing before it was. */
	public static function superseded( string $code, string $reason ): self {
		return new self( null, MessageStatus::Superseded, $code, null, $reason );
	}
}
