<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Settings;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Settings\Maps;
use WaproMag\Settings\Unmapped;

final class MapsTest extends TestCase {

	#[TestDox( 'G4: a warehouse that nobody has mapped is neither sold from nor ignored' )]
	public function test_warehouses(): void {
		$maps = self::maps();

		self::assertSame( 'sell', $maps->warehouse_use( 'M1' ) );
		self::assertSame( 'ignore', $maps->warehouse_use( 'M3' ) );
		self::assertNull( $maps->warehouse_use( 'M9' ) );
		self::assertSame( [ 'M1', 'M2' ], $maps->sell_warehouses() );
	}

	#[TestDox( 'G5: VAT codes are text and each has one tax class; the standard class is the empty text' )]
	public function test_vat(): void {
		$maps = self::maps();

		self::assertSame( '', $maps->tax_class_for( '23' ) );
		self::assertSame( 'zero-rate', $maps->tax_class_for( 'zw' ) );
		self::assertNull( $maps->tax_class_for( '5' ) );
		self::assertSame( '23', $maps->vat_code_for_class( '' ) );
	}

	#[TestDox( 'A tax class that stands for several VAT codes names none of them: a code is never guessed' )]
	public function test_ambiguous_class(): void {
		self::assertNull( self::maps()->vat_code_for_class( 'zero-rate' ) );
		self::assertNull( self::maps()->vat_code_for_class( 'unknown' ) );
	}

	#[TestDox( 'Maps with keys in another order are equal; unknown keys are dropped' )]
	public function test_equality(): void {
		$values                = self::maps()->to_array();
		$shuffled              = array_reverse( $values, true ) + [ 'extra' => 1 ];
		$shuffled['warehouses'] = array_map( static fn ( array $row ): array => array_reverse( $row, true ), $values['warehouses'] );

		self::assertTrue( self::maps()->equals( Maps::from_array( $shuffled ) ) );
	}

	#[TestDox( 'Only what alters a product asks for goods to be fetched again' )]
	public function test_relevance(): void {
		$values = self::maps()->to_array();

		self::assertFalse( self::maps()->changes_goods( Maps::from_array( [ ...$values, 'nipField' => 'vat_id', 'reserve' => false ] ) ) );
		self::assertTrue( self::maps()->changes_goods( Maps::from_array( [ ...$values, 'buffer' => '2' ] ) ) );
		self::assertTrue( self::maps()->changes_goods( Maps::from_array( [ ...$values, 'priceList' => null ] ) ) );
	}

	#[TestDox( 'What WAPRO has and nobody mapped is named' )]
	public function test_unmapped(): void {
		$dictionaries = [
			'warehouses' => [ [ 'symbol' => 'M1' ], [ 'symbol' => 'M4' ] ],
			'vatRates'   => [ [ 'code' => '23' ], [ 'code' => '5' ] ],
		];

		self::assertSame( [ 'warehouses' => [ 'M4' ], 'vat' => [ '5' ] ], Unmapped::of( self::maps(), $dictionaries ) );
		self::assertSame( [ 'warehouses' => [], 'vat' => [] ], Unmapped::of( self::maps(), null ) );
	}

	private static function maps(): Maps {
		return Maps::from_array(
			[
				'warehouses' => [
					[ 'symbol' => 'M1', 'use' => 'sell' ],
					[ 'symbol' => 'M2', 'use' => 'sell' ],
					[ 'symbol' => 'M3', 'use' => 'ignore' ],
				],
				'priceList'  => 'DET',
				'vat'        => [
					[ 'code' => '23', 'taxClass' => '' ],
					[ 'code' => 'zw', 'taxClass' => 'zero-rate' ],
					[ 'code' => '0', 'taxClass' => 'zero-rate' ],
				],
			]
		);
	}
}
