<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Catalogue\Decimal;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Links\Link;

/**
 * Compares what products show with what WAPRO said last: digests know what was received, not what somebody changed since.
 *
 * @phpstan-import-type LiveRow from LiveRows
 */
final class LiveCheck {

	private const KINDS = [ Finding::SHOWN_PRICE_DIFFERS, Finding::SHOWN_STOCK_DIFFERS ];

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
		$answer   = [
			'checked' => count( $rows ),
			'next'    => count( $rows ) < $limit ? null : $rows[ count( $rows ) - 1 ]['id'],
			'stock'   => [],
			'prices'  => [],
			'goods'   => [],
		];
		foreach ( $rows as $row ) {
			if ( ! $row['flagged'] ) {
				if ( $row['status'] === 'publish' ) {
					$answer['goods'][] = $row['index'];
				}
				continue;
			}
			$wrong_price = self::wrong_price( $row );
			if ( $wrong_price !== null ) {
				$answer['prices'][] = $row['index'];
				$found[]            = $wrong_price;
			}
			$quantity = $expected[ $row['product'] ] ?? null;
			if ( $quantity !== null && ! self::same( $row['stock'], $quantity->text() ) ) {
				$answer['stock'][] = $row['index'];
				$found[]           = self::finding( $row, Finding::SHOWN_STOCK_DIFFERS, 'stock', $row['stock'], $quantity->text() );
			}
		}
		$this->findings->report( $found, $run );
		$this->resolve( $rows, $found );
		return $answer;
	}

	/**
	 * @param LiveRow $row
	 */
	private static function wrong_price( array $row ): ?Finding {
		foreach ( [ 'price' => [ 'regular', 'shown_price' ], 'sale_price' => [ 'sale', 'shown_sale' ] ] as $field => [ $live, $shown ] ) {
			if ( $row[ $shown ] !== null && ! self::same( $row[ $live ], $row[ $shown ] ) ) {
				return self::finding( $row, Finding::SHOWN_PRICE_DIFFERS, $field, $row[ $live ], $row[ $shown ] );
			}
		}
		return null;
	}

	/**
	 * @param LiveRow $row
	 */
	private static function finding( array $row, string $kind, string $field, ?string $shop, ?string $wapro ): Finding {
		return new Finding( $kind, $field, Link::PRODUCT, $row['product'], $row['index'], $shop, $wapro );
	}

	/**
	 * @param list<LiveRow> $rows
	 * @param list<Finding> $found
	 */
	private function resolve( array $rows, array $found ): void {
		$wrong = array_fill_keys( array_map( static fn ( Finding $finding ): string => $finding->erp_key, $found ), true );
		$keys  = array_values( array_filter( array_column( $rows, 'index' ), static fn ( string $index ): bool => ! isset( $wrong[ $index ] ) ) );
		foreach ( array_chunk( $keys, 1000 ) as $chunk ) {
			$this->findings->resolve( Link::PRODUCT, $chunk, self::KINDS );
		}
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
