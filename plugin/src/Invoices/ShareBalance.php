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
		if ( $remaining->minus( $gross )->is_zero() ) {
			return $shares;
		}
		$spread = [];
		$until  = Amount::zero();
		$given  = Amount::zero();
		foreach ( $shares as $position => $share ) {
			$until    = $until->plus( $share );
			$is_last  = $position === count( $shares ) - 1;
			$due      = $is_last || $gross->is_zero() ? $remaining : $remaining->times( $until->divided_by( $gross, 8 ) )->rounded( 2 );
			$spread[] = $due->minus( $given );
			$given    = $due;
		}
		return $spread;
	}
}
