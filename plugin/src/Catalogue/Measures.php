<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Converts weights and lengths between units, exactly as long as both are metric. Knows no WordPress.
 */
final class Measures {

	/** Thousandths of a gram, of a millimetre. */
	private const UNITS = [
		'mg'  => [ 'weight', 1 ],
		'g'   => [ 'weight', 1_000 ],
		'dag' => [ 'weight', 10_000 ],
		'dkg' => [ 'weight', 10_000 ],
		'kg'  => [ 'weight', 1_000_000 ],
		't'   => [ 'weight', 1_000_000_000 ],
		'oz'  => [ 'weight', 28_349.523125 ],
		'lbs' => [ 'weight', 453_592.37 ],
		'mm'  => [ 'length', 1_000 ],
		'cm'  => [ 'length', 10_000 ],
		'dm'  => [ 'length', 100_000 ],
		'm'   => [ 'length', 1_000_000 ],
		'in'  => [ 'length', 25_400 ],
		'yd'  => [ 'length', 914_400 ],
	];

	/**
	 * @param string $value Decimal text.
	 * @return string|null Decimal text with at most six places; null: nothing is said, or a unit is not known.
	 */
	public static function convert( string $value, string $from, string $to ): ?string {
		$amount = Decimal::parse( $value );
		$one    = self::UNITS[ self::clean( $from ) ] ?? null;
		$other  = self::UNITS[ self::clean( $to ) ] ?? null;
		if ( $amount === null || $amount->is_zero() || $one === null || $other === null || $one[0] !== $other[0] ) {
			return null;
		}
		return self::scaled( $amount->text(), $one[1], $other[1] );
	}

	private static function scaled( string $value, int|float $from, int|float $to ): string {
		if ( $from === $to ) {
			return $value;
		}
		$factor = $from / $to;
		// Metric units are powers of ten apart: the point moves, no digit changes.
		if ( is_int( $from ) && is_int( $to ) && self::is_power_of_ten( max( $from, $to ), min( $from, $to ) ) ) {
			return self::shifted( $value, (int) round( log10( $factor ) ) );
		}
		return self::trimmed( number_format( (float) $value * $factor, 6, '.', '' ) );
	}

	private static function is_power_of_ten( int $more, int $less ): bool {
		return $more % $less === 0 && preg_match( '/^10*$/D', (string) intdiv( $more, $less ) ) === 1;
	}

	private static function shifted( string $value, int $places ): string {
		[ $whole, $fraction ] = explode( '.', $value . '.' );
		if ( $places >= 0 ) {
			$fraction = str_pad( $fraction, $places, '0' );
			$whole   .= substr( $fraction, 0, $places );
			$fraction = substr( $fraction, $places );
		} else {
			$whole    = str_pad( $whole, 1 - $places, '0', STR_PAD_LEFT );
			$fraction = substr( $whole, $places ) . $fraction;
			$whole    = substr( $whole, 0, $places );
		}
		$whole = ltrim( $whole, '0' );
		return self::trimmed( ( $whole === '' ? '0' : $whole ) . '.' . substr( $fraction, 0, 6 ) );
	}

	private static function trimmed( string $value ): string {
		return str_contains( $value, '.' ) ? rtrim( rtrim( $value, '0' ), '.' ) : $value;
	}

	private static function clean( string $unit ): string {
		return strtolower( rtrim( trim( $unit ), '.' ) );
	}
}
