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
		yield 'a lock of production' => [ [ [ 'flow' => 'production', 'lock' => true, 'quiet' => [] ] ] ];
		yield 'an interval of nothing' => [ [ [ 'flow' => 'orders', 'lock' => false, 'quiet' => [], 'everySeconds' => null ] ] ];
		yield 'intervals beyond bounds' => [ [ [ 'flow' => 'orders', 'lock' => false, 'quiet' => [], 'everySeconds' => 1 ], [ 'flow' => 'goods', 'lock' => false, 'quiet' => [], 'everySeconds' => 3601 ], [ 'flow' => 'photos', 'lock' => false, 'quiet' => [], 'everySeconds' => '60' ] ] ];
		yield 'broken windows' => [ [ [ 'flow' => 'orders', 'lock' => 'yes', 'quiet' => [ 'night', [ 'days' => [ 1 ], 'from' => 22 ] ] ] ] ];
	}

	#[TestDox( 'S6: the worker is told only of flows that lock, rest or ask at an interval of their own' )]
	public function test_set(): void {
		$rules = FlowRules::from_list(
			[
				[ 'flow' => 'photos', 'lock' => false, 'quiet' => [ [ 'days' => [ 7, 1, 7 ], 'from' => '00:00', 'to' => '00:00' ] ] ],
				[ 'flow' => 'goods', 'lock' => false, 'quiet' => [] ],
				[ 'flow' => 'documents', 'lock' => false, 'quiet' => [], 'everySeconds' => 3600 ],
				[ 'flow' => 'orders', 'lock' => true, 'quiet' => [], 'everySeconds' => 2 ],
			]
		);

		self::assertSame(
			[
				[ 'flow' => 'orders', 'lock' => true, 'quiet' => [], 'everySeconds' => 2 ],
				[ 'flow' => 'photos', 'lock' => false, 'quiet' => [ [ 'days' => [ 1, 7 ], 'from' => '00:00', 'to' => '00:00' ] ] ],
				[ 'flow' => 'documents', 'lock' => false, 'quiet' => [], 'everySeconds' => 3600 ],
			],
			$rules->set()
		);
	}

	#[TestDox( 'S6: settings of before the rules keep everything else' )]
	public function test_settings_of_before(): void {
		$settings = ExchangeSettings::from_array( [ 'born' => [ 'on' => false, 'days' => 7 ] ] );

		self::assertSame( [], $settings->flow_rules()->set() );
		self::assertSame( 7, $settings->to_array()['born']['days'] );
		self::assertSame( '02:30', $settings->nightly_at() );
	}

	#[TestDox( 'S6: a flow twice, a window without a day, an interval beyond bounds and a lock that WAPRO does not know are refused, each with its field and a sentence' )]
	public function test_errors(): void {
		$empty  = [ 'days' => [] ] + self::NIGHT;
		$errors = ( new FlowRulesValidator() )->errors(
			[
				[ 'flow' => 'orders', 'lock' => true, 'quiet' => [ self::NIGHT, $empty ] ],
				[ 'flow' => 'goods', 'lock' => true, 'quiet' => [ self::NIGHT ], 'everySeconds' => 2 ],
				[ 'flow' => 'orders', 'lock' => false, 'quiet' => [], 'everySeconds' => null ],
				[ 'flow' => 'production', 'lock' => true, 'quiet' => [], 'everySeconds' => 3600 ],
				[ 'flow' => 'photos', 'lock' => false, 'quiet' => [], 'everySeconds' => 1 ],
				[ 'flow' => 'states', 'lock' => false, 'quiet' => [], 'everySeconds' => 3601 ],
			]
		);

		self::assertSame(
			[ [ 'flows[0].quiet[1].days', 'days_missing' ], [ 'flows[2].flow', 'duplicate' ], [ 'flows[3].lock', 'lock_unknown' ], [ 'flows[4].everySeconds', 'interval_invalid' ], [ 'flows[5].everySeconds', 'interval_invalid' ] ],
			array_map( static fn ( FieldError $error ): array => [ $error->field, $error->code ], $errors )
		);
		foreach ( $errors as $error ) {
			self::assertStringEndsWith( '.', $error->message );
		}
	}

	#[TestDox( 'S6: what is no time of the day is the usual one: $_dataName' )]
	#[DataProvider( 'times' )]
	public function test_nightly( mixed $stored, string $at ): void {
		self::assertSame( $at, ExchangeSettings::from_array( [ 'nightlyAt' => $stored ] )->nightly_at() );
	}

	/**
	 * @return iterable<string, array{mixed, string}>
	 */
	public static function times(): iterable {
		yield 'a time' => [ '23:59', '23:59' ];
		yield 'nothing' => [ null, '02:30' ];
		yield 'empty' => [ '', '02:30' ];
		yield 'beyond the day' => [ '24:00', '02:30' ];
		yield 'a line more' => [ "04:00\n", '02:30' ];
	}
}
