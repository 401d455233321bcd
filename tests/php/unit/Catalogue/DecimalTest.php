<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Decimal;

final class DecimalTest extends TestCase {

	#[DataProvider( 'texts' )]
	public function test_reads_and_writes( string $text, ?string $written ): void {
		self::assertSame( $written, Decimal::parse( $text )?->text() );
	}

	/**
	 * @return iterable<string, array{string, string|null}>
	 */
	public static function texts(): iterable {
		yield 'whole' => [ '12', '12' ];
		yield 'trailing zeros' => [ '12.500000', '12.5' ];
		yield 'negative' => [ '-0.250000', '-0.25' ];
		yield 'smallest' => [ '0.000001', '0.000001' ];
		yield 'ten digits' => [ '9999999999.999999', '9999999999.999999' ];
		yield 'eleven digits' => [ '10000000000', null ];
		yield 'comma' => [ '1,5', null ];
		yield 'exponent' => [ '1e5', null ];
		yield 'sign only' => [ '-', null ];
		yield 'empty' => [ '', null ];
		yield 'blank before' => [ ' 1', null ];
		yield 'line end' => [ "1\n", null ];
		yield 'seven decimals' => [ '1.0000001', null ];
	}

	public function test_adds_what_floats_cannot(): void {
		$tenth = Decimal::parse( '0.1' );
		$fifth = Decimal::parse( '0.2' );
		self::assertNotNull( $tenth );
		self::assertNotNull( $fifth );
		self::assertSame( '0.3', $tenth->plus( $fifth )->text() );
		self::assertSame( '0.30', $tenth->plus( $fifth )->text( 2 ) );
	}

	public function test_floors_towards_minus_infinity(): void {
		self::assertSame( '1', Decimal::parse( '1.999999' )?->floor()->text() );
		self::assertSame( '-2', Decimal::parse( '-1.000001' )?->floor()->text() );
	}
}
