<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Prices;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\MetaRows;
use WaproMag\Prices\PriceChange;
use WaproMag\Prices\PricedProduct;
use WaproMag\Prices\PriceItem;
use WaproMag\Prices\Sale;
use WaproMag\Tests\Unit\RandomDecimals;

/**
 * What holds for every price, tried on thousands of random ones.
 */
final class PricePropertiesTest extends TestCase {

	use RandomDecimals;

	private const TURNS = 5000;
	private const NOW   = 1_800_000_000;

	protected function setUp(): void {
		mt_srand( 20261128 );
	}

	#[TestDox( 'G5: the shop keeps WAPRO\'s price digit for digit, of the side that it sells by; the other side changes nothing' )]
	public function test_digits(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $net, $net_size ]     = self::random_decimal( 10, 4 );
			[ $gross, $gross_size ] = self::random_decimal( 10, 4 );
			$item                   = self::item( [ 'net' => $net, 'gross' => $gross ] );
			foreach ( [ 'net' => $net_size, 'gross' => $gross_size ] as $basis => $size ) {
				self::assertNull( $item->problem( 'DET', 'PLN', $basis, true ) );
				self::assertSame( $size === 0 ? '' : self::written( $size, 2 ), $item->regular_price( $basis ), "{$net} net, {$gross} gross" );
			}
		}
	}

	#[TestDox( 'G5: a price finer than a hundredth of a grosz is refused, never rounded' )]
	public function test_too_fine(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $gross, $size ] = self::random_decimal( 6, 6 );
			self::assertSame( $size % 100 === 0, self::item( [ 'gross' => $gross ] )->problem( 'DET', 'PLN', 'gross', true ) === null, $gross );
		}
	}

	#[TestDox( 'G5: a promotion counts exactly when it is a reduction, and buyers pay the lower price only while it runs' )]
	public function test_promotion(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $price, $size ]      = self::random_decimal( 3, 2 );
			[ $promotion, $lower ] = mt_rand( 0, 4 ) === 0 ? [ $price, $size ] : self::random_decimal( 3, 2 );
			[ $from, $to ]         = self::days();
			$change                = new PriceChange( self::product( [] ), self::kept( $size ), new Sale( self::kept( $lower ), $from, $to ), self::NOW );
			$counts                = $lower > 0 && $lower < $size;
			$runs                  = $counts && (int) $from <= self::NOW && ( $to === '' || (int) $to >= self::NOW );
			self::assertSame( [ $counts ? self::kept( $lower ) : '', $runs, $runs ? self::kept( $lower ) : self::kept( $size ) ], [ $change->sale->price, $change->on_sale, $change->active ], "{$promotion} for {$price}, {$from}–{$to}" );
		}
	}

	#[TestDox( 'S2: whatever a product showed before, a price that was written needs no second write' )]
	public function test_once_is_enough(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			$meta    = array_filter(
				[
					'_regular_price'         => self::now_and_then( 3 ),
					'_sale_price'            => self::now_and_then( 3 ),
					'_price'                 => self::now_and_then( 3 ),
					'_sale_price_dates_from' => self::days()[0],
					'_sale_price_dates_to'   => self::days()[1],
				],
				static fn ( string $value ): bool => $value !== '' || mt_rand( 0, 1 ) === 1
			);
			$regular = self::kept( self::random_decimal( 3, 2 )[1] );
			$sale    = mt_rand( 0, 2 ) === 0 ? null : new Sale( self::kept( self::random_decimal( 3, 2 )[1] ), ...self::days() );
			$first   = new PriceChange( self::product( $meta ), $regular, $sale, self::NOW );
			$left    = array_filter( $first->rows() + $meta, static fn ( ?string $value ): bool => $value !== null );
			$second  = new PriceChange( self::product( $left, $first->active, $first->on_sale ), $regular, $sale, self::NOW );

			self::assertFalse( $second->is_needed(), (string) json_encode( [ $meta, $regular, $sale, $left ] ) );
			self::assertSame( [ $first->regular, $first->active ], [ $second->regular, $second->active ] );
		}
	}

	/**
	 * @return array{string, string} Beginning and end, each set or open.
	 */
	private static function days(): array {
		$moment = static fn (): string => [ '', (string) ( self::NOW + mt_rand( -900, 900 ) ) ][ mt_rand( 0, 1 ) ];
		return [ $moment(), $moment() ];
	}

	private static function now_and_then( int $digits ): string {
		return mt_rand( 0, 3 ) === 0 ? '' : self::random_decimal( $digits, 2 )[0];
	}

	/** As a price item hands it on. */
	private static function kept( int $millionths ): string {
		return $millionths === 0 ? '' : self::written( $millionths, 2 );
	}

	/**
	 * @param array<string, string> $values
	 */
	private static function item( array $values ): PriceItem {
		return PriceItem::from_array( $values + [ 'index' => 'A', 'asOf' => '1', 'priceList' => 'DET', 'currency' => 'PLN', 'net' => '50.0000', 'gross' => '61.5000' ] );
	}

	/**
	 * @param array<string, string> $meta
	 */
	private static function product( array $meta, string $price = '', bool $on_sale = false ): PricedProduct {
		return new PricedProduct( 1, 'simple', 0, MetaRows::of( $meta ), true, $price, $price, $on_sale ? '1' : '0' );
	}
}
