<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * The session that GUS gave at the last log-in, kept between requests. GUS ends it after an hour of silence.
 */
final class GusSession {

	public const KEPT = 'wapro_mag_gus_session';

	private const SECONDS = 2700;

	public function current( string $key ): ?string {
		$kept = get_transient( self::KEPT );
		return is_array( $kept ) && ( $kept['key'] ?? '' ) === wp_hash( $key ) && is_string( $kept['sid'] ?? null ) ? $kept['sid'] : null;
	}

	public function keep( string $key, string $sid ): void {
		set_transient( self::KEPT, [ 'key' => wp_hash( $key ), 'sid' => $sid ], self::SECONDS );
	}
}
