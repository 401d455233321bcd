<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Tax number as people type it. Pure.
 */
final class Nip {

	private const LONGEST = 30;

	/** Letters and digits only; a Polish number without its PL. */
	public static function normalise( string $typed ): string {
		$bare = self::bare( $typed );
		if ( preg_match( '/^PL(\d{10})$/D', $bare, $match ) === 1 ) {
			return $match[1];
		}
		return substr( $bare, 0, self::LONGEST );
	}

	/** Letters and digits only, capitals. */
	public static function bare( string $typed ): string {
		return strtoupper( (string) preg_replace( '/[^0-9A-Za-z]/', '', $typed ) );
	}
}
