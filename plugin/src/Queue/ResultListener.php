<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Told within the transaction that writes a result, so that message and object change together or not at all.
 */
interface ResultListener {

	/**
	 * @param array<string, mixed>      $result  messages#Result.
	 * @param array<string, mixed>|null $payload What was sent.
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void;

	/**
	 * @param array<string, mixed> $result messages#Result; nothing when the shop itself refused.
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void;
}
