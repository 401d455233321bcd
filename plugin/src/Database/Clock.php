<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * Times as the tables keep them: UTC with milliseconds.
 */
final class Clock {

	private const FORMAT = 'Y-m-d H:i:s.v';

	/** Now, e.g. `2026-11-22 14:32:00.123`. */
	public function now(): string {
		return $this->in( 0 );
	}

	/** A moment this many seconds ahead (or back, when negative). */
	public function in( int $seconds ): string {
		$now = new \DateTimeImmutable( 'now', new \DateTimeZone( 'UTC' ) );
		return $now->modify( sprintf( '%+d seconds', $seconds ) )->format( self::FORMAT );
	}

	/** A stored time as the Shop API writes it, e.g. `2026-11-22T14:32:00.123Z`. */
	public static function iso( ?string $stored ): ?string {
		if ( $stored === null || $stored === '' ) {
			return null;
		}
		return ( new \DateTimeImmutable( $stored, new \DateTimeZone( 'UTC' ) ) )->format( 'Y-m-d\TH:i:s.v\Z' );
	}

	/** A time from the Shop API (ISO 8601 with zone) as the tables keep it. */
	public static function from_iso( ?string $moment ): ?string {
		if ( $moment === null || $moment === '' ) {
			return null;
		}
		return ( new \DateTimeImmutable( $moment ) )->setTimezone( new \DateTimeZone( 'UTC' ) )->format( self::FORMAT );
	}
}
