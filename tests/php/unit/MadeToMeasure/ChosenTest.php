<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\MadeToMeasure;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Decimal;
use WaproMag\MadeToMeasure\Chosen;
use WaproMag\MadeToMeasure\Field;
use WaproMag\MadeToMeasure\FieldType;
use WaproMag\MadeToMeasure\ValueCheck;
use WaproMag\MadeToMeasure\ValueProblem;

final class ChosenTest extends TestCase {

	#[TestDox( 'O2: a value is taken as machines need it, or refused by its reason: $_dataname' )]
	#[DataProvider( 'values' )]
	public function test_value( Field $field, mixed $given, ?string $taken, ?string $refused ): void {
		$value = ValueCheck::of( $field, $given );

		self::assertSame( [ $taken, $refused ], $value instanceof ValueProblem ? [ null, $value->code ] : [ $value, null ] );
	}

	/**
	 * @return iterable<string, array{Field, mixed, string|null, string|null}>
	 */
	public static function values(): iterable {
		$width  = self::width();
		$any    = new Field( 'x', 'X', FieldType::Number, required: false );
		$colour = new Field( 'colour', 'Kolor', FieldType::Choice, options: [ 'złoty dąb', 'biały' ] );
		$text   = new Field( 'text', 'Napis', FieldType::Text, length: 5 );
		$yes_no = new Field( 'vent', 'Nawiewnik', FieldType::YesNo, required: false );

		yield 'a number'                       => [ $width, '1200', '1200', null ];
		yield 'a decimal comma'                => [ $width, '1200,5', '1200.5', null ];
		yield 'spaces between thousands'       => [ $width, " 1\u{00A0}200 ", '1200', null ];
		yield 'the least'                      => [ $width, '400', '400', null ];
		yield 'the most'                       => [ $width, '3000', '3000', null ];
		yield 'a number of a script'           => [ $width, 1200, '1200', null ];
		yield 'a broken number of a script'    => [ $width, 1200.5, '1200.5', null ];
		yield 'below'                          => [ $width, '399,5', null, 'parameter_range' ];
		yield 'above'                          => [ $width, '3000.5', null, 'parameter_range' ];
		yield 'far above'                      => [ $width, '99999999999', null, 'parameter_type' ];
		yield 'between two steps'              => [ $width, '1200,3', null, 'parameter_step' ];
		yield 'steps count from the least'     => [ new Field( 'x', 'X', FieldType::Number, min: Decimal::parse( '3' ), step: Decimal::parse( '5' ) ), '8', '8', null ];
		yield 'and not from zero'              => [ new Field( 'x', 'X', FieldType::Number, min: Decimal::parse( '3' ), step: Decimal::parse( '5' ) ), '10', null, 'parameter_step' ];
		yield 'a number with its unit'         => [ $width, '1200 mm', null, 'parameter_type' ];
		yield 'two commas'                     => [ $width, '1,200,5', null, 'parameter_type' ];
		yield 'spaces that part no thousands'  => [ $width, '12 00', null, 'parameter_type' ];
		yield 'an exponent'                    => [ $width, '1e3', null, 'parameter_type' ];
		yield 'nothing where it is required'   => [ $width, ' ', null, 'parameter_missing' ];
		yield 'nothing where it is not'        => [ $any, '', null, null ];
		yield 'a number below zero'            => [ $any, '-2,50', '-2.5', null ];
		yield 'a list'                         => [ $any, [ '1' ], null, 'parameter_type' ];
		yield 'an option'                      => [ $colour, 'złoty dąb', 'złoty dąb', null ];
		yield 'an option written otherwise'    => [ $colour, 'Złoty dąb', null, 'parameter_option' ];
		yield 'no option'                      => [ $colour, 'różowy', null, 'parameter_option' ];
		yield 'no choice'                      => [ $colour, null, null, 'parameter_missing' ];
		yield 'a text'                         => [ $text, ' Żółw ', 'Żółw', null ];
		yield 'a text too long'                => [ $text, 'Żółwie', null, 'parameter_length' ];
		yield 'markup'                         => [ $text, '<b>', null, 'parameter_type' ];
		yield 'two lines'                      => [ $text, "a\nb", null, 'parameter_type' ];
		yield 'no Unicode'                     => [ $text, "\xff", null, 'parameter_type' ];
		yield 'ticked'                         => [ $yes_no, 'yes', 'yes', null ];
		yield 'ticked by a script'             => [ $yes_no, true, 'yes', null ];
		yield 'not ticked'                     => [ $yes_no, null, 'no', null ];
		yield 'not ticked by a script'         => [ $yes_no, false, 'no', null ];
		yield 'perhaps'                        => [ $yes_no, 'maybe', null, 'parameter_type' ];
	}

	#[TestDox( 'O2: the product\'s order, not the buyer\'s, makes equal choices equal; what nobody asked for is refused' )]
	public function test_all(): void {
		$fields = [ self::width(), new Field( 'side', 'Strona', FieldType::Choice, options: [ 'lewe', 'prawe' ] ), new Field( 'note', 'Uwaga', FieldType::Text, required: false ) ];

		$right = Chosen::of( $fields, [ 'side' => 'lewe', 'width' => '1 200,0' ] );
		self::assertSame( [ [ 'width' => '1200', 'side' => 'lewe' ], [] ], [ $right->values, $right->problems ] );

		$wrong = Chosen::of( $fields, [ 'width' => '5', 'colour' => 'biały', 7 => 'x' ] );
		self::assertSame(
			[ [ 'parameter_range', 'width', '5' ], [ 'parameter_missing', 'side', '' ], [ 'parameter_unknown', null, 'colour' ], [ 'parameter_unknown', null, '7' ] ],
			array_map( static fn ( ValueProblem $problem ): array => [ $problem->code, $problem->field?->code, $problem->given ], $wrong->problems )
		);
		self::assertSame( 'parameter_missing', $wrong->problem_of( 'side' )?->code );
	}

	#[TestDox( 'O2: whatever is sent instead of a list is refused, nothing at all is nothing chosen' )]
	public function test_no_list(): void {
		self::assertSame( [ 'parameter_unknown' ], array_column( Chosen::of( [], 'width=1' )->problems, 'code' ) );
		self::assertSame( [ 'parameter_unknown' ], array_column( Chosen::of( [], new \stdClass() )->problems, 'code' ) );
		self::assertTrue( Chosen::of( [], null )->is_right() );
		self::assertTrue( Chosen::of( [], '' )->is_right() );
	}

	private static function width(): Field {
		return new Field( 'width', 'Szerokość', FieldType::Number, 'mm', Decimal::parse( '400' ), Decimal::parse( '3000' ), Decimal::parse( '0.5' ) );
	}
}
