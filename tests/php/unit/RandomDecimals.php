<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit;

/**
 * Random decimal texts with the number that they stand for, as whole millionths: what is expected is computed in integers.
 */
trait RandomDecimals {

	/**
	 * @param int $whole_digits Most digits before the point.
	 * @param int $places       Most digits after it.
	 * @return array{string, int}
	 */
	private static function random_decimal( int $whole_digits = 10, int $places = 6, bool $with_sign = false ): array {
		$whole    = self::digits( mt_rand( 1, $whole_digits ) );
		$fraction = self::digits( mt_rand( 0, $places ) );
		$size     = (int) $whole * 1_000_000 + (int) str_pad( $fraction, 6, '0' );
		$sign     = $with_sign && mt_rand( 0, 1 ) === 1 ? '-' : '';
		return [ $sign . $whole . ( $fraction === '' ? '' : ".{$fraction}" ), $sign === '' ? $size : -$size ];
	}

	/** Written as short as it can be. */
	private static function written( int $millionths, int $places = 0 ): string {
		$digits   = str_pad( (string) abs( $millionths ), 7, '0', STR_PAD_LEFT );
		$fraction = rtrim( substr( $digits, -6 ), '0' );
		$fraction = str_pad( $fraction, $places, '0' );
		return ( $millionths < 0 ? '-' : '' ) . substr( $digits, 0, -6 ) . ( $fraction === '' ? '' : ".{$fraction}" );
	}

	private static function digits( int $count ): string {
		$digits = '';
		for ( $position = 0; $position < $count; $position++ ) {
			// Noughts and nines are where carrying goes wrong.
			$digits .= [ '0', '9', (string) mt_rand( 0, 9 ) ][ mt_rand( 0, 2 ) ];
		}
		return $digits;
	}
}
