<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Measures;

final class MeasuresTest extends TestCase {

	#[TestDox( 'G7: $_dataName' )]
	#[DataProvider( 'values' )]
	public function test_convert( string $value, string $from, string $to, ?string $expected ): void {
		self::assertSame( $expected, Measures::convert( $value, $from, $to ) );
	}

	/**
	 * @return iterable<string, array{string, string, string, string|null}>
	 */
	public static function values(): iterable {
		yield 'grams to kilograms' => [ '350', 'g', 'kg', '0.35' ];
		yield 'kilograms to grams, exactly' => [ '0.100001', 'kg', 'g', '100.001' ];
		yield 'a tonne' => [ '1.5', 't', 'kg', '1500' ];
		yield 'millimetres to metres' => [ '1200', 'mm', 'm', '1.2' ];
		yield 'centimetres to millimetres' => [ '35.55', 'cm', 'mm', '355.5' ];
		yield 'an inch' => [ '1', 'in', 'mm', '25.4' ];
		yield 'pounds' => [ '1', 'kg', 'lbs', '2.204623' ];
		yield 'the same unit' => [ '0.350000', 'kg', 'kg', '0.35' ];
		yield 'a unit written by hand' => [ '2', ' KG. ', 'kg', '2' ];
		yield 'nothing is no weight' => [ '0.000000', 'kg', 'kg', null ];
		yield 'an unknown unit is not guessed' => [ '2', 'pud', 'kg', null ];
		yield 'a length is no weight' => [ '2', 'm', 'kg', null ];
	}

	#[TestDox( 'G7: there and back again is the same number' )]
	public function test_round_trip(): void {
		mt_srand( 4 );
		for ( $i = 0; $i < 500; $i++ ) {
			$value = mt_rand( 1, 999999 ) . '.' . mt_rand( 100, 998 ) . '1';
			self::assertSame( $value, Measures::convert( (string) Measures::convert( $value, 'cm', 'mm' ), 'mm', 'cm' ) );
			self::assertSame( $value, Measures::convert( (string) Measures::convert( $value, 'g', 'mg' ), 'mg', 'g' ) );
		}
	}
}
