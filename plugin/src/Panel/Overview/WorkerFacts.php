<?php
declare(strict_types=1);

namespace WaproMag\Panel\Overview;

use WaproMag\Health\WorkerStatusStore;

/**
 * What the worker last said of itself and of WAPRO. When it is silent, nobody knows whether WAPRO can be reached.
 */
final class WorkerFacts {

	/**
	 * @param array<mixed> $status  worker#WorkerStatusRequest, empty when no worker has ever reported.
	 * @param array<mixed> $backend Its part about WAPRO.
	 */
	private function __construct(
		private readonly array $status,
		private readonly array $backend,
		public readonly ?string $seen_at,
		public readonly bool $alive,
		public readonly ?bool $reachable,
		public readonly ?string $since,
	) {}

	/**
	 * @param array<string, mixed>|null $status worker#WorkerStatusRequest with `seenAt`; null: no worker has ever reported.
	 * @param int                       $now    Unix time.
	 */
	public static function of( ?array $status, int $now ): self {
		$seen_at = self::text( $status['seenAt'] ?? null );
		if ( null === $status || null === $seen_at ) {
			return new self( [], [], null, false, null, null );
		}
		$backend = is_array( $status['backend'] ?? null ) ? $status['backend'] : [];
		$alive   = $now - (int) strtotime( $seen_at ) <= WorkerStatusStore::ALIVE_SECONDS;

		return new self(
			$status,
			$backend,
			$seen_at,
			$alive,
			$alive ? ( $backend['reachable'] ?? null ) === true : null,
			self::text( $backend['since'] ?? null )
		);
	}

	public function reason(): ?string {
		return self::text( $this->backend['reason'] ?? null );
	}

	/**
	 * @return array<string, bool|string|null> The part `wapro` of panel#Overview.
	 */
	public function wapro(): array {
		return [
			'reachable' => $this->reachable,
			'since'     => $this->since,
			...self::texts( $this->backend, [ 'code', 'reason', 'version', 'company' ] ),
		];
	}

	/**
	 * @return array<string, bool|string|null> The part `worker` of panel#Overview.
	 */
	public function worker(): array {
		return [
			'seenAt'    => $this->seen_at,
			'startedAt' => self::text( $this->status['startedAt'] ?? null ),
			'alive'     => $this->alive,
			...self::texts( $this->status, [ 'version' ] ),
		];
	}

	/**
	 * WAPRO's own queue of changes.
	 *
	 * @return list<array{state: string, count: int, oldestAt: string|null}>
	 */
	public function change_queue(): array {
		$queue  = [];
		$states = $this->status['changeQueue'] ?? [];
		foreach ( is_array( $states ) ? $states : [] as $state ) {
			if ( is_array( $state ) && isset( $state['state'], $state['count'] ) ) {
				$queue[] = [
					'state'    => (string) $state['state'],
					'count'    => (int) $state['count'],
					'oldestAt' => self::text( $state['oldestAt'] ?? null ),
				];
			}
		}
		return $queue;
	}

	/**
	 * Flows that do not work now, and why; of a silent worker nobody knows.
	 *
	 * @return list<array<string, string>> Each as worker#FlowRest.
	 */
	public function resting(): array {
		$resting = [];
		$flows   = $this->alive ? $this->status['resting'] ?? [] : [];
		foreach ( is_array( $flows ) ? $flows : [] as $flow ) {
			if ( is_array( $flow ) ) {
				$resting[] = self::texts( $flow, [ 'flow', 'why', 'heldBy', 'since', 'until' ] );
			}
		}
		return $resting;
	}

	public function rests( string $flow ): bool {
		return in_array( $flow, array_column( $this->resting(), 'flow' ), true );
	}

	/**
	 * @param array<mixed> $values
	 * @param list<string> $keys
	 * @return array<string, string> Those that are there.
	 */
	private static function texts( array $values, array $keys ): array {
		$texts = [];
		foreach ( $keys as $key ) {
			$text = self::text( $values[ $key ] ?? null );
			if ( null !== $text ) {
				$texts[ $key ] = $text;
			}
		}
		return $texts;
	}

	private static function text( mixed $value ): ?string {
		return is_string( $value ) && '' !== $value ? $value : null;
	}
}
