<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Orders\Amount;

/**
 * What of an invoice's remaining amount falls to each of its orders: WAPRO settles an invoice as a whole, its branches want
 * to know their part. In proportion to the shares, to the grosz: all together are the remaining amount. Knows no WordPress.
 */
final class ShareBalance {

	/**
	 * @param Amount       $remaining Of the invoice.
	 * @param list<Amount> $shares    Gross share of each order; all together the invoice's gross amount.
	 * @return list<Amount> In the same order.
	 */
	public static function spread( Amount $remaining, array $shares ): array {
		$gross = array_reduce( $shares, static fn ( Amount $sum, Amount $share ): Amount => $sum->plus( $share ), Amount::zero() );
		if ( $remaining->is_zero() ) {
			// Also where the shares even out.
			return array_map( static fn (): Amount => Amount::zero(), $shares );
		}
		if ( $remaining->minus( $gross )->is_zero() ) {
			return $shares;
		}
		$spread = [];
		$until  = Amount::zero();
		$given  = Amount::zero();
		foreach ( $shares as $position => $share ) {
			$until    = $until->plus( $share );
			$is_last  = $position === count( $shares ) - 1;
			$due      = $is_last || $gross->is_zero() ? $remaining : self::part( $remaining, $until, $gross );
			$spread[] = $due->minus( $given );
			$given    = $due;
		}
		return $spread;
	}

	/**
	 * Exact to the grosz, halves away from nought: by long multiplication, since a rounded quotient would be some grosze off from a
	 * million on.
	 */
	private static function part( Amount $remaining, Amount $until, Amount $gross ): Amount {
		[ $left, $share, $whole ] = array_map( static fn ( Amount $one ): string => str_replace( '.', '', $one->text( 4 ) ), [ $remaining, $until, $gross ] );
		$by     = abs( (int) $whole ) * 100;
		$grosze = 0;
		$rest   = 0;
		foreach ( str_split( ltrim( $left, '-' ) ) as $digit ) {
			$rest   = $rest * 10 + (int) $digit * abs( (int) $share );
			$grosze = $grosze * 10 + intdiv( $rest, $by );
			$rest  %= $by;
		}
		$grosze += $rest * 2 >= $by ? 1 : 0;
		$part    = Amount::parse( sprintf( '%d.%02d', intdiv( $grosze, 100 ), $grosze % 100 ) );
		return ( $remaining->is_negative() xor $until->is_negative() xor $gross->is_negative() ) ? Amount::zero()->minus( $part ) : $part;
	}
}
