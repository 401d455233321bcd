<?php
declare(strict_types=1);

namespace WaproMag\Links;

/**
 * WAPRO's change counter: an unsigned 64-bit number kept as text, since it may not fit PHP's integer.
 */
final class Counter {

	public static function is_older( string $counter, string $than ): bool {
		$counter = ltrim( $counter, '0' );
		$than    = ltrim( $than, '0' );
		if ( strlen( $counter ) !== strlen( $than ) ) {
			return strlen( $counter ) < strlen( $than );
		}
		return strcmp( $counter, $than ) < 0;
	}

	public static function newest( string $one, string $other ): string {
		return self::is_older( $one, $other ) ? $other : $one;
	}

	/** Whether the text fits the column that keeps it. */
	public static function is_valid( string $counter ): bool {
		return preg_match( '/^[0-9]{1,20}$/D', $counter ) === 1 && ! self::is_older( '18446744073709551615', $counter );
	}
}
