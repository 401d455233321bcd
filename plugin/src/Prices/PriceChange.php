<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\Decimal;
use WaproMag\History\HistoryEntry;

/**
 * The prices that a product is to have, against those that it has. Knows no WordPress.
 */
final class PriceChange {

	/** Prices of other types follow from their parts, or are another plugin's. */
	private const BY_SQL = [ 'simple', 'external', 'variation' ];

	/** Types that have no price of their own. */
	private const DERIVED = [ 'variable', 'grouped' ];

	public readonly string $regular;
	public readonly Sale $sale;
	public readonly string $active;
	public readonly bool $on_sale;

	/**
	 * @param string    $regular '' for none.
	 * @param Sale|null $wanted  WAPRO's promotion; null: the shop's own sale stays.
	 * @param int       $now     Unix time.
	 */
	public function __construct( public readonly PricedProduct $product, string $regular, private readonly ?Sale $wanted, int $now ) {
		$this->regular = self::as_written( $product->meta->text( '_regular_price' ), $regular );
		$this->sale    = self::kept_or( $wanted, $product->sale(), $this->regular );
		$this->on_sale = $this->sale->runs_at( $now );
		$this->active  = $this->on_sale ? $this->sale->price : $this->regular;
	}

	public function is_by_sql(): bool {
		return in_array( $this->product->type, self::BY_SQL, true );
	}

	/** Whether the product shows these prices as its own. */
	public function is_shown(): bool {
		return ! in_array( $this->product->type, self::DERIVED, true );
	}

	/** Whether WAPRO rules the sale price. */
	public function rules_sale(): bool {
		return $this->wanted !== null;
	}

	public function is_needed(): bool {
		return $this->is_shown() && (
			$this->regular !== $this->product->meta->text( '_regular_price' )
			|| $this->sale->price !== $this->product->sale()->price
			|| $this->moves_sale()
			|| ( $this->is_by_sql() && $this->is_out_of_step() )
		);
	}

	/** Whether the sale begins or ends at other times than before. */
	public function moves_sale(): bool {
		$before = $this->product->sale();
		return $this->sale->from !== $before->from || $this->sale->to !== $before->to;
	}

	/**
	 * Rows of meta as WooCommerce would leave them; null: no row.
	 *
	 * @return array<string, string|null>
	 */
	public function rows(): array {
		$rows = [
			'_price'         => $this->active,
			'_regular_price' => $this->regular === '' ? null : $this->regular,
		];
		if ( $this->regular === '' ) {
			// Without a price WooCommerce keeps an empty row of the sale price.
			$rows['_sale_price'] = '';
		} elseif ( $this->sale->price !== $this->product->sale()->price ) {
			// A sale that is no reduction any more leaves an empty row, one that was taken away none.
			$rows['_sale_price'] = $this->sale->price !== '' ? $this->sale->price : ( $this->rules_sale() ? null : '' );
		}
		if ( $this->moves_sale() ) {
			$rows['_sale_price_dates_from'] = $this->sale->from === '' ? null : $this->sale->from;
			$rows['_sale_price_dates_to']   = $this->sale->to === '' ? null : $this->sale->to;
		}
		return $rows;
	}

	/**
	 * @return list<array{field: string, before: string|null, after: string|null}>
	 */
	public function lines( \DateTimeZone $zone ): array {
		$lines  = [];
		$before = [ 'price' => $this->product->meta->text( '_regular_price' ), 'sale_price' => $this->product->sale()->in_words( $zone ) ];
		$after  = [ 'price' => $this->regular, 'sale_price' => $this->sale->in_words( $zone ) ];
		foreach ( $before as $field => $text ) {
			if ( $text !== $after[ $field ] ) {
				$lines[] = HistoryEntry::change( $field, $text === '' ? null : $text, $after[ $field ] === '' ? null : $after[ $field ] );
			}
		}
		return $lines;
	}

	/** Active price or lookup row say something else: another plugin wrote past WooCommerce. */
	private function is_out_of_step(): bool {
		return $this->active !== $this->product->meta->text( '_price' )
			|| ! self::same( (string) $this->product->lookup_min, $this->active )
			|| ! self::same( (string) $this->product->lookup_max, $this->active )
			|| ( $this->product->lookup_on_sale === '1' ) !== $this->on_sale;
	}

	private static function kept_or( ?Sale $wanted, Sale $present, string $regular ): Sale {
		if ( $wanted === null ) {
			// WooCommerce clears a sale price that is no reduction, and leaves its days.
			return new Sale( $present->under( $regular )->price, $present->from, $present->to );
		}
		$sale = $wanted->under( $regular );
		return $sale->price === '' ? $sale : new Sale( self::as_written( $present->price, $sale->price ), $sale->from, $sale->to );
	}

	/** A price that only is written differently stays as the shop wrote it. */
	private static function as_written( string $present, string $wanted ): string {
		return self::same( $present, $wanted ) ? $present : $wanted;
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
