<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\Decimal;

/**
 * A product's prices as the shop holds them, row by row. Knows no WordPress.
 */
final class PricedProduct {

	/**
	 * @param array<string, string|null> $meta Regular, sale and active price, sale dates; absent key: no row.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $type,
		public readonly array $meta,
		public readonly ?string $lookup_min,
		public readonly ?string $lookup_max,
		public readonly ?string $lookup_on_sale
	) {}

	public function meta( string $key ): string {
		return $this->meta[ $key ] ?? '';
	}

	/** Sale price that stays under a regular price; WooCommerce clears one that is no reduction. */
	public function sale_price_under( string $regular ): string {
		$sale  = Decimal::parse( $this->meta( '_sale_price' ) );
		$limit = Decimal::parse( $regular );
		return $sale !== null && $limit !== null && $sale->minus( $limit )->is_negative() ? $this->meta( '_sale_price' ) : '';
	}

	/** Whether a sale runs at this moment. */
	public function is_sale_time( int $now ): bool {
		$from = (int) $this->meta( '_sale_price_dates_from' );
		$to   = (int) $this->meta( '_sale_price_dates_to' );
		return ( $from === 0 || $from <= $now ) && ( $to === 0 || $to >= $now );
	}
}
