<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Stock;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Decimal;
use WaproMag\Stock\StockFormula;

final class StockFormulaTest extends TestCase {

	#[TestDox( 'G4: available less buffer less in flight, never below zero, whole: $_dataName' )]
	#[DataProvider( 'stocks' )]
	public function test_quantity( string $available, string $buffer, string $in_flight, bool $decimals, string $expected ): void {
		self::assertSame( $expected, StockFormula::quantity( self::number( $available ), self::number( $buffer ), self::number( $in_flight ), $decimals )->text() );
	}

	/**
	 * @return iterable<string, array{string, string, string, bool, string}>
	 */
	public static function stocks(): iterable {
		yield 'plain' => [ '10', '0', '0', false, '10' ];
		yield 'buffer' => [ '10', '3', '0', false, '7' ];
		yield 'in flight' => [ '10', '0', '4', false, '6' ];
		yield 'all three' => [ '10.5', '2', '1', false, '7' ];
		yield 'below zero' => [ '2', '1', '5', false, '0' ];
		yield 'negative in WAPRO' => [ '-3', '0', '0', false, '0' ];
		yield 'part of a piece' => [ '0.999999', '0', '0', false, '0' ];
		yield 'decimals allowed' => [ '2.75', '0.25', '0', true, '2.5' ];
	}

	#[TestDox( 'G4: status as WooCommerce derives it: $_dataName' )]
	#[DataProvider( 'statuses' )]
	public function test_status( string $quantity, string $backorders, string $threshold, string $expected ): void {
		self::assertSame( $expected, StockFormula::status( self::number( $quantity ), $backorders, self::number( $threshold ) ) );
	}

	/**
	 * @return iterable<string, array{string, string, string, string}>
	 */
	public static function statuses(): iterable {
		yield 'some' => [ '1', 'no', '0', 'instock' ];
		yield 'none' => [ '0', 'no', '0', 'outofstock' ];
		yield 'none, backorders' => [ '0', 'notify', '0', 'onbackorder' ];
		yield 'at the threshold' => [ '2', 'no', '2', 'outofstock' ];
		yield 'no backorder row yet' => [ '0', '', '0', 'outofstock' ];
	}

	private static function number( string $text ): Decimal {
		return Decimal::parse( $text ) ?? throw new \LogicException( $text );
	}
}
