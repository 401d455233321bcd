<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * What a message turned out to be when it was about to go: a payload, a refusal by the shop itself, or nothing to tell.
 */
final class Prepared {

	/**
	 * @param array<string, mixed>|null $payload
	 */
	private function __construct(
		public readonly ?array $payload,
		public readonly bool $rejected,
		public readonly ?string $code = null,
		public readonly ?string $field = null,
		public readonly ?string $reason = null
	) {}

	/**
	 * @param array<string, mixed> $payload
	 */
	public static function payload( array $payload ): self {
		return new self( $payload, false );
	}

	public static function rejected( string $code, ?string $field, string $reason ): self {
		return new self( null, true, $code, $field, $reason );
	}

	public static function nothing_to_send( string $reason ): self {
		return new self( null, false, 'nothing_to_send', null, $reason );
	}
}
