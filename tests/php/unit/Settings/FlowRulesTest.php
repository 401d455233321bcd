<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Settings;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Settings\FieldError;
use WaproMag\Settings\FlowRules;
use WaproMag\Settings\FlowRulesValidator;

final class FlowRulesTest extends TestCase {

	private const NIGHT = [ 'days' => [ 1, 2 ], 'from' => '22:00', 'to' => '06:00' ];

	#[TestDox( 'S6: $_dataName gives every flow a rule that asks nothing' )]
	#[DataProvider( 'nothing' )]
	public function test_default( mixed $stored ): void {
		$rules = FlowRules::from_list( $stored );

		self::assertSame( FlowRules::FLOWS, array_column( $rules->to_list(), 'flow' ) );
		self::assertSame( [], $rules->set() );
	}

	/**
	 * @return iterable<string, array{mixed}>
	 */
	public static function nothing(): iterable {
		yield 'nothing stored' => [ null ];
		yield 'an empty list' => [ [] ];
		yield 'what is no list' => [ 'orders' ];
		yield 'a flow of before' => [ [ [ 'flow' => 'coffee', 'lock' => true, 'quiet' => [ self::NIGHT ] ] ] ];
		yield 'broken windows' => [ [ [ 'flow' => 'orders', 'lock' => 'yes', 'quiet' => [ 'night', [ 'days' => [ 1 ], 'from' => 22 ] ] ] ] ];
	}

	#[TestDox( 'S6: the worker is told only of flows that lock or rest' )]
	public function test_set(): void {
		$rules = FlowRules::from_list(
			[
				[ 'flow' => 'photos', 'lock' => false, 'quiet' => [ [ 'days' => [ 7, 1, 7 ], 'from' => '00:00', 'to' => '00:00' ] ] ],
				[ 'flow' => 'goods', 'lock' => false, 'quiet' => [] ],
				[ 'flow' => 'orders', 'lock' => true, 'quiet' => [] ],
			]
		);

		self::assertSame(
			[
				[ 'flow' => 'orders', 'lock' => true, 'quiet' => [] ],
				[ 'flow' => 'photos', 'lock' => false, 'quiet' => [ [ 'days' => [ 1, 7 ], 'from' => '00:00', 'to' => '00:00' ] ] ],
			],
			$rules->set()
		);
	}

	#[TestDox( 'S6: settings of before the rules keep everything else' )]
	public function test_settings_of_before(): void {
		$settings = ExchangeSettings::from_array( [ 'born' => [ 'on' => false, 'days' => 7 ] ] );

		self::assertSame( [], $settings->flow_rules()->set() );
		self::assertSame( 7, $settings->to_array()['born']['days'] );
	}

	#[TestDox( 'S6: a flow twice and a window without a day are refused, each with its field and a sentence' )]
	public function test_errors(): void {
		$empty  = [ 'days' => [] ] + self::NIGHT;
		$errors = ( new FlowRulesValidator() )->errors(
			[
				[ 'flow' => 'orders', 'lock' => true, 'quiet' => [ self::NIGHT, $empty ] ],
				[ 'flow' => 'goods', 'lock' => true, 'quiet' => [ self::NIGHT ] ],
				[ 'flow' => 'orders', 'lock' => false, 'quiet' => [] ],
			]
		);

		self::assertSame(
			[ [ 'flows[0].quiet[1].days', 'days_missing' ], [ 'flows[2].flow', 'duplicate' ] ],
			array_map( static fn ( FieldError $error ): array => [ $error->field, $error->code ], $errors )
		);
		foreach ( $errors as $error ) {
			self::assertStringEndsWith( '.', $error->message );
		}
	}
}
