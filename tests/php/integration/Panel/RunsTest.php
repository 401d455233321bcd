<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Panel;

use PHPUnit\Framework\Attributes\TestDox;

final class RunsTest extends PanelTestCase {

	#[TestDox( 'H2: a person asks for a run, watches it and stops it before a worker takes it' )]
	public function test_run(): void {
		$run = $this->ask( 'POST runs', [ 'flow' => 'refreshGoods', 'keys' => [ 'OKNO-1' ] ] );
		self::assertSame( [ 'requested', 'by_hand', [ 'OKNO-1' ], wp_get_current_user()->display_name ], [ $run['state'], $run['cause'], $run['keys'], $run['requestedBy'] ] );
		self::assertSame( $run, $this->ask( 'GET runs/{id}', [], $run['id'] ) );
		foreach ( [ 'first', 'repeated' ] as $time ) {
			self::assertSame( 'stopped', $this->ask( 'POST runs/{id}/stop', [], $run['id'] )['state'], $time );
		}
	}

	#[TestDox( 'H2: runs are listed newest first' )]
	public function test_list(): void {
		$first  = $this->ask( 'POST runs', [ 'flow' => 'connectionTest' ] )['id'];
		$second = $this->ask( 'POST runs', [ 'flow' => 'importDictionaries' ] )['id'];

		self::assertSame( [ $second, $first ], array_column( $this->ask( 'GET runs' )['items'], 'id' ) );
		self::assertSame( [ 2, 2, [ $first ] ], $this->page_of_one( 2 ) );
	}

	#[TestDox( 'H2: an unknown run or flow is refused' )]
	public function test_refused(): void {
		self::assertSame( 404, $this->refused( 'GET runs/{id}', [], 999999999 )['status'] );
		self::assertSame( 404, $this->refused( 'POST runs/{id}/stop', [], 999999999 )['status'] );
		self::assertSame( 'flow', $this->refused( 'POST runs', [ 'flow' => 'dropEverything' ] )['field'] );
	}

	/**
	 * @return array{int, int, list<int>}
	 */
	private function page_of_one( int $page ): array {
		$answer = $this->ask( 'GET runs', [ 'perPage' => '1', 'page' => (string) $page ] );

		return [ $answer['total'], $answer['pages'], array_column( $answer['items'], 'id' ) ];
	}
}
