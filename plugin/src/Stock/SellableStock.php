<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\Maps;

/**
 * How much of an article the shop may sell, of its figures per warehouse: the warehouses that count, less buffer, less
 * what orders took. Knows no WordPress.
 */
final class SellableStock {

	/** Product meta: JSON list of the warehouses that count for this product alone. */
	public const OWN_WAREHOUSES = '_wapro_mag_warehouses';

	private readonly Decimal $buffer;

	/**
	 * @param bool $decimals Whether the shop sells fractions.
	 */
	public function __construct( private readonly Maps $maps, private readonly CatalogueSettings $settings, private readonly bool $decimals ) {
		$this->buffer = Decimal::parse( $maps->buffer() ) ?? Decimal::zero();
	}

	/**
	 * @param array<array-key, Decimal> $available By warehouse symbol.
	 * @param string|null               $own       The product's own warehouses as its meta holds them.
	 */
	public function quantity( array $available, ?string $own, Decimal $in_flight, bool $divisible ): Decimal {
		$counted = $this->warehouses( $own );
		$sum     = Decimal::zero();
		foreach ( $available as $warehouse => $quantity ) {
			if ( in_array( (string) $warehouse, $counted, true ) ) {
				$sum = $sum->plus( $quantity );
			}
		}
		return StockFormula::quantity( $sum, $this->buffer, $in_flight, $this->decimals && $divisible );
	}

	/**
	 * The warehouses whose stock the shop sells of a product: its own, else by the rule. One that is not mapped for sale
	 * never counts.
	 *
	 * @return list<string>
	 */
	public function warehouses( ?string $own ): array {
		$selling = $this->maps->sell_warehouses();
		$chosen  = $own === null || $own === '' ? null : json_decode( $own, true );
		if ( is_array( $chosen ) && $chosen !== [] ) {
			return array_values( array_intersect( $selling, array_filter( $chosen, 'is_string' ) ) );
		}
		$one = $this->settings->stock_rule() === 'one' ? $this->settings->stock_warehouse() : null;
		return $one === null ? $selling : array_values( array_intersect( $selling, [ $one ] ) );
	}
}
