<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\History\HistoryEntry;

/**
 * The stock that a product is to have, against the one that it has.
 */
final class StockChange {

	public readonly string $quantity;

	/**
	 * @param 'instock'|'onbackorder'|'outofstock' $status
	 */
	public function __construct( public readonly StockedProduct $product, Decimal $quantity, public readonly string $status ) {
		$this->quantity = $quantity->text();
	}

	/** Whether set-based SQL may write it. Other types keep parents and children in step through WooCommerce only. */
	public function is_simple(): bool {
		return $this->product->type === 'simple';
	}

	public function is_needed(): bool {
		return $this->product->meta( '_manage_stock' ) !== 'yes'
			|| ! self::same( $this->product->meta( '_stock' ), $this->quantity )
			|| $this->product->meta( '_stock_status' ) !== $this->status
			|| ( $this->is_simple() && $this->is_out_of_step() );
	}

	/** The status changes what buyers see: listeners must hear of it. */
	public function flips(): bool {
		return $this->product->meta( '_stock_status' ) !== $this->status || $this->is_mark_wrong();
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public function lines(): array {
		$lines = [];
		$stock = $this->product->meta( '_stock' );
		if ( ! self::same( $stock, $this->quantity ) ) {
			$lines[] = HistoryEntry::change( 'stock', $stock === '' ? null : Decimal::parse( $stock )?->text() ?? $stock, $this->quantity );
		}
		if ( $this->product->meta( '_stock_status' ) !== $this->status ) {
			$lines[] = HistoryEntry::change( 'stock_status', $this->product->meta( '_stock_status' ), $this->status );
		}
		return $lines;
	}

	/** Lookup row or visibility mark say something else: a write was cut off before, or another plugin wrote past WooCommerce. */
	private function is_out_of_step(): bool {
		return ! self::same( (string) $this->product->lookup_quantity, $this->quantity )
			|| $this->product->lookup_status !== $this->status
			|| $this->is_mark_wrong();
	}

	private function is_mark_wrong(): bool {
		return $this->product->is_marked_out_of_stock() !== ( $this->status === 'outofstock' );
	}

	private static function same( string $one, string $other ): bool {
		$first  = Decimal::parse( $one );
		$second = Decimal::parse( $other );
		return $first !== null && $second !== null && $first->equals( $second );
	}
}
