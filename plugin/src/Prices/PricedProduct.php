<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\MetaRows;

/**
 * A product's prices as the shop holds them, row by row. Knows no WordPress.
 */
final class PricedProduct {

	/**
	 * @param string      $type   Product type; `variation` for a variation.
	 * @param int         $parent Variable product of a variation, else 0.
	 * @param bool        $has_lookup Whether WooCommerce's lookup table has a row of it.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $type,
		public readonly int $parent,
		public readonly MetaRows $meta,
		public readonly bool $has_lookup,
		public readonly ?string $lookup_min,
		public readonly ?string $lookup_max,
		public readonly ?string $lookup_on_sale
	) {}

	/** The sale that the shop has set. */
	public function sale(): Sale {
		return new Sale( $this->meta->text( '_sale_price' ), $this->meta->text( '_sale_price_dates_from' ), $this->meta->text( '_sale_price_dates_to' ) );
	}
}
