<?php
declare(strict_types=1);

namespace WaproMag\Health;

/**
 * Until when the shop knows what happened in WAPRO.
 */
final class LastReading {

	/** Of worker#ExchangeFlow: what brings news of WAPRO. */
	private const FLOW = 'changes';

	/** Of worker#QueueState: news that have not arrived. */
	private const WAITING = [ 'pending', 'sent' ];

	public function __construct( private readonly WorkerStatusStore $status ) {}

	/**
	 * @return int|null Unix time; null: no worker has ever reported.
	 */
	public function moment(): ?int {
		$status  = $this->status->last() ?? [];
		$backend = is_array( $status['backend'] ?? null ) ? $status['backend'] : [];
		// While WAPRO is away the worker goes on reporting; what it says of WAPRO then is of when it went.
		$reported = self::time( ( $backend['reachable'] ?? null ) === false ? $backend['since'] ?? null : $status['seenAt'] ?? null );
		return $reported === null ? null : min( [ $reported, ...self::held_up( $status ) ] );
	}

	/**
	 * Since when news do not come: their flow rests, or they wait in WAPRO's queue.
	 *
	 * @param array<string, mixed> $status worker#WorkerStatusRequest.
	 * @return list<int>
	 */
	private static function held_up( array $status ): array {
		$moments = [
			...array_map( static fn ( array $rest ): mixed => ( $rest['flow'] ?? null ) === self::FLOW ? $rest['since'] ?? null : null, self::rows( $status['resting'] ?? null ) ),
			...array_map( static fn ( array $queue ): mixed => in_array( $queue['state'] ?? null, self::WAITING, true ) ? $queue['oldestAt'] ?? null : null, self::rows( $status['changeQueue'] ?? null ) ),
		];
		return array_values( array_filter( array_map( self::time( ... ), $moments ), static fn ( ?int $time ): bool => $time !== null ) );
	}

	/**
	 * @return list<array<mixed>>
	 */
	private static function rows( mixed $values ): array {
		return array_values( array_filter( is_array( $values ) ? $values : [], 'is_array' ) );
	}

	private static function time( mixed $text ): ?int {
		$time = is_string( $text ) ? strtotime( $text ) : false;
		return $time === false ? null : $time;
	}
}
