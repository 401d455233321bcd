<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Queue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Queue\Streams;
use WaproMag\Tests\OrderTestCase;

final class TwoWorkersTest extends OrderTestCase {

	#[TestDox( 'O1: a stream that another worker is claiming at this moment is stepped over, not waited for' )]
	public function test_skips_locked(): void {
		$product = $this->linked_product( 'A-1' );
		$this->placed( $product, [ 'email' => 'a@example.com' ] );
		$free  = $this->placed( $product, [ 'email' => 'b@example.com' ] );
		$other = $this->second_connection();
		$other->query( 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED' );
		$other->query( 'START TRANSACTION' );
		$other->query( 'SELECT stream FROM ' . Tables::name( Tables::STREAMS ) . " WHERE destination = 'wapro' AND object_type = 'order' AND ready_at <= UTC_TIMESTAMP(3) ORDER BY ready_at LIMIT 1 FOR UPDATE SKIP LOCKED" );

		$claimed = $this->claimed();
		$other->query( 'ROLLBACK' );
		$other->close();

		self::assertSame( [ (string) $free->get_id() ], array_column( $claimed, 'objectKey' ) );
	}

	#[TestDox( 'O1: a stream that somebody only passes over is looked at a second time' )]
	public function test_second_look(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$other = $this->second_connection();
		$other->query( 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED' );
		$other->query( 'START TRANSACTION' );
		$other->query( 'SELECT stream FROM ' . Tables::name( Tables::STREAMS ) . " WHERE destination = 'wapro' FOR UPDATE" );
		$looks = 0;
		$free  = static function ( string $query ) use ( $other, &$looks ): string {
			$looks += str_contains( $query, 'SKIP LOCKED' ) ? 1 : 0;
			if ( $looks === 2 ) {
				$looks = 3;
				$other->query( 'ROLLBACK' );
			}
			return $query;
		};
		add_filter( 'query', $free );

		$claimed = $this->claimed();
		remove_filter( 'query', $free );
		$other->close();

		self::assertSame( [ (string) $order->get_id() ], array_column( $claimed, 'objectKey' ) );
	}

	#[TestDox( 'O1: workers that claim at once, in processes of their own, never get the same message' )]
	public function test_processes_claim_at_once(): void {
		$outbox = $this->foundation()->outbox();
		for ( $n = 0; $n < 60; $n++ ) {
			$this->linked_state( "A-{$n}" );
			$outbox->capture( 'wapro', 'shop_state', "A-{$n}", "goods:A-{$n}", 'shop_event' );
		}
		$workers = [];
		for ( $n = 0; $n < 3; $n++ ) {
			$process = proc_open( [ PHP_BINARY, dirname( __DIR__, 2 ) . '/claim-until-empty.php', $_SERVER['HTTP_HOST'], "w{$n}" ], [ 1 => [ 'pipe', 'w' ] ], $pipes );
			self::assertIsResource( $process );
			$workers[] = [ $process, $pipes[1] ];
		}
		$ids = [];
		foreach ( $workers as [ $process, $pipe ] ) {
			$printed = json_decode( (string) stream_get_contents( $pipe ), true );
			self::assertSame( 0, proc_close( $process ) );
			self::assertIsArray( $printed );
			$ids = [ ...$ids, ...$printed ];
		}

		self::assertCount( 60, $ids );
		self::assertCount( 60, array_unique( $ids ) );
		self::assertSame( '60', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::ATTEMPTS ) ) );
	}

	private function linked_state( string $index ): void {
		$now = $this->foundation()->clock()->now();
		$this->foundation()->links()->save( \WaproMag\Links\Link::to_new( 'product', $index, $now )->in_state( 'refused', 'x', $now ) );
	}

	#[TestDox( 'O1: a claim of other things that is under way hides no order, however few streams there are' )]
	public function test_other_types(): void {
		$order = $this->placed( $this->linked_product( 'A-1' ) );
		$other = $this->second_connection();
		$table = Tables::name( Tables::STREAMS );
		$lease = new Streams( $this->foundation()->db() );
		foreach ( [ 'goods', 'photo', 'state', 'customer', 'proposal', 'order_invoice' ] as $type ) {
			$other->query( "INSERT INTO {$table} (destination, stream, object_type, ready_at) VALUES ('wapro', 'of:{$type}', '{$type}', UTC_TIMESTAMP(3))" );
			$other->query( 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED' );
			$other->query( 'START TRANSACTION' );
			$own             = $GLOBALS['wpdb'];
			$GLOBALS['wpdb'] = $other;
			$lease->lease( 'wapro', $type, 4, 30, wp_generate_uuid4(), 'other' );
			$GLOBALS['wpdb'] = $own;

			$mine = $this->foundation()->transaction()->run( fn (): array => $lease->lease( 'wapro', 'order', 4, 0, wp_generate_uuid4(), 'mine' ) );
			$other->query( 'ROLLBACK' );
			self::assertCount( 1, $mine, "The order {$order->get_id()} is seen while {$type} is claimed." );
		}
		$other->close();
	}
}
