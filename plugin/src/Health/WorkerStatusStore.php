<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Clock;
use WaproMag\Settings\OptionNames;

/**
 * What the worker last said of itself and of WAPRO. One option that is not autoloaded.
 */
final class WorkerStatusStore {

	/** Silent for longer than this, the worker counts as gone; it reports every ten seconds. */
	public const ALIVE_SECONDS = 60;

	public function __construct( private Clock $clock ) {}

	/**
	 * @param array<string, mixed> $status worker#WorkerStatusRequest.
	 */
	public function store( array $status ): void {
		update_option( OptionNames::WORKER_STATUS, [ 'seenAt' => Clock::iso( $this->clock->now() ) ] + $status, false );
	}

	/**
	 * The last status with `seenAt`, null when no worker has ever reported.
	 *
	 * @return array<string, mixed>|null worker#WorkerStatusRequest and seenAt.
	 */
	public function last(): ?array {
		$status = get_option( OptionNames::WORKER_STATUS );
		return is_array( $status ) && isset( $status['seenAt'] ) ? $status : null;
	}

	public function is_alive(): bool {
		$seen = strtotime( (string) ( $this->last()['seenAt'] ?? '' ) );
		return $seen !== false && time() - $seen <= self::ALIVE_SECONDS;
	}
}
