<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Production;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Production\DueDate;
use WaproMag\Production\ParameterRule;
use WaproMag\Production\ProductionDraft;
use WaproMag\Production\ProductionFacts;
use WaproMag\Production\ProductionLineFacts;
use WaproMag\Production\ProductionOrder;
use WaproMag\Production\ProductionProblem;
use WaproMag\Production\ProductionSettings;

final class ProductionOrderTest extends TestCase {

	private const WINDOWS = 12;

	private const WIDTH = [
		'code'     => 'width',
		'name'     => 'Szerokość',
		'source'   => 'line',
		'key'      => 'Szerokość',
		'type'     => 'number',
		'unit'     => 'mm',
		'minimum'  => '400',
		'maximum'  => '3000',
		'options'  => [],
		'required' => true,
	];

	/**
	 * @param array<string, string> $values
	 * @param list<int>             $categories
	 * @param list<ParameterRule>   $rules
	 */
	private static function line( array $values = [], array $categories = [], array $rules = [], string $index = 'OKNO-1', string $id = '7' ): ProductionLineFacts {
		return new ProductionLineFacts( $id, $index, 'Okno', '2', 'szt', '', $categories, $values, [ 'kolor' => 'biały' ], $rules );
	}

	/**
	 * @param array<string, mixed> $settings
	 * @param ProductionLineFacts  ...$lines
	 * @return array<string, mixed>
	 */
	private static function build( array $settings, ProductionLineFacts ...$lines ): array {
		return self::draft( $settings, [], 'high', ...$lines )->content;
	}

	/**
	 * @param array<string, mixed> $settings
	 * @param list<string>         $told
	 */
	private static function draft( array $settings, array $told, string $priority, ProductionLineFacts ...$lines ): ProductionDraft {
		$facts = new ProductionFacts( 'sklep-1-0a1b2c', 'sklep', '1', '2026-11-27T12:00:00Z', '2026-11-27', '', $priority, 'Anna Nowak', null, '', array_values( $lines ) );
		return ( new ProductionOrder( ProductionSettings::from_array( $settings ) ) )->build( $facts, $told );
	}

	#[TestDox( 'O2: a line that cannot be made waits with its reason, the others go; one that was told before stops the change' )]
	public function test_stopped_line(): void {
		$settings = [ 'lines' => 'all', 'parameters' => [ self::WIDTH ] ];
		$good     = self::line( [ 'szerokość' => '900' ] );
		$bad      = self::line( [ 'szerokość' => '9000' ], [], [], 'OKNO-1', '8' );

		$draft = self::draft( $settings, [], '', $bad, $good );
		self::assertSame( [ '7' ], array_column( $draft->content['lines'], 'lineId' ) );
		self::assertSame( [ [ 'parameter_out_of_range', 'lines.8.width' ] ], array_map( static fn ( ProductionProblem $problem ): array => [ $problem->problem_code, $problem->field ], $draft->stopped ) );

		$this->expectException( ProductionProblem::class );
		self::draft( $settings, [ '8' ], '', $bad, $good );
	}

	#[TestDox( 'O2: the priority is the order\'s own word where the format knows it, else normal' )]
	public function test_priority(): void {
		$priority = static fn ( string $word ): string => self::draft( [ 'lines' => 'all' ], [], $word, self::line() )->content['priority'] ?? '';
		self::assertSame( [ 'urgent', 'normal', 'normal' ], [ $priority( 'urgent' ), $priority( 'natychmiast' ), $priority( '' ) ] );
	}

	#[TestDox( 'O2: only lines of chosen categories and lines with parameters go' )]
	public function test_lines(): void {
		$chosen = [ 'categories' => [ self::WINDOWS ], 'parameters' => [ [ 'required' => false ] + self::WIDTH ] ];
		$plain  = self::line();
		$window = self::line( [], [ 3, self::WINDOWS ] );
		$made   = self::line( [ 'szerokość' => '900' ] );

		self::assertSame( [], self::build( $chosen, $plain )['lines'] );
		self::assertCount( 2, self::build( $chosen, $plain, $window, $made )['lines'] );
		self::assertCount( 1, self::build( [ 'withParameters' => false ] + $chosen, $plain, $window, $made )['lines'] );
		self::assertCount( 3, self::build( [ 'lines' => 'all' ] + $chosen, $plain, $window, $made )['lines'] );
	}

