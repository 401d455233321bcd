<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Prices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Prices\PriceChange;
use WaproMag\Prices\PricedProduct;

final class PriceChangeTest extends TestCase {

	private const NOW = 1_800_000_000;

	/**
	 * @param array<string, string> $meta
	 */
	#[TestDox( 'G5: a sale that the shop runs is respected: $_dataName' )]
	#[DataProvider( 'sales' )]
	public function test_active_price( array $meta, string $regular, string $active, string $sale, bool $on_sale ): void {
		$change = new PriceChange( new PricedProduct( 1, 'simple', $meta, null, null, null ), $regular, self::NOW );
		self::assertSame( [ $active, $sale, $on_sale ], [ $change->active, $change->sale, $change->on_sale ] );
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

	public function test_a_price_written_differently_is_no_change(): void {
		$product = new PricedProduct( 1, 'simple', [ '_regular_price' => '100', '_price' => '100' ], '100.0000', '100.0000', '0' );
		self::assertFalse( ( new PriceChange( $product, '100.00', self::NOW ) )->is_needed() );
	}

	public function test_a_stale_lookup_row_is_a_change(): void {
		$product = new PricedProduct( 1, 'simple', [ '_regular_price' => '100', '_price' => '100' ], '90.0000', '90.0000', '0' );
		self::assertTrue( ( new PriceChange( $product, '100.00', self::NOW ) )->is_needed() );
	}
}
