<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * How much of a line's list price was taken off, in per cent. Pure.
 */
final class LineDiscount {

	private const PLACES = 4;

	/**
	 * @return string Decimal text; '' when nothing was taken off, or nothing can be said.
	 */
	public static function of( Amount $listed, Amount $paid ): string {
		$off = $listed->minus( $paid );
		if ( $listed->is_zero() || $listed->is_negative() || $paid->is_negative() || $off->is_zero() || $off->is_negative() ) {
			return '';
		}
		$text = $off->divided_by( $listed, 8 )->times( Amount::parse( '100' ) )->text( self::PLACES );
		return $text === Amount::zero()->text( self::PLACES ) ? '' : $text;
	}
}