	#[TestDox( 'O2: a parameter that must be there is asked of made goods only' )]
	public function test_required(): void {
		$settings = [ 'lines' => 'all', 'categories' => [ self::WINDOWS ], 'parameters' => [ self::WIDTH ] ];
		self::assertSame( [], self::build( $settings, self::line() )['lines'][0]['parameters'] );

		$this->expectExceptionObject( new ProductionProblem( 'parameter_missing', 'lines.7.width', 'Okno', 'Szerokość' ) );
		self::build( $settings, self::line( [], [ self::WINDOWS ] ) );
	}

	#[TestDox( 'O2: the shop\'s map counts before what WAPRO defines, and both are told' )]
	public function test_both_maps(): void {
		$rules = [
			new ParameterRule( 'width', 'Szer.', ParameterRule::LINE, [ 'width' ], ParameterRule::TEXT ),
			new ParameterRule( 'side', 'Strona', ParameterRule::LINE, [ 'side' ], ParameterRule::CHOICE, '', null, null, [ 'lewa', 'prawa' ] ),
		];
		$order = self::build( [ 'parameters' => [ self::WIDTH ] ], self::line( [ 'width' => '900', 'side' => 'Lewa' ], [], $rules ) );
		self::assertSame(
			[
				[ 'code' => 'width', 'name' => 'Szerokość', 'type' => 'number', 'value' => '900', 'unit' => 'mm' ],
				[ 'code' => 'side', 'name' => 'Strona', 'type' => 'choice', 'value' => 'lewa' ],
			],
			$order['lines'][0]['parameters']
		);
	}

	#[TestDox( 'O2: a parameter may come from the product\'s attribute' )]
	public function test_attribute(): void {
		$colour = [ 'code' => 'colour', 'name' => 'Kolor', 'source' => 'attribute', 'key' => 'Kolor', 'type' => 'text' ] + self::WIDTH;
		$order  = self::build( [ 'parameters' => [ $colour ] ], self::line() );
		self::assertSame( 'biały', $order['lines'][0]['parameters'][0]['value'] );
	}

	#[TestDox( 'O2: a line that names no article is refused' )]
	public function test_no_index(): void {
		$this->expectExceptionObject( new ProductionProblem( 'product_without_index', 'lines.7.index', 'Okno' ) );
		self::build( [ 'lines' => 'all' ], self::line( index: '' ) );
	}

	/**
	 * @return array<string, array{array{rule: string, days: int, field: string}, string, string|null}>
	 */
	public static function dates(): array {
		$rule = static fn ( string $rule, int $days = 0 ): array => [ 'rule' => $rule, 'days' => $days, 'field' => 'termin' ];
		return [
			'none'                              => [ $rule( 'none', 5 ), '', null ],
			'days'                              => [ $rule( 'days', 10 ), '', '2026-12-07' ],
			'working days over a weekend'       => [ $rule( 'working_days', 2 ), '', '2026-12-01' ],
			'no working day after a working day' => [ $rule( 'working_days', 0 ), '', '2026-11-27' ],
			'field'                             => [ $rule( 'field' ), '24.12.2026', '2026-12-24' ],
			'field that is empty'               => [ $rule( 'field' ), ' ', null ],
		];
	}

	/**
	 * @param array{rule: string, days: int, field: string} $due
	 */
	#[DataProvider( 'dates' )]
	#[TestDox( 'O2: the due date follows the shop\'s rule' )]
	public function test_due( array $due, string $value, ?string $expected ): void {
		self::assertSame( $expected, DueDate::of( $due, '2026-11-27', $value ) );
	}

	#[TestDox( 'O2: an order of Saturday with no day to wait is due on Monday; a field without a date is refused' )]
	public function test_due_edges(): void {
		self::assertSame( '2026-11-30', DueDate::of( [ 'rule' => 'working_days', 'days' => 0, 'field' => '' ], '2026-11-28', '' ) );
		$this->expectExceptionObject( new ProductionProblem( 'due_date_invalid', 'dueDate', '', 'termin', '31.02.2026' ) );
		DueDate::of( [ 'rule' => 'field', 'days' => 0, 'field' => 'termin' ], '2026-11-27', '31.02.2026' );
	}
}
