<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * When to try again, when to stop. Pure.
 */
final class RetryPolicy {

	public const MAX_ATTEMPTS = 10;

	private const BASE_SECONDS = 5;
	private const CAP_SECONDS  = 900;

	/** The destination as a whole is away: every message waits for its return, however long that takes. */
	private const AWAY = [
		'wapro_unreachable',
		'wapro_denied',
		'production_unreachable',
		'production_denied',
		'production_unset',
		'production_throttled',
		'production_folder_full',
		'production_folder_unwritable',
	];

	/** The destination says that it did nothing. */
	private const BUSY = 'wapro_busy';

	/** Trouble of the destination, not of the message: it calls a person by its age alone, however often it was tried. */
	private const FREE = [ self::BUSY, 'wapro_error', 'connection_lost', 'wapro_timeout', 'production_lost', 'production_timeout', 'production_away', ...self::AWAY ];

	/**
	 * Whether a try counts against the limit.
	 */
	public static function costs_attempt( bool $sent, ?string $code ): bool {
		return $sent && ! in_array( $code, self::FREE, true );
	}

	/**
	 * Seconds until the next try: what the other side asked for, else exponential with jitter and a cap.
	 *
	 * @param int   $tries  Tries so far, at least 1.
	 * @param float $random Between 0 and 1.
	 */
	public static function delay( int $tries, ?int $asked, float $random ): float {
		if ( $asked !== null ) {
			return (float) $asked;
		}
		$delay = min( self::CAP_SECONDS, self::BASE_SECONDS * 2 ** min( 20, max( 0, $tries - 1 ) ) );
		return $delay * ( 0.5 + $random / 2 );
	}

	/**
	 * Whether a person must look: too many tries that counted, or too long in trouble. No code: it was not tried now.
	 */
	public static function is_exhausted( int $attempts, int $age_seconds, int $max_age_seconds, ?string $code ): bool {
		if ( $attempts >= self::MAX_ATTEMPTS ) {
			return true;
		}
		return $code !== null && $age_seconds > $max_age_seconds && ! self::is_away( $code );
	}

	/** Whether the destination as a whole is away. Time without it says nothing of the message. */
	public static function is_away( ?string $code ): bool {
		return in_array( $code, self::AWAY, true );
	}

	/**
	 * Whether a good answer of the destination makes waiting for this reason pointless.
	 */
	public static function is_lifted_by_good_answer( string $reason ): bool {
		return ! in_array( $reason, [ self::BUSY, Streams::REASON_HELD ], true );
	}
}
