<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * An exact decimal number with six places: money and quantities never pass through floating point. Knows no WordPress.
 */
final class Decimal {

	private const PLACES = 6;
	private const SCALE  = 1_000_000;

	/** Ten whole digits leave room to add up a hundred warehouses within 64 bits. */
	private const PATTERN = '/^(-?)([0-9]{1,10})(?:\.([0-9]{1,6}))?$/D';

	private function __construct( private readonly int $scaled ) {}

	/** Null when the text is no plain decimal number. */
	public static function parse( string $text ): ?self {
		if ( preg_match( self::PATTERN, $text, $match ) !== 1 ) {
			return null;
		}
		$scaled = (int) $match[2] * self::SCALE + (int) str_pad( $match[3] ?? '', self::PLACES, '0' );
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

	public function at_least_zero(): self {
		return $this->scaled < 0 ? self::zero() : $this;
	}

	/** Down to the whole number below. */
	public function floor(): self {
		$rest = $this->scaled % self::SCALE;
		if ( $rest < 0 ) {
			$rest += self::SCALE;
		}
		return new self( $this->scaled - $rest );
	}

	public function is_zero(): bool {
		return $this->scaled === 0;
	}

	public function is_negative(): bool {
		return $this->scaled < 0;
	}

	public function equals( self $other ): bool {
		return $this->scaled === $other->scaled;
	}

	public function is_multiple_of( self $other ): bool {
		return $other->scaled !== 0 && $this->scaled % $other->scaled === 0;
	}

	/** Whether nothing but zeros stands after this many decimals. */
	public function has_at_most( int $places ): bool {
		return $this->scaled % 10 ** ( self::PLACES - $places ) === 0;
	}

	/**
	 * @param int $places Fewest decimals; more only where they are not zero.
	 */
	public function text( int $places = 0 ): string {
		$digits   = str_pad( (string) abs( $this->scaled ), self::PLACES + 1, '0', STR_PAD_LEFT );
		$fraction = str_pad( rtrim( substr( $digits, -self::PLACES ), '0' ), $places, '0' );
		return ( $this->scaled < 0 ? '-' : '' ) . substr( $digits, 0, -self::PLACES ) . ( $fraction === '' ? '' : ".{$fraction}" );
	}
}
