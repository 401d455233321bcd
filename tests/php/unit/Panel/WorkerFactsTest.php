<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Panel\Overview\WorkerFacts;

final class WorkerFactsTest extends TestCase {

	private const STATUS = [
		'seenAt'      => '2026-11-22T14:32:00.000Z',
		'worker'      => 'w1',
		'version'     => '0.1.0',
		'startedAt'   => '2026-11-22T08:00:00.000Z',
		'backend'     => [
			'reachable' => false,
			'since'     => '2026-11-22T14:00:00.000Z',
			'reason'    => 'WAPRO did not answer.',
		],
		'changeQueue' => [ [ 'state' => 'pending', 'count' => 3, 'oldestAt' => '2026-11-22T13:00:00Z' ] ],
	];

	#[TestDox( 'H2: a worker that reported within a minute is alive and its word on WAPRO counts' )]
	public function test_alive(): void {
		$facts = WorkerFacts::of( self::STATUS, self::at( '14:32:59' ) );

		self::assertTrue( $facts->alive );
		self::assertSame( [ 'reachable' => false, 'since' => '2026-11-22T14:00:00.000Z', 'reason' => 'WAPRO did not answer.' ], $facts->wapro() );
		self::assertSame( [ [ 'state' => 'pending', 'count' => 3, 'oldestAt' => '2026-11-22T13:00:00Z' ] ], $facts->change_queue() );
	}

	#[TestDox( 'H2: of a silent worker nobody knows whether WAPRO can be reached' )]
	public function test_silent(): void {
		$facts = WorkerFacts::of( self::STATUS, self::at( '14:33:01' ) );

		self::assertFalse( $facts->alive );
		self::assertNull( $facts->reachable );
		self::assertSame( '2026-11-22T14:32:00.000Z', $facts->worker()['seenAt'] );
	}

	#[TestDox( 'S6: flows that rest are known as long as the worker reports' )]
	public function test_resting(): void {
		$held   = [ 'flow' => 'orders', 'why' => 'lock', 'heldBy' => 'BaseLinker', 'since' => '2026-11-22T14:00:00.000Z', 'until' => '2026-11-22T14:40:00.000Z' ];
		$quiet  = [ 'flow' => 'goods', 'why' => 'quiet', 'since' => '2026-11-22T14:00:00.000Z', 'until' => '2026-11-22T16:00:00.000Z' ];
		$status = self::STATUS + [ 'resting' => [ $held, $quiet ] ];

		$facts = WorkerFacts::of( $status, self::at( '14:32:59' ) );
		self::assertSame( [ $held, $quiet ], $facts->resting() );
		self::assertTrue( $facts->rests( 'orders' ) );
		self::assertFalse( $facts->rests( 'changes' ) );
		self::assertSame( [], WorkerFacts::of( $status, self::at( '14:33:01' ) )->resting() );
		self::assertFalse( WorkerFacts::of( self::STATUS, self::at( '14:32:59' ) )->rests( 'orders' ) );
	}

	#[TestDox( 'H2: before the first report there is nothing to say' )]
	public function test_never(): void {
		$facts = WorkerFacts::of( null, self::at( '14:00:00' ) );

		self::assertSame( [ 'seenAt' => null, 'startedAt' => null, 'alive' => false ], $facts->worker() );
		self::assertSame( [ 'reachable' => null, 'since' => null ], $facts->wapro() );
		self::assertSame( [], $facts->change_queue() );
	}

	private static function at( string $time ): int {
		return (int) strtotime( "2026-11-22T{$time}Z" );
	}
}
