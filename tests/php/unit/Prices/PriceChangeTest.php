<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Prices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\MetaRows;
use WaproMag\Prices\PriceChange;
use WaproMag\Prices\PricedProduct;
use WaproMag\Prices\Sale;

final class PriceChangeTest extends TestCase {

	private const NOW = 1_800_000_000;

	/**
	 * @param array<string, string> $meta
	 */
	#[TestDox( 'G5: a sale that the shop runs is respected: $_dataName' )]
	#[DataProvider( 'sales' )]
	public function test_active_price( array $meta, string $regular, string $active, string $sale, bool $on_sale ): void {
		$change = new PriceChange( self::product( $meta ), $regular, null, self::NOW );
		self::assertSame( [ $active, $sale, $on_sale ], [ $change->active, $change->sale->price, $change->on_sale ] );
	}

	/**
	 * @return iterable<string, array{array<string, string>, string, string, string, bool}>
	 */
	public static function sales(): iterable {
		$from = '_sale_price_dates_from';
		$to   = '_sale_price_dates_to';
		yield 'none' => [ [], '100.00', '100.00', '', false ];
		yield 'running' => [ [ '_sale_price' => '80' ], '100.00', '80', '80', true ];
		yield 'not begun yet' => [ [ '_sale_price' => '80', $from => (string) ( self::NOW + 60 ) ], '100.00', '100.00', '80', false ];
		yield 'begun' => [ [ '_sale_price' => '80', $from => (string) ( self::NOW - 60 ), $to => (string) ( self::NOW + 60 ) ], '100.00', '80', '80', true ];
		yield 'over' => [ [ '_sale_price' => '80', $to => (string) ( self::NOW - 60 ) ], '100.00', '100.00', '80', false ];
		yield 'no reduction any more' => [ [ '_sale_price' => '80' ], '75.00', '75.00', '', false ];
		yield 'price taken away' => [ [ '_sale_price' => '80' ], '', '', '', false ];
	}

	#[TestDox( 'G5: a price that only is written differently is no change' )]
	public function test_a_price_written_differently_is_no_change(): void {
		$product = self::product( [ '_regular_price' => '100', '_price' => '100' ], '100.0000' );
		self::assertFalse( ( new PriceChange( $product, '100.00', null, self::NOW ) )->is_needed() );
	}

	#[TestDox( 'G5: a stale lookup row is a change' )]
	public function test_a_stale_lookup_row_is_a_change(): void {
		$product = self::product( [ '_regular_price' => '100', '_price' => '100' ], '90.0000' );
		self::assertTrue( ( new PriceChange( $product, '100.00', null, self::NOW ) )->is_needed() );
	}

	/**
	 * @param array<string, string> $meta
	 */
	#[TestDox( 'G5: WAPRO\'s promotion: $_dataName' )]
	#[DataProvider( 'promotions' )]
	public function test_promotion( array $meta, Sale $promotion, string $active, string $sale, bool $on_sale ): void {
		$change = new PriceChange( self::product( $meta ), '100.00', $promotion, self::NOW );
		self::assertSame( [ $active, $sale, $on_sale ], [ $change->active, $change->sale->price, $change->on_sale ] );
	}

	/**
	 * @return iterable<string, array{array<string, string>, Sale, string, string, bool}>
	 */
	public static function promotions(): iterable {
		$soon = (string) ( self::NOW + 60 );
		$past = (string) ( self::NOW - 60 );
		yield 'begins' => [ [], new Sale( '80.00', $past, $soon ), '80.00', '80.00', true ];
		yield 'will begin' => [ [], new Sale( '80.00', $soon, '' ), '100.00', '80.00', false ];
		yield 'is over' => [ [], new Sale( '80.00', '', $past ), '100.00', '80.00', false ];
		yield 'is no reduction' => [ [], new Sale( '100.00', '', $soon ), '100.00', '', false ];
		yield 'was taken away' => [ [ '_sale_price' => '80', '_sale_price_dates_to' => $soon ], Sale::none(), '100.00', '', false ];
		yield 'is written differently' => [ [ '_sale_price' => '80' ], new Sale( '80.00', '', '' ), '80', '80', true ];
	}

	#[TestDox( 'G5: a promotion that WAPRO takes away leaves neither price nor days' )]
	public function test_rows_of_an_ended_promotion(): void {
		$product = self::product( [ '_regular_price' => '100.00', '_price' => '80', '_sale_price' => '80', '_sale_price_dates_from' => '1', '_sale_price_dates_to' => '9999999999' ] );
		$rows    = ( new PriceChange( $product, '100.00', Sale::none(), self::NOW ) )->rows();
		self::assertSame( [ '_price' => '100.00', '_regular_price' => '100.00', '_sale_price' => null, '_sale_price_dates_from' => null, '_sale_price_dates_to' => null ], $rows );
	}

	#[TestDox( 'H1: the history names a promotion with its days in the shop\'s time zone' )]
	public function test_history(): void {
		$zone   = new \DateTimeZone( 'Europe/Warsaw' );
		$from   = (string) ( new \DateTimeImmutable( '2026-11-01 00:00:00', $zone ) )->getTimestamp();
		$to     = (string) ( new \DateTimeImmutable( '2026-11-30 23:59:59', $zone ) )->getTimestamp();
		$change = new PriceChange( self::product( [ '_regular_price' => '100.00' ] ), '100.00', new Sale( '80.00', $from, $to ), self::NOW );
		self::assertSame( [ [ 'field' => 'sale_price', 'before' => null, 'after' => '80.00 (2026-11-01 – 2026-11-30)' ] ], $change->lines( $zone ) );
	}

	/**
	 * @param array<string, string> $meta
	 */
	private static function product( array $meta, ?string $lookup = null ): PricedProduct {
		return new PricedProduct( 1, 'simple', 0, MetaRows::of( $meta ), true, $lookup, $lookup, '0' );
	}
}
