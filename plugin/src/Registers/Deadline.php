<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * By when a look-up has to have ended, over all its calls.
 */
final class Deadline {

	private const SECONDS = 3.0;

	/** WordPress's HTTP API counts in seconds. */
	private const SHORTEST_CALL = 1.0;

	private function __construct( private float $at ) {}

	public static function from_now(): self {
		return new self( microtime( true ) + self::SECONDS );
	}

	public function has_passed(): bool {
		return microtime( true ) >= $this->at;
	}

	/**
	 * @return int Seconds that a call may take.
	 * @throws RegisterFailure When there is no time for another one.
	 */
	public function seconds_for_call(): int {
		$left = $this->at - microtime( true );
		if ( $left < self::SHORTEST_CALL ) {
			throw new RegisterFailure( RegisterFailure::UNREACHABLE, 'No time left for another call.' );
		}
		return (int) floor( $left );
	}
}
