<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Check digit of EAN-8, UPC-A, EAN-13 and GTIN-14. Knows no WordPress.
 */
final class Ean {

	private const LENGTHS = [ 8, 12, 13, 14 ];

	public static function is_valid( string $code ): bool {
		if ( ! ctype_digit( $code ) || ! in_array( strlen( $code ), self::LENGTHS, true ) ) {
			return false;
		}
		$sum = 0;
		foreach ( array_reverse( str_split( $code ) ) as $position => $digit ) {
			$sum += (int) $digit * ( $position % 2 === 1 ? 3 : 1 );
		}
		return $sum % 10 === 0;
	}
}
