<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;

/**
 * What the shop may sell. Knows no WordPress.
 */
final class StockFormula {

	/**
	 * floor( max( 0, available − buffer − in flight ) ); with decimals only where shop and unit both allow them.
	 *
	 * @param Decimal $in_flight What shop orders took that WAPRO's figure does not contain yet.
	 */
	public static function quantity( Decimal $available, Decimal $buffer, Decimal $in_flight, bool $decimals ): Decimal {
		$quantity = $available->minus( $buffer )->minus( $in_flight )->at_least_zero();
		return $decimals ? $quantity : $quantity->floor();
	}

	/**
	 * Stock status as WooCommerce derives it before every save.
	 *
	 * @param string  $backorders no, notify or yes.
	 * @param Decimal $threshold  Quantity that still counts as none.
	 * @return 'instock'|'onbackorder'|'outofstock'
	 */
	public static function status( Decimal $quantity, string $backorders, Decimal $threshold ): string {
		$above = $quantity->minus( $threshold );
		return match ( true ) {
			! $above->is_zero() && ! $above->is_negative() => 'instock',
			$backorders !== 'no' && $backorders !== ''      => 'onbackorder',
			default                                         => 'outofstock',
		};
	}
}
