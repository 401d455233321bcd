<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Catalogue\Decimal;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Links\Link;

/**
 * Compares what products show with what WAPRO said last: digests know what was received, not what somebody changed since.
 * What a person keeps or ignores is left as it is.
 *
 * @phpstan-import-type LiveRow from LiveRows
 */
final class LiveCheck {

	/** Kind → list of the answer. */
	private const FACETS = [ Finding::SHOWN_PRICE_DIFFERS => 'prices', Finding::SHOWN_STOCK_DIFFERS => 'stock' ];

	private const LOOKED_UP_AT_ONCE = 1000;

	public function __construct( private LiveRows $rows, private ExpectedStock $stock, private FindingStore $findings ) {}

	/**
	 * @param int      $after Id of the last link of the page before.
	 * @param int|null $run   Run that asks, for the findings.
	 * @return array{checked: int, next: int|null, stock: list<string>, prices: list<string>, goods: list<string>} catalogue#LiveCheckResponse.
	 */
	public function page( int $after, int $limit, ?int $run ): array {
		$rows     = $this->rows->page( $after, $limit );
		$expected = $this->stock->of( $rows );
		$found    = [];
		$goods    = [];
		foreach ( $rows as $row ) {
			if ( $row['offered'] ) {
				array_push( $found, ...self::wrong_prices( $row ), ...self::wrong_stock( $row, $expected[ $row['product'] ] ?? null ) );
			} elseif ( $row['status'] === 'publish' ) {
				$goods[] = $row['index'];
			}
		}
		$this->findings->report( $found, $run );
		return [
			'checked' => count( $rows ),
			'next'    => count( $rows ) < $limit ? null : $rows[ count( $rows ) - 1 ]['id'],
			...$this->to_mend( array_column( $rows, 'index' ), $found ),
			'goods'   => $goods,
		];
	}

	/**
	 * @param LiveRow $row
	 * @return list<Finding>
	 */
	private static function wrong_prices( array $row ): array {
		$found            = [];
		[ $sale, $until ] = [ ...explode( '@', $row['shown_sale'] ?? '' ), '' ];
		// WooCommerce takes a sale away when it is over.
		$is_over = $until !== '' && (int) $until < time() && ( $row['sale'] ?? '' ) === '';
		// What buyers pay is kept beside both. When a sale begins and ends is WooCommerce's business, so it may be either.
		$is_paid = self::is_one_of( $row['active'], [ $row['regular'], $row['sale'], $is_over ? '' : $sale ] );
		$price   = ! $is_paid && self::same( $row['regular'], $row['shown_price'] ) ? $row['active'] : $row['regular'];
		if ( $row['shown_price'] !== null && ! self::same( $price, $row['shown_price'] ) ) {
			$found[] = self::finding( $row, Finding::SHOWN_PRICE_DIFFERS, 'price', $price, $row['shown_price'] );
		}
		if ( $row['shown_sale'] !== null && ! $is_over && ! self::same( $row['sale'], $sale ) ) {
			$found[] = self::finding( $row, Finding::SHOWN_PRICE_DIFFERS, 'sale_price', $row['sale'], $sale );
		}
		return $found;
	}

	/**
	 * @param list<string|null> $prices Empty ones are none.
	 */
	private static function is_one_of( ?string $paid, array $prices ): bool {
		return array_filter( $prices, static fn ( ?string $price ): bool => (string) $price !== '' && self::same( $paid, $price ) ) !== [];
	}

	/**
	 * @param LiveRow                                       $row
	 * @param array{quantity: string, status: string}|null $expected
	 * @return list<Finding>
	 */
	private static function wrong_stock( array $row, ?array $expected ): array {
		if ( $expected === null ) {
			return [];
		}
		$stock = $row['managed'] ? $row['stock'] ?? '' : null;
		if ( $stock === null || ! self::same( $stock, $expected['quantity'] ) ) {
			return [ self::finding( $row, Finding::SHOWN_STOCK_DIFFERS, 'stock', $stock, $expected['quantity'] ) ];
		}
		return $row['stock_status'] === $expected['status']
			? []
			: [ self::finding( $row, Finding::SHOWN_STOCK_DIFFERS, 'stock_status', $row['stock_status'], $expected['status'] ) ];
	}

	/**
	 * @param LiveRow $row
	 */
	private static function finding( array $row, string $kind, string $field, ?string $shop, ?string $wapro ): Finding {
		return new Finding( $kind, $field, Link::PRODUCT, $row['product'], $row['index'], self::text( $shop ), self::text( $wapro ) );
	}

	/**
	 * Ends findings that are none any more, and names what the worker is to put right.
	 *
	 * @param list<string>  $indexes Articles that were looked at.
	 * @param list<Finding> $found
	 * @return array{stock: list<string>, prices: list<string>}
	 */
	private function to_mend( array $indexes, array $found ): array {
		$wrong = [];
		foreach ( $found as $finding ) {
			$wrong[ $finding->kind ][ $finding->field ][ $finding->erp_key ] = true;
		}
		$mend = [ 'stock' => [], 'prices' => [] ];
		$over = [];
		foreach ( array_chunk( $indexes, self::LOOKED_UP_AT_ONCE ) as $chunk ) {
			foreach ( $this->findings->unresolved( Link::PRODUCT, $chunk, array_keys( self::FACETS ) ) as $known ) {
				$is_wrong = isset( $wrong[ $known['kind'] ][ $known['field'] ][ $known['key'] ] );
				if ( $is_wrong && $known['state'] === FindingStore::OPEN ) {
					$mend[ self::FACETS[ $known['kind'] ] ][ $known['key'] ] = $known['key'];
				} elseif ( ! $is_wrong && $known['state'] !== FindingStore::KEPT ) {
					$over[] = $known['id'];
				}
			}
		}
		$this->findings->set_state( $over, FindingStore::RESOLVED );
		return array_map( array_values( ... ), $mend );
	}

	private static function text( ?string $value ): ?string {
		return $value === '' ? null : $value;
	}

	/** "No price" is kept as nothing or as an empty text. */
	private static function same( ?string $one, ?string $other ): bool {
		if ( (string) $one === (string) $other ) {
			return true;
		}
		$first  = Decimal::parse( (string) $one );
		$second = Decimal::parse( (string) $other );
		return $first !== null && $second !== null && $first->equals( $second );
	}
}
