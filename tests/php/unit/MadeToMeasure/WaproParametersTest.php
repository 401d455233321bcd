<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\MadeToMeasure;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\MadeToMeasure\Draft;
use WaproMag\MadeToMeasure\DraftProblem;
use WaproMag\MadeToMeasure\WaproParameters;

final class WaproParametersTest extends TestCase {

	private const WIDTH  = [ 'code' => 'width', 'name' => 'Szerokość', 'unit' => 'mm', 'minimum' => '400', 'maximum' => '3000' ];
	private const COLOUR = [ 'code' => 'colour', 'name' => 'Kolor', 'options' => 'biały| antracyt|złoty dąb|' ];

	#[TestDox( 'O2: WAPRO\'s definition tells the kind: options, a range or unit, or else text' )]
	public function test_read(): void {
		$drafts = WaproParameters::read( [ self::WIDTH, self::COLOUR, [ 'code' => 'note', 'name' => 'Napis' ], [ 'name' => 'bez kodu' ], 'nic' ] );

		self::assertSame( [ 'width' => 'number', 'colour' => 'choice', 'note' => 'text' ], array_map( static fn ( Draft $draft ): string => $draft->type, $drafts ) );
		self::assertSame( [ 'biały', 'antracyt', 'złoty dąb' ], $drafts['colour']->options );
		self::assertSame( [ 'mm', '400', '3000' ], [ $drafts['width']->unit, $drafts['width']->min, $drafts['width']->max ] );
		self::assertSame( [], WaproParameters::read( null ) );
	}

	#[TestDox( 'O2: bounds of WAPRO that are no range bound nothing' )]
	public function test_broken_bounds(): void {
		$reversed = WaproParameters::read( [ [ 'minimum' => '3000', 'maximum' => '400' ] + self::WIDTH ] )['width'];
		$words    = WaproParameters::read( [ [ 'minimum' => 'mało', 'maximum' => '400,5' ] + self::WIDTH ] )['width'];

		self::assertSame( [ '', '' ], [ $reversed->min, $reversed->max ] );
		self::assertSame( [ '', '400.5' ], [ $words->min, $words->max ] );
	}

	/**
	 * @param array<string, mixed> $typed
	 * @param array<string, mixed> $expected
	 */
	#[TestDox( 'O2: the shop narrows WAPRO\'s definition and never widens it: $_dataname' )]
	#[DataProvider( 'refinements' )]
	public function test_with_shop( array $typed, array $expected ): void {
		$wapro  = WaproParameters::read( [ self::WIDTH, self::COLOUR ] );
		$fields = WaproParameters::with_shop( $wapro, [ Draft::from_array( $typed + [ 'required' => true, 'asked' => true ] ) ] );

		self::assertSame( $expected, array_intersect_key( get_object_vars( $fields[0] ), $expected ) );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>}>
	 */
	public static function refinements(): iterable {
		yield 'nothing typed'                  => [ [ 'code' => 'width' ], [ 'label' => 'Szerokość', 'type' => 'number', 'min' => '400', 'max' => '3000' ] ];
		yield 'a narrower range'               => [ [ 'code' => 'width', 'min' => '500', 'max' => '2000', 'step' => '5' ], [ 'min' => '500', 'max' => '2000', 'step' => '5' ] ];
		yield 'a wider range'                  => [ [ 'code' => 'width', 'min' => '100', 'max' => '9000' ], [ 'min' => '400', 'max' => '3000' ] ];
		yield 'a range WAPRO has left'         => [ [ 'code' => 'width', 'min' => '3500', 'step' => '5' ], [ 'min' => '400', 'max' => '3000', 'step' => '' ] ];
		yield 'another name and another kind'  => [ [ 'code' => 'width', 'label' => 'Szer.', 'type' => 'text', 'unit' => 'cm' ], [ 'label' => 'Szer.', 'type' => 'number', 'unit' => 'mm' ] ];
		yield 'fewer options'                  => [ [ 'code' => 'colour', 'options' => [ 'złoty dąb', 'różowy' ] ], [ 'options' => [ 'złoty dąb' ] ] ];
		yield 'options that WAPRO has no more' => [ [ 'code' => 'colour', 'options' => [ 'różowy' ] ], [ 'options' => [ 'biały', 'antracyt', 'złoty dąb' ] ] ];
		yield 'not required, not asked'        => [ [ 'code' => 'width', 'required' => false, 'asked' => false ], [ 'required' => false, 'asked' => false ] ];
	}

	#[TestDox( 'O2: the shop\'s order comes first, its own fields among WAPRO\'s, and what WAPRO added since at the end' )]
	public function test_order(): void {
		$wapro = WaproParameters::read( [ self::WIDTH, self::COLOUR ] );
		$codes = array_column( WaproParameters::with_shop( $wapro, [ new Draft( code: 'own' ), new Draft( code: 'colour' ) ] ), 'code' );

		self::assertSame( [ 'own', 'colour', 'width' ], $codes );
	}

	#[TestDox( 'O2: only the difference is stored, so that a range widened in WAPRO is wider in the shop' )]
	public function test_later_change(): void {
		$typed  = WaproParameters::with_shop( WaproParameters::read( [ self::WIDTH ] ), [ Draft::from_array( [ 'code' => 'width', 'min' => '500', 'asked' => true ] ) ] )[0];
		$stored = WaproParameters::refinement( WaproParameters::read( [ self::WIDTH ] )['width'], $typed );
		$later  = WaproParameters::with_shop( WaproParameters::read( [ [ 'maximum' => '3500', 'name' => 'Szerokość okna' ] + self::WIDTH ] ), [ $stored ] )[0];

		self::assertSame( [ 'Szerokość okna', '500', '3500' ], [ $later->label, $later->min, $later->max ] );
	}

	#[TestDox( 'O2: what goes beyond WAPRO\'s definition is told to the admin' )]
	public function test_beyond(): void {
		$wapro = WaproParameters::read( [ self::WIDTH, self::COLOUR ] );
		$tell  = static fn ( array $problems ): array => array_map( static fn ( DraftProblem $problem ): array => [ $problem->code, $problem->column, $problem->given ], $problems );

		self::assertSame( [ [ 'range_wider', 'min', '400' ], [ 'range_wider', 'max', '3000' ] ], $tell( WaproParameters::beyond( $wapro['width'], new Draft( min: '399', max: '3001' ), 0 ) ) );
		self::assertSame( [], $tell( WaproParameters::beyond( $wapro['width'], new Draft( min: '400', max: '3000' ), 0 ) ) );
		self::assertSame( [ [ 'option_foreign', 'options', 'różowy' ] ], $tell( WaproParameters::beyond( $wapro['colour'], new Draft( options: [ 'biały', 'różowy' ] ), 0 ) ) );
	}
}
