<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Stock;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Decimal;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\Maps;
use WaproMag\Stock\SellableStock;
use WaproMag\Stock\StockFormula;
use WaproMag\Tests\Unit\RandomDecimals;

/**
 * What holds for every stock, tried on thousands of random ones.
 */
final class StockPropertiesTest extends TestCase {

	use RandomDecimals;

	private const TURNS = 5000;

	protected function setUp(): void {
		mt_srand( 20261128 );
	}

	#[TestDox( 'G4: the shop sells what the warehouses have, less buffer and orders, to the last part of a unit and never below zero' )]
	public function test_quantity(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $buffer, $kept ]    = self::random_decimal( 3, 3 );
			[ $in_flight, $took ] = self::random_decimal( 6, 6 );
			$maps      = [];
			$available = [];
			$expected  = -$kept - $took;
			for ( $warehouse = 0, $count = mt_rand( 1, 12 ); $warehouse < $count; $warehouse++ ) {
				$sells                        = mt_rand( 0, 3 ) > 0;
				[ $text, $size ]              = self::random_decimal( 7, 6, true );
				$maps[]                       = [ 'symbol' => "M{$warehouse}", 'use' => $sells ? 'sell' : 'ignore' ];
				$available[ "M{$warehouse}" ] = self::number( $text );
				$expected                    += $sells ? $size : 0;
			}
			$decimals = mt_rand( 0, 1 ) === 1;
			$divisible = mt_rand( 0, 1 ) === 1;
			$expected = max( 0, $decimals && $divisible ? $expected : $expected - ( $expected % 1_000_000 + 1_000_000 ) % 1_000_000 );
			$sellable = new SellableStock( Maps::from_array( [ 'buffer' => $buffer, 'warehouses' => $maps ] ), CatalogueSettings::defaults(), $decimals );

			self::assertSame( self::written( $expected ), $sellable->quantity( $available, null, self::number( $in_flight ), $divisible )->text(), "turn {$turn}" );
		}
	}

	#[TestDox( 'G4: more buffer and more orders never make more stock, more goods never less' )]
	public function test_monotony(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			$decimals = mt_rand( 0, 1 ) === 1;
			[ $available, $buffer, $in_flight, $more ] = array_map( static fn (): Decimal => self::number( self::random_decimal( 5 )[0] ), range( 1, 4 ) );
			$stock = static fn ( Decimal $has, Decimal $keeps, Decimal $took ): Decimal => StockFormula::quantity( $has, $keeps, $took, $decimals );
			$now   = $stock( $available, $buffer, $in_flight );
			self::assertFalse( $now->minus( $stock( $available, $buffer->plus( $more ), $in_flight ) )->is_negative(), "turn {$turn}" );
			self::assertFalse( $now->minus( $stock( $available, $buffer, $in_flight->plus( $more ) ) )->is_negative(), "turn {$turn}" );
			self::assertFalse( $stock( $available->plus( $more ), $buffer, $in_flight )->minus( $now )->is_negative(), "turn {$turn}" );
			self::assertFalse( $available->minus( $now )->is_negative(), "turn {$turn}: never more than there is" );
		}
	}

	#[TestDox( 'G4: an order that WAPRO\'s figure comes to contain is taken off once: before, meanwhile and after the stock is the same' )]
	public function test_order_counts_once(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $available, $buffer, $order ] = array_map( static fn (): Decimal => self::number( self::random_decimal( 5 )[0] ), range( 1, 3 ) );
			$before = StockFormula::quantity( $available, $buffer, $order, true );
			$after  = StockFormula::quantity( $available->minus( $order ), $buffer, Decimal::zero(), true );
			self::assertSame( $before->text(), $after->text(), "turn {$turn}" );
		}
	}

	#[TestDox( 'G4: exactly what is above the threshold is in stock' )]
	public function test_status(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $quantity, $size ]   = self::random_decimal( 3, 2 );
			[ $threshold, $least ] = mt_rand( 0, 3 ) === 0 ? [ $quantity, $size ] : self::random_decimal( 2, 0 );
			$status = static fn ( string $backorders ): string => StockFormula::status( self::number( $quantity ), $backorders, self::number( $threshold ) );
			self::assertSame( $size > $least ? [ 'instock', 'instock' ] : [ 'outofstock', 'onbackorder' ], [ $status( 'no' ), $status( 'notify' ) ], "{$quantity} over {$threshold}" );
		}
	}

	private static function number( string $text ): Decimal {
		return Decimal::parse( $text ) ?? throw new \LogicException( $text );
	}
}
