<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Exact decimal with eight places in a 64-bit integer: up to 92 thousand million, no floating point, no extension
 * that a host might lack. Halves are rounded away from zero. Knows no WordPress.
 */
final class Amount {

	private const PLACES = 8;
	private const SCALE  = 100_000_000;

	private function __construct( private readonly int $scaled ) {}

	/**
	 * @param string $text Decimal text as WooCommerce stores it; more than eight decimals are rounded.
	 * @throws \InvalidArgumentException When the text is no number, or too large.
	 */
	public static function parse( string $text ): self {
		$text = trim( $text );
		if ( $text === '' ) {
			return new self( 0 );
		}
		if ( preg_match( '/^[+-]?\d*\.?\d*[eE][+-]?\d{1,2}$/D', $text ) === 1 ) {
			// WooCommerce writes very small floats this way.
			$text = number_format( (float) $text, self::PLACES, '.', '' );
		}
		if ( preg_match( '/^([+-]?)(\d{0,11})(?:\.(\d*))?$/D', $text, $match ) !== 1 || $match[2] . ( $match[3] ?? '' ) === '' ) {
			throw new \InvalidArgumentException( "Not a number, or too large: {$text}" );
		}
		$decimals = str_pad( $match[3] ?? '', self::PLACES + 1, '0' );
		$scaled   = (int) ( ltrim( $match[2], '0' ) . substr( $decimals, 0, self::PLACES ) ) + ( $decimals[ self::PLACES ] >= '5' ? 1 : 0 );
		if ( (int) $match[2] > 92_000_000_000 ) {
			throw new \InvalidArgumentException( "Too large: {$text}" );
		}
		return new self( $match[1] === '-' ? -$scaled : $scaled );
	}

	public static function zero(): self {
		return new self( 0 );
	}

	public function plus( self $other ): self {
		return new self( $this->scaled + $other->scaled );
	}

	public function minus( self $other ): self {
		return new self( $this->scaled - $other->scaled );
	}

	/** For small factors: the product must stay below 92 thousand million. */
	public function times( int $factor ): self {
		return new self( $this->scaled * $factor );
	}

	public function rounded( int $places ): self {
		$unit = 10 ** ( self::PLACES - $places );
		$half = intdiv( $unit, 2 );
		$up   = abs( $this->scaled ) + $half;
		$size = $up - $up % $unit;
		return new self( $this->scaled < 0 ? -$size : $size );
	}

	/**
	 * Quotient rounded to so many places, by long division: no intermediate value outgrows the integer.
	 *
	 * @throws \DivisionByZeroError When the divisor is zero.
	 */
	public function divided_by( self $divisor, int $places ): self {
		$by       = abs( $divisor->scaled );
		$whole    = intdiv( abs( $this->scaled ), $by );
		$rest     = abs( $this->scaled ) % $by;
		$fraction = 0;
		for ( $digit = 0; $digit < self::PLACES; $digit++ ) {
			$next     = self::tenfold( $rest, $by );
			$fraction = $fraction * 10 + $next[0];
			$rest     = $next[1];
		}
		$size     = $whole * self::SCALE + $fraction;
		$quotient = new self( ( $this->scaled < 0 ) !== ( $divisor->scaled < 0 ) ? -$size : $size );
		return $quotient->rounded( $places );
	}

	public function is_zero(): bool {
		return $this->scaled === 0;
	}

	public function is_negative(): bool {
		return $this->scaled < 0;
	}

	/** For comparisons of magnitude only, never for what is sent. */
	public function approximately(): float {
		return $this->scaled / self::SCALE;
	}

	/** With exactly so many decimals, rounded. */
	public function text( int $places ): string {
		$value  = $this->rounded( $places )->scaled;
		$digits = str_pad( (string) abs( $value ), self::PLACES + 1, '0', STR_PAD_LEFT );
		$tail   = $places === 0 ? '' : '.' . substr( $digits, -self::PLACES, $places );
		return ( $value < 0 ? '-' : '' ) . substr( $digits, 0, -self::PLACES ) . $tail;
	}

	/** With as few decimals as needed, at most six. */
	public function plain(): string {
		$text = $this->text( 6 );
		return rtrim( rtrim( $text, '0' ), '.' );
	}

	/**
	 * Digit and remainder of ten times the rest, by additions that stay below twice the divisor.
	 *
	 * @return array{int, int}
	 */
	private static function tenfold( int $rest, int $by ): array {
		if ( $by <= intdiv( PHP_INT_MAX, 10 ) ) {
			return [ intdiv( $rest * 10, $by ), $rest * 10 % $by ];
		}
		$digit = 0;
		$sum   = 0;
		for ( $time = 0; $time < 10; $time++ ) {
			if ( $sum >= $by - $rest ) {
				$sum -= $by - $rest;
				++$digit;
			} else {
				$sum += $rest;
			}
		}
		return [ $digit, $sum ];
	}
}
