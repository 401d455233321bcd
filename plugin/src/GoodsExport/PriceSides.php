<?php
declare(strict_types=1);

namespace WaproMag\GoodsExport;

use WaproMag\Orders\Amount;

/**
 * Net and gross of one price with two decimals: the shop's own side is rounded as it is, the other follows exactly from
 * the rate, halves up. Whole numbers only. Knows no WordPress.
 */
final class PriceSides {

	private const HUNDRED_PERCENT = 10_000;
	private const MILLIONTHS_IN_CENT = 10_000;

	/**
	 * @param string $own  The shop's price.
	 * @param bool   $is_gross Whether it includes tax.
	 * @param string $rate Percent, such as 23 or 5.5.
	 * @return array{net: string, gross: string}
	 * @throws \InvalidArgumentException When one of them is no number.
	 */
	public static function of( string $own, bool $is_gross, string $rate ): array {
		$amount = Amount::parse( $own );
		$full   = self::HUNDRED_PERCENT + self::digits( Amount::parse( $rate ), 2 );
		$other  = self::share( self::digits( $amount, 6 ), $is_gross ? self::HUNDRED_PERCENT : $full, $is_gross ? $full : self::HUNDRED_PERCENT );
		return $is_gross ? [ 'net' => $other, 'gross' => $amount->text( 2 ) ] : [ 'net' => $amount->text( 2 ), 'gross' => $other ];
	}

	/** Whole divisors first, so that no product outgrows the integer. */
	private static function share( int $millionths, int $times, int $by ): string {
		$divisor = $by * self::MILLIONTHS_IN_CENT;
		$cents   = intdiv( $millionths, $divisor ) * $times + intdiv( $millionths % $divisor * $times + intdiv( $divisor, 2 ), $divisor );
		return intdiv( $cents, 100 ) . '.' . str_pad( (string) ( $cents % 100 ), 2, '0', STR_PAD_LEFT );
	}

	private static function digits( Amount $amount, int $places ): int {
		return (int) str_replace( '.', '', $amount->text( $places ) );
	}
}
