<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\History\HistoryEntry;

/**
 * The stock that a product is to have, against the one that it has.
 */
final class StockChange {

	/** Other types keep parents and children in step through WooCommerce only. */
	private const BY_SQL = [ 'simple', 'variation' ];

	public readonly string $quantity;

	/**
	 * @param 'instock'|'onbackorder'|'outofstock' $status
	 * @param string                               $backorders no, notify or yes.
	 */
	public function __construct( public readonly StockedProduct $product, Decimal $quantity, public readonly string $status, public readonly string $backorders ) {
		$this->quantity = $quantity->text();
	}

	public function is_by_sql(): bool {
		return in_array( $this->product->type, self::BY_SQL, true );
	}

	public function is_needed(): bool {
		$meta = $this->product->meta;
		return $meta->text( '_manage_stock' ) !== 'yes'
			|| $this->moves_quantity()
			|| $meta->text( '_stock_status' ) !== $this->status
			|| $this->product->backorders() !== $this->backorders
			|| ( $this->is_by_sql() && $this->is_out_of_step() );
	}

	public function moves_quantity(): bool {
		return ! self::same( $this->product->meta->text( '_stock' ), $this->quantity );
	}

	/** The status changes what buyers see: listeners must hear of it. */
	public function flips(): bool {
		return $this->product->meta->text( '_stock_status' ) !== $this->status || $this->is_mark_wrong();
	}

	/**
	 * Rows of meta as WooCommerce would leave them.
	 *
	 * @return array<string, string>
	 */
	public function rows(): array {
		return [
			'_manage_stock' => 'yes',
			'_stock'        => $this->quantity,
			'_stock_status' => $this->status,
			'_backorders'   => $this->backorders,
		];
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public function lines(): array {
		$lines  = [];
		$meta   = $this->product->meta;
		$stock  = $meta->text( '_stock' );
		$status = $meta->text( '_stock_status' );
		if ( $this->moves_quantity() ) {
			$lines[] = HistoryEntry::change( 'stock', $stock === '' ? null : Decimal::parse( $stock )?->text() ?? $stock, $this->quantity );
		}
		if ( $status !== $this->status ) {
			$lines[] = HistoryEntry::change( 'stock_status', $status, $this->status );
		}
		if ( $this->product->backorders() !== $this->backorders ) {
			$lines[] = HistoryEntry::change( 'backorders', $this->product->backorders(), $this->backorders );
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
