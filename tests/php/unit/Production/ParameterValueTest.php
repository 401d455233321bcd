<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Production;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\MadeToMeasure\Draft;
use WaproMag\MadeToMeasure\WaproParameters;
use WaproMag\Production\ParameterRule;
use WaproMag\Production\ParameterValue;
use WaproMag\Production\ProductionProblem;

final class ParameterValueTest extends TestCase {

	private static function rule( string $type, ?string $minimum = null, ?string $maximum = null ): ParameterRule {
		return new ParameterRule( 'p', 'Parametr', ParameterRule::LINE, [ 'p' ], $type, $type === ParameterRule::NUMBER ? 'mm' : '', $minimum, $maximum, [ 'Złoty dąb', 'biały' ] );
	}

	/**
	 * @return array<string, array{string, string, string|bool}>
	 */
	public static function good(): array {
		return [
			'whole number'             => [ 'number', '1200', '1200' ],
			'number with its unit'     => [ 'number', '1 200,5 mm', '1200.5' ],
			'number with hard spaces'  => [ 'number', "1\u{00A0}200\u{202F}mm", '1200' ],
			'zeros behind the decimal' => [ 'number', '0012.50', '12.5' ],
			'least'                    => [ 'number', '1', '1' ],
			'greatest'                 => [ 'number', '3000', '3000' ],
			'option in other letters'  => [ 'choice', ' złoty DĄB ', 'Złoty dąb' ],
			'yes in Polish'            => [ 'boolean', 'Tak', true ],
			'no as a figure'           => [ 'boolean', '0', false ],
			'text'                     => [ 'text', ' J. K. ', 'J. K.' ],
			'the longest text'         => [ 'text', str_repeat( 'ż', 500 ), str_repeat( 'ż', 500 ) ],
		];
	}

	#[DataProvider( 'good' )]
	#[TestDox( 'O2: a parameter is read as its type' )]
	public function test_good( string $type, string $raw, string|bool $value ): void {
		$read = ParameterValue::read( self::rule( $type, '1', '3000' ), $raw, 'f', 'Okno' );
		self::assertSame( [ $type, $value ], [ $read['type'], $read['value'] ] );
		self::assertSame( $type === 'number' ? 'mm' : null, $read['unit'] ?? null );
	}

	/**
	 * @return array<string, array{string, string, string}>
	 */
	public static function bad(): array {
		return [
			'word'            => [ 'number', 'szerokie', 'parameter_not_a_number' ],
			'another unit'    => [ 'number', '120 cm', 'parameter_not_a_number' ],
			'exponent'        => [ 'number', '1e3', 'parameter_not_a_number' ],
			'too many digits' => [ 'number', '1234567890', 'parameter_not_a_number' ],
			'too small'       => [ 'number', '0.999999', 'parameter_out_of_range' ],
			'too great'       => [ 'number', '3000.000001', 'parameter_out_of_range' ],
			'no option'       => [ 'choice', 'różowy', 'parameter_not_an_option' ],
			'a novel'         => [ 'text', str_repeat( 'ż', 501 ), 'parameter_too_long' ],
			'perhaps'         => [ 'boolean', 'może', 'parameter_not_yes_or_no' ],
		];
	}

	#[DataProvider( 'bad' )]
	#[TestDox( 'O2: a bad parameter is refused with code, field and line' )]
	public function test_bad( string $type, string $raw, string $code ): void {
		try {
			ParameterValue::read( self::rule( $type, '1', '3000' ), $raw, 'lines.7.p', 'Okno' );
			self::fail( 'It was taken.' );
		} catch ( ProductionProblem $problem ) {
			self::assertSame( [ $code, 'lines.7.p', 'Okno', 'Parametr' ], [ $problem->problem_code, $problem->field, $problem->line_name, $problem->parameter ] );
		}
	}

	/**
	 * @return array<string, array{array<string, string>, string}>
	 */
	public static function articles(): array {
		return [
			'bounds'  => [ [ 'code' => 'width', 'name' => 'Szerokość', 'unit' => 'mm', 'minimum' => '400', 'maximum' => '3000' ], 'number' ],
			'unit'    => [ [ 'code' => 'width', 'name' => 'Szerokość', 'unit' => 'mm' ], 'number' ],
			'options' => [ [ 'code' => 'colour', 'name' => 'Kolor', 'options' => 'biały|złoty dąb' ], 'choice' ],
			'nothing' => [ [ 'code' => 'engraving', 'name' => 'Grawer' ], 'text' ],
		];
	}

	/**
	 * @param array<string, string> $parameter
	 */
	#[DataProvider( 'articles' )]
	#[TestDox( 'O2: what WAPRO defines of an article\'s parameter tells its type' )]
	public function test_of_article( array $parameter, string $type ): void {
		self::assertSame( [ $type ], array_map( static fn ( Draft $draft ): string => ParameterRule::from_article( $draft )->type, array_values( WaproParameters::read( [ $parameter ] ) ) ) );
	}
}
