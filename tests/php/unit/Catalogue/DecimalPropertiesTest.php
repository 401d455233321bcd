<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Decimal;
use WaproMag\Tests\Unit\RandomDecimals;

/**
 * What holds for every number, tried on thousands of random ones, with as many digits as a floating point number loses.
 */
final class DecimalPropertiesTest extends TestCase {

	use RandomDecimals;

	private const TURNS = 5000;

	protected function setUp(): void {
		mt_srand( 20261128 );
	}

	#[TestDox( 'G4, G5: a number read and written is the same number, without needless digits' )]
	public function test_text(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $text, $size ] = self::random_decimal( with_sign: true );
			$places          = mt_rand( 0, 6 );
			$number          = self::number( $text );
			self::assertSame( self::written( $size ), $number->text(), $text );
			self::assertSame( self::written( $size, $places ), $number->text( $places ), $text );
			self::assertTrue( self::number( $number->text() )->equals( $number ), $text );
			self::assertSame( [ $size === 0, $size < 0 ], [ $number->is_zero(), $number->is_negative() ], $text );
			self::assertSame( $size % 10 ** ( 6 - $places ) === 0, $number->has_at_most( $places ), $text );
		}
	}

	#[TestDox( 'G4, G5: sums and differences are exact, whatever the order' )]
	public function test_sums(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			$numbers = [];
			$total   = 0;
			for ( $count = mt_rand( 2, 100 ); $count > 0; $count-- ) {
				[ $text, $size ] = self::random_decimal( with_sign: true );
				$numbers[]       = self::number( $text );
				$total          += $size;
			}
			$add = static fn ( Decimal $sum, Decimal $next ): Decimal => $sum->plus( $next );
			$sum = array_reduce( $numbers, $add, Decimal::zero() );
			self::assertSame( self::written( $total ), $sum->text() );
			shuffle( $numbers );
			self::assertTrue( array_reduce( $numbers, $add, Decimal::zero() )->equals( $sum ) );
			self::assertTrue( array_reduce( $numbers, static fn ( Decimal $rest, Decimal $next ): Decimal => $rest->minus( $next ), $sum )->is_zero() );
		}
	}

	#[TestDox( 'G4: the whole number below is whole, not above, and less than one away' )]
	public function test_floor(): void {
		$one = self::number( '1' );
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $text ] = self::random_decimal( with_sign: true );
			$number   = self::number( $text );
			$floor    = $number->floor();
			self::assertTrue( $floor->is_multiple_of( $one ), $text );
			self::assertFalse( $number->minus( $floor )->is_negative(), $text );
			self::assertTrue( $number->minus( $floor )->minus( $one )->is_negative(), $text );
			self::assertSame( $number->is_negative() ? '0' : $number->text(), $number->at_least_zero()->text(), $text );
		}
	}

	#[TestDox( 'G7: so many packs are a multiple of the pack, and one smallest part more is none' )]
	public function test_multiples(): void {
		for ( $turn = 0; $turn < self::TURNS; $turn++ ) {
			[ $text, $size ] = self::random_decimal( 4, 3 );
			$pack            = self::number( $text );
			$count           = mt_rand( 0, 5000 );
			self::assertSame( $size !== 0, self::number( self::written( $size * $count ) )->is_multiple_of( $pack ), "{$count} × {$text}" );
			self::assertFalse( $size > 1 && self::number( self::written( $size * $count + 1 ) )->is_multiple_of( $pack ), "{$count} × {$text}" );
		}
	}

	private static function number( string $text ): Decimal {
		return Decimal::parse( $text ) ?? throw new \LogicException( $text );
	}
}
