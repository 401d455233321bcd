<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Database;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Tables;
use WaproMag\Tests\OrderTestCase;

final class TransactionTest extends OrderTestCase {

	#[TestDox( 'S2: a connection killed in the middle of a transaction leaves nothing half-written' )]
	public function test_killed_connection(): void {
		$refused = null;
		try {
			$this->foundation()->transaction()->run(
				function (): void {
					$this->run_row( 'before' );
					$this->kill_this_connection();
					$this->run_row( 'after' );
				}
			);
		} catch ( DatabaseError $error ) {
			$refused = $error;
		}

		self::assertNotNull( $refused );
		self::assertSame( [], $this->flows() );
		$this->run_row( 'afterwards' );
		self::assertSame( [ 'afterwards' ], $this->flows(), 'The shop goes on with a sound connection.' );
	}

	#[TestDox( 'S2: a caller who swallows the loss of the connection cannot commit the other half' )]
	public function test_swallowed_loss(): void {
		try {
			$this->foundation()->transaction()->run(
				function (): void {
					$this->run_row( 'before' );
					$this->kill_this_connection();
					foreach ( [ 1, 2, 3 ] as $try ) {
						try {
							$this->run_row( "after {$try}" );
						} catch ( DatabaseError ) {
							continue;
						}
					}
				}
			);
			self::fail( 'The transaction was taken for whole.' );
		} catch ( DatabaseError $error ) {
			self::assertSame( [], $this->flows() );
		}
	}

	#[TestDox( 'S2: a transaction that the server undid behind the back of its work is not committed' )]
	public function test_undone_by_the_server(): void {
		global $wpdb;
		$this->expectException( DatabaseError::class );
		try {
			$this->foundation()->transaction()->run(
				function () use ( $wpdb ): void {
					$this->run_row( 'before' );
					$wpdb->query( 'ROLLBACK' ); // What the server does to the victim of a deadlock.
				}
			);
		} finally {
			self::assertSame( [], $this->flows() );
		}
	}

	#[TestDox( 'S2: a lock wait runs the whole work again' )]
	public function test_repeats_after_a_lock_wait(): void {
		$this->run_row( 'contested' );
		$other = $this->second_connection();
		$other->query( 'START TRANSACTION' );
		$other->query( 'UPDATE ' . Tables::name( Tables::RUNS ) . " SET done = 1 WHERE flow = 'contested'" );
		$tries = 0;

		$this->foundation()->transaction()->run(
			function () use ( &$tries, $other ): void {
				if ( ++$tries === 2 ) {
					$other->query( 'COMMIT' );
				}
				$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::RUNS ) . " SET done = done + 10 WHERE flow = 'contested'" );
			}
		);
		$other->close();

		self::assertSame( 2, $tries );
		self::assertSame( '11', $this->foundation()->db()->value( 'SELECT done FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'contested'" ) );
	}

	public function test_an_error_undoes_everything_and_no_marker_stays(): void {
		try {
			$this->foundation()->transaction()->run(
				function (): void {
					$this->run_row( 'before' );
					throw new \RuntimeException( 'stop' );
				}
			);
		} catch ( \RuntimeException ) {
			self::assertSame( [], $this->flows() );
		}
		$this->foundation()->transaction()->run( fn () => $this->run_row( 'good' ) );
		self::assertSame( [ 'good' ], $this->flows() );
		self::assertSame( '0', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::STREAMS ) ) );
	}

	#[TestDox( 'O1: a result whose connection is lost is written by its repetition, whole' )]
	public function test_result_survives_a_lost_connection(): void {
		$order       = $this->placed( $this->linked_product( 'A-1' ) );
		[ $message ] = $this->claimed();
		$kill        = function ( string $query ) use ( &$kill ): string {
			if ( str_contains( $query, 'wapro_mag_erp_orders' ) && str_contains( $query, 'INSERT' ) ) {
				remove_filter( 'query', $kill );
				$this->kill_this_connection();
			}
			return $query;
		};
		add_filter( 'query', $kill );
		$body     = [ 'destination' => 'wapro', 'results' => [ [ 'messageId' => $message['id'], 'token' => $message['token'], 'outcome' => 'accepted', 'sent' => true, 'durationMs' => 1, 'asOf' => '5', 'orders' => [ [ 'erpId' => '9', 'state' => 'registered', 'warehouse' => 'M1', 'reserved' => true ] ] ] ] ];
		$response = $this->request( 'POST', '/wc-wapro-mag/v1/messages/results', $body, $this->user_id( 'wapro-mag-worker' ) );

		self::assertSame( [ 503, 'connection_lost' ], [ $response->get_status(), $response->get_data()['code'] ] );
		self::assertSame( 'sent', $this->only_message( $order->get_id() )['status'] );
		self::assertSame( [], $this->foundation()->erp_orders()->for_order( $order->get_id() ) );

		self::assertSame( 'accepted', $this->worker( 'messages/results', $body )['results'][0]['status'] );
		self::assertCount( 1, $this->foundation()->erp_orders()->for_order( $order->get_id() ) );
	}

	private function run_row( string $flow ): void {
		$this->foundation()->db()->execute( 'INSERT INTO ' . Tables::name( Tables::RUNS ) . " (flow, state, cause, requested_at) VALUES (%s, 'requested', 'by_hand', UTC_TIMESTAMP(3))", $flow );
	}

	/**
	 * @return list<string>
	 */
	private function flows(): array {
		return $this->foundation()->db()->column( 'SELECT flow FROM ' . Tables::name( Tables::RUNS ) . ' ORDER BY id' );
	}

	private function kill_this_connection(): void {
		global $wpdb;
		self::assertInstanceOf( \mysqli::class, $wpdb->dbh );
		$id    = mysqli_thread_id( $wpdb->dbh );
		$other = $this->second_connection();
		$other->query( "KILL {$id}" );
		while ( (int) $other->get_var( "SELECT COUNT(*) FROM information_schema.processlist WHERE id = {$id}" ) > 0 ) {
			usleep( 1000 );
		}
		$other->close();
	}
}
