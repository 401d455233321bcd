<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\Decimal;
use WaproMag\History\HistoryEntry;

/**
 * The prices that a product is to have, against those that it has. Knows no WordPress.
 */
final class PriceChange {

	public readonly string $regular;
	public readonly string $sale;
	public readonly string $active;
	public readonly bool $on_sale;

	/**
	 * @param string $regular '' for none.
	 * @param int    $now     Unix time, for scheduled sales.
	 */
	public function __construct( public readonly PricedProduct $product, string $regular, int $now ) {
		// A price that only is written differently stays as the shop wrote it.
		$this->regular = self::same( $product->meta( '_regular_price' ), $regular ) ? $product->meta( '_regular_price' ) : $regular;
		$this->sale    = $product->sale_price_under( $this->regular );
		$this->on_sale = $this->sale !== '' && $product->is_sale_time( $now );
		$this->active  = $this->on_sale ? $this->sale : $this->regular;
	}

	/** Whether set-based SQL may write it. Other types derive their price from children. */
	public function is_simple(): bool {
		return in_array( $this->product->type, [ 'simple', 'external' ], true );
	}

	public function is_needed(): bool {
		return $this->regular !== $this->product->meta( '_regular_price' ) || ( $this->is_simple() && $this->is_out_of_step() );
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public function lines(): array {
		$lines = [];
		foreach ( [ '_regular_price' => [ 'price', $this->regular ], '_sale_price' => [ 'sale_price', $this->sale ] ] as $key => [ $field, $after ] ) {
			$before = $this->product->meta( $key );
			if ( $before !== $after ) {
				$lines[] = HistoryEntry::change( $field, $before === '' ? null : $before, $after === '' ? null : $after );
			}
		}
		return $lines;
	}

	/** Active price or lookup row say something else: another plugin wrote past WooCommerce. */
	private function is_out_of_step(): bool {
		return $this->sale !== $this->product->meta( '_sale_price' )
			|| $this->active !== $this->product->meta( '_price' )
			|| ! self::same( (string) $this->product->lookup_min, $this->active )
			|| ! self::same( (string) $this->product->lookup_max, $this->active )
			|| ( $this->product->lookup_on_sale === '1' ) !== $this->on_sale;
	}

	/** The lookup row keeps "no price" as zero or as nothing. */
	private static function same( string $one, string $other ): bool {
		$first  = Decimal::parse( $one );
		$second = Decimal::parse( $other );
		if ( $first === null || $second === null ) {
			return ( $first === null || $first->is_zero() ) && ( $second === null || $second->is_zero() );
		}
		return $first->equals( $second );
	}
}
