<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\MadeToMeasure;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\MadeToMeasure\Draft;
use WaproMag\MadeToMeasure\DraftCheck;
use WaproMag\MadeToMeasure\DraftProblem;

final class DraftCheckTest extends TestCase {

	/**
	 * @param array<string, string|list<string>> $typed
	 * @param list<array{string, string}>        $problems Code and column.
	 */
	#[TestDox( 'O2: a field is asked for only when it can be answered: $_dataname' )]
	#[DataProvider( 'fields' )]
	public function test_one( array $typed, array $problems ): void {
		$draft = Draft::from_array( $typed + [ 'code' => 'width', 'label' => 'Szerokość', 'type' => 'number' ] );

		self::assertSame( $problems, array_map( static fn ( DraftProblem $problem ): array => [ $problem->code, $problem->column ], DraftCheck::one( $draft ) ) );
	}

	/**
	 * @return iterable<string, array{array<string, string|list<string>>, list<array{string, string}>}>
	 */
	public static function fields(): iterable {
		yield 'a number without bounds'          => [ [], [] ];
		yield 'a range with step and comma'      => [ [ 'unit' => 'mm', 'min' => '0,5', 'max' => '1 200', 'step' => '0,5' ], [] ];
		yield 'one value alone'                  => [ [ 'min' => '5', 'max' => '5', 'step' => '1' ], [] ];
		yield 'a range upside down'              => [ [ 'min' => '3000', 'max' => '400' ], [ [ 'range_reversed', 'max' ] ] ];
		yield 'a step of zero'                   => [ [ 'step' => '0' ], [ [ 'step_invalid', 'step' ] ] ];
		yield 'a step below zero'                => [ [ 'step' => '-5' ], [ [ 'step_invalid', 'step' ] ] ];
		yield 'a step larger than the range'     => [ [ 'min' => '0', 'max' => '10', 'step' => '11' ], [ [ 'step_too_large', 'step' ] ] ];
		yield 'a bound with its unit'            => [ [ 'min' => '400 mm', 'max' => 'dużo' ], [ [ 'number_invalid', 'min' ], [ 'number_invalid', 'max' ] ] ];
		yield 'no name'                          => [ [ 'label' => ' ' ], [ [ 'label_missing', 'label' ] ] ];
		yield 'a code with a capital'            => [ [ 'code' => 'Width' ], [ [ 'code_invalid', 'code' ] ] ];
		yield 'no kind'                          => [ [ 'type' => 'date' ], [ [ 'type_unknown', 'type' ] ] ];
		yield 'a unit that nobody can print'     => [ [ 'unit' => 'milimetrów bieżących' ], [ [ 'too_long', 'unit' ] ] ];
		yield 'markup in a name'                 => [ [ 'label' => '<b>Szerokość</b>' ], [ [ 'markup', 'label' ] ] ];
		yield 'a choice'                         => [ [ 'type' => 'choice', 'options' => "lewe\r\nprawe\n" ], [] ];
		yield 'a choice without options'         => [ [ 'type' => 'choice', 'options' => " \n" ], [ [ 'options_missing', 'options' ] ] ];
		yield 'an option twice'                  => [ [ 'type' => 'choice', 'options' => [ 'Lewe', 'lewe' ] ], [ [ 'option_twice', 'options' ] ] ];
		yield 'an option that cannot be told'    => [ [ 'type' => 'choice', 'options' => [ str_repeat( 'ż', 101 ) ] ], [ [ 'too_long', 'options' ] ] ];
		yield 'a choice has no range to be wrong' => [ [ 'type' => 'choice', 'options' => [ 'a' ], 'min' => '9', 'max' => '1' ], [] ];
		yield 'a text'                           => [ [ 'type' => 'text', 'length' => '100' ], [] ];
		yield 'a text longer than can be told'   => [ [ 'type' => 'text', 'length' => '101' ], [ [ 'length_invalid', 'length' ] ] ];
		yield 'a text of no characters'          => [ [ 'type' => 'text', 'length' => '0' ], [ [ 'length_invalid', 'length' ] ] ];
	}

	#[TestDox( 'O2: two fields of a product share neither code nor name, and there are fifty at most' )]
	public function test_all(): void {
		$draft  = static fn ( string $code, string $label ): Draft => new Draft( code: $code, label: $label, type: 'yes_no' );
		$tell   = static fn ( Draft ...$drafts ): array => array_map( static fn ( DraftProblem $problem ): array => [ $problem->row, $problem->code ], DraftCheck::all( array_values( $drafts ) ) );
		$many   = array_map( static fn ( int $n ): Draft => $draft( "p{$n}", "Pole {$n}" ), range( 1, 51 ) );

		self::assertSame( [], $tell( $draft( 'a', 'A' ), $draft( 'b', 'B' ) ) );
		self::assertSame( [ [ 1, 'code_twice' ] ], $tell( $draft( 'a', 'A' ), $draft( 'a', 'B' ) ) );
		self::assertSame( [ [ 2, 'label_twice' ] ], $tell( $draft( 'a', 'Łączenie' ), $draft( 'b', 'B' ), $draft( 'c', 'łączenie' ) ) );
		self::assertSame( [ [ -1, 'too_many' ] ], $tell( ...$many ) );
	}

	#[TestDox( 'O2: a field stored and read again is the same field' )]
	public function test_round_trip(): void {
		$draft = new Draft( 'width', 'Szerokość', 'number', 'mm', '400', '3000', '5', '', 'Mierz w świetle.', [], false, false );

		self::assertEquals( $draft, Draft::from_array( $draft->to_array() ) );
		self::assertEquals( new Draft( code: 'x', options: [ 'a', 'b' ] ), Draft::from_array( ( new Draft( code: 'x', options: [ 'a', 'b' ] ) )->to_array() ) );
	}
}
