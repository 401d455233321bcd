<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;

final class FlowRulesTest extends PanelTestCase {

	private const NIGHT  = [ 'flow' => 'orders', 'lock' => false, 'quiet' => [ [ 'days' => [ 5, 1, 5 ], 'from' => '22:00', 'to' => '06:00' ] ] ];
	private const LOCKED = [ 'flow' => 'goods', 'lock' => true, 'quiet' => [], 'everySeconds' => 600 ];

	#[TestDox( 'S6: rules are kept, everything else of the exchange stays, and the bell calls the worker' )]
	public function test_kept(): void {
		$before = $this->ask( 'GET settings/exchange' );
		$bell   = $this->f->bell();
		$bell->url();
		$rung = (string) file_get_contents( $bell->path() );

		$saved = $this->ask( 'PUT settings/exchange', [ 'flows' => [ self::LOCKED, self::NIGHT ] ] + $before );
		$bell->sound();

		self::assertSame( [ 1, 5 ], $saved['flows'][0]['quiet'][0]['days'] );
		self::assertSame( self::LOCKED, $saved['flows'][2] );
		self::assertArrayNotHasKey( 'everySeconds', $saved['flows'][0] );
		self::assertSame( [ $before['twins'], $before['born'] ], [ $saved['twins'], $saved['born'] ] );
		self::assertSame( $saved, $this->ask( 'GET settings/exchange' ) );
		self::assertNotSame( $rung, (string) file_get_contents( $bell->path() ) );
		self::assertSame( [ 'orders', 'goods' ], array_column( $this->f->settings()->exchange()->flow_rules()->set(), 'flow' ) );
	}

	#[TestDox( 'S6: every wrong rule is named with its field, and none of them is kept' )]
	public function test_refused(): void {
		$before = $this->ask( 'GET settings/exchange' );
		$empty  = [ 'quiet' => [ [ 'days' => [] ] + self::NIGHT['quiet'][0] ] ] + self::NIGHT;

		$refusal = $this->refused( 'PUT settings/exchange', [ 'flows' => [ $empty, self::LOCKED, [ 'everySeconds' => 1 ] + self::LOCKED ], 'nightlyAt' => '' ] + $before );

		self::assertSame( [ 400, 'days_missing', 'flows[0].quiet[0].days' ], [ $refusal['status'], $refusal['code'], $refusal['field'] ] );
		self::assertSame( [ 'flows[0].quiet[0].days', 'flows[2].flow', 'flows[2].everySeconds', 'nightlyAt' ], array_column( $refusal['details']['errors'], 'field' ) );
		self::assertSame( $before, $this->ask( 'GET settings/exchange' ) );
	}
}
