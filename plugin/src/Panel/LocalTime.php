<?php
declare(strict_types=1);

namespace WaproMag\Panel;

/**
 * Stored times as people read them: in the shop's zone, Polish as "22.11.2026, 14:32".
 */
final class LocalTime {

	private const POLISH_DATE    = 'd.m.Y';
	private const POLISH_TIME    = 'H:i';
	private const POLISH_NEAR    = 'd.m';
	private const RECENT_SECONDS = 86400;

	/** The shop's calendar day, Y-m-d. */
	public static function today(): string {
		return (string) wp_date( 'Y-m-d' );
	}

	/**
	 * @param string|null $stored UTC, as the tables keep it.
	 */
	public static function moment( ?string $stored ): string {
		return self::format( $stored, self::is_polish() ? self::POLISH_DATE . ', ' . self::POLISH_TIME : self::option( 'date_format' ) . ', ' . self::option( 'time_format' ) );
	}

	public static function day( ?string $stored ): string {
		return self::format( $stored, self::is_polish() ? self::POLISH_DATE : self::option( 'date_format' ) );
	}

	/**
	 * A calendar day, which no zone moves.
	 *
	 * @param string $day Y-m-d.
	 */
	public static function calendar_day( string $day ): string {
		$time = self::timestamp( "$day 12:00:00" );

		return null === $time ? $day : (string) wp_date( self::is_polish() ? self::POLISH_DATE : self::option( 'date_format' ), $time, new \DateTimeZone( 'UTC' ) );
	}

	/**
	 * A calendar day of about now, which needs no year.
	 *
	 * @param string $day Y-m-d.
	 */
	public static function near_day( string $day ): string {
		$time = self::timestamp( "$day 12:00:00" );
		return null === $time || gmdate( 'Y', $time ) !== wp_date( 'Y' ) || ! self::is_polish() ? self::calendar_day( $day ) : gmdate( self::POLISH_NEAR, $time );
	}

	/**
	 * For how long something lasts: "3 mins", and from a day on since when.
	 *
	 * @param int $since Unix time.
	 */
	public static function waiting( int $since ): string {
		return time() - $since > self::RECENT_SECONDS
			/* translators: %s: date and time */
			? sprintf( __( 'since %s', 'wapro-mag-for-woocommerce' ), self::moment( gmdate( 'Y-m-d H:i:s', $since ) ) )
			/* translators: %s: age such as "2 hours" */
			: sprintf( __( 'for %s', 'wapro-mag-for-woocommerce' ), human_time_diff( $since ) );
	}

	/**
	 * The moment with its age beside it while that is less than a day: "22.11.2026, 14:32 (3 min ago)".
	 */
	public static function with_age( ?string $stored ): string {
		$time = self::timestamp( $stored );
		if ( null === $time || time() - $time > self::RECENT_SECONDS || $time > time() ) {
			return self::moment( $stored );
		}
		return sprintf(
			/* translators: 1: date and time, 2: age such as "3 mins" */
			__( '%1$s (%2$s ago)', 'wapro-mag-for-woocommerce' ),
			self::moment( $stored ),
			human_time_diff( $time )
		);
	}

	private static function format( ?string $stored, string $format ): string {
		$time = self::timestamp( $stored );

		return null === $time ? '' : (string) wp_date( $format, $time );
	}

	private static function timestamp( ?string $stored ): ?int {
		if ( null === $stored || '' === $stored ) {
			return null;
		}
		$time = strtotime( "$stored UTC" );

		return false === $time ? null : $time;
	}

	private static function is_polish(): bool {
		return str_starts_with( determine_locale(), 'pl' );
	}

	private static function option( string $name ): string {
		$value = get_option( $name );

		return is_string( $value ) && '' !== $value ? $value : 'Y-m-d';
	}
}
