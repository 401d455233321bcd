<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Database;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Boot\Requirements;
use WaproMag\Database\Connection;
use WaproMag\Database\Migrator;
use WaproMag\Database\SchemaTooNew;
use WaproMag\Database\Tables;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;

final class MigratorTest extends OrderTestCase {

	#[TestDox( 'M5: migrations run twice change nothing and lose nothing' )]
	public function test_twice(): void {
		$this->foundation()->runs()->request( 'refreshGoods', 'by_hand' );
		$before = $this->definitions();

		for ( $time = 0; $time < 2; $time++ ) {
			update_option( OptionNames::SCHEMA_VERSION, 0 );
			( new Migrator( new Connection() ) )->bring_up();
			self::assertSame( Migrator::VERSION, (int) get_option( OptionNames::SCHEMA_VERSION ) );
		}

		self::assertSame( $before, $this->definitions() );
		self::assertSame( '1', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::RUNS ) ) );
	}

	#[TestDox( 'M5: every table of the one list exists, is InnoDB and nothing else bears the prefix' )]
	public function test_one_list_of_tables(): void {
		global $wpdb;
		$present = $wpdb->get_results( $wpdb->prepare( 'SELECT table_name AS name, engine FROM information_schema.tables WHERE table_schema = %s AND table_name LIKE %s', DB_NAME, $wpdb->esc_like( $wpdb->prefix . 'wapro_mag_' ) . '%' ), ARRAY_A );
		$wanted  = array_map( Tables::name( ... ), Tables::ALL );
		$found   = array_column( $present, 'name' );
		sort( $wanted );
		sort( $found );

		self::assertSame( $wanted, $found );
		self::assertSame( [ 'InnoDB' ], array_values( array_unique( array_column( $present, 'engine' ) ) ) );
	}

	#[TestDox( 'M5: code older than its tables refuses to start and says why' )]
	public function test_refuses_newer_tables(): void {
		update_option( OptionNames::SCHEMA_VERSION, Migrator::VERSION + 1 );
		try {
			( new Migrator( new Connection() ) )->bring_up();
			self::fail( 'It started.' );
		} catch ( SchemaTooNew $error ) {
			$sentence = Requirements::start_refused( $error );
			self::assertStringContainsString( (string) ( Migrator::VERSION + 1 ), $sentence );
			self::assertStringContainsString( (string) Migrator::VERSION, $sentence );
		}
	}

	/**
	 * @return array<string, string>
	 */
	private function definitions(): array {
		$definitions = [];
		foreach ( Tables::ALL as $table ) {
			$row                   = $this->foundation()->db()->row( 'SHOW CREATE TABLE ' . Tables::name( $table ) );
			$definitions[ $table ] = (string) preg_replace( '/ AUTO_INCREMENT=\d+/', '', (string) ( $row['Create Table'] ?? '' ) );
		}
		return $definitions;
	}
}
