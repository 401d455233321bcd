<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\Attributes\TestWith;
use WaproMag\Database\Connection;
use WaproMag\Database\Migrator;
use WaproMag\Database\Tables;
use WaproMag\Health\Schedule;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\ExchangeTestCase;

/**
 * The kept totals of invoices beside the invoices themselves.
 */
final class InvoiceTotalsTest extends ExchangeTestCase {

	private const SEED = 20261129;

	#[TestDox( 'I1: whatever WAPRO tells of invoices – new, settled, corrected, of another payer, currency or day, cancelled, gone, back, too old – the kept totals are those of the invoices' )]
	public function test_any_sequence(): void {
		mt_srand( self::SEED );
		for ( $call = 1; $call <= 40; $call++ ) {
			$numbers = (array) array_rand( array_flip( range( 1, 12 ) ), mt_rand( 1, 5 ) );
			$items   = array_map( static fn ( int|string $number ): array => self::told( (int) $number, mt_rand( 0, 9 ) === 0 ? 1 : $call ), $numbers );
			$this->bring( $items );
			self::assertSame( $this->counted(), $this->kept(), "after call {$call} of seed " . self::SEED );
		}
		self::assertGreaterThan( 3, count( $this->kept() ) );
	}

	#[TestDox( 'I1: totals of a shop that had none are counted when its tables are brought up' )]
	public function test_brought_up(): void {
		$this->some();
		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::INVOICE_TOTALS ) );
		update_option( OptionNames::SCHEMA_VERSION, 17 );

		( new Migrator( new Connection() ) )->bring_up();

		self::assertNotSame( [], $this->kept() );
		self::assertSame( $this->counted(), $this->kept() );
	}

	#[TestDox( 'I2: totals are counted while no call changes invoices, the first time and every day' )]
	#[TestWith( [ 'brought up' ] )]
	#[TestWith( [ 'every day' ] )]
	public function test_under_lock( string $when ): void {
		global $wpdb;
		$this->some();
		$lock  = 'wapro_mag_' . InvoicesApply::LOCK . '_' . substr( md5( DB_NAME . $wpdb->prefix ), 0, 12 );
		$other = new \wpdb( DB_USER, DB_PASSWORD, DB_NAME, DB_HOST );
		$free  = [];
		$watch = static function ( string $query ) use ( $lock, $other, &$free ): string {
			if ( preg_match( '/^\s*(DELETE FROM|INSERT INTO) ' . Tables::name( Tables::INVOICE_TOTALS ) . '\b/', $query ) === 1 ) {
				$free[] = $other->get_var( (string) $other->prepare( 'SELECT IS_FREE_LOCK(%s)', $lock ) );
			}
			return $query;
		};
		add_filter( 'query', $watch );
		if ( $when === 'every day' ) {
			do_action( Schedule::RETENTION );
		} else {
			update_option( OptionNames::SCHEMA_VERSION, 17 );
			( new Migrator( new Connection() ) )->bring_up();
		}
		remove_filter( 'query', $watch );

		self::assertSame( [ '0', '0' ], $free );
		self::assertSame( '1', $other->get_var( (string) $other->prepare( 'SELECT IS_FREE_LOCK(%s)', $lock ) ) );
		$other->close();
	}

	#[TestDox( 'I2: totals that somebody changed by hand are counted anew every day, also where WAPRO tells no balances' )]
	public function test_every_day(): void {
		$this->some();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICE_TOTALS ) . ' SET owed = owed + 1' );

		do_action( Schedule::RETENTION );

		self::assertSame( $this->counted(), $this->kept() );
	}

	#[TestDox( 'S3, I1: totals that somebody changed by hand are counted anew with the night’s balances' )]
	public function test_counted_anew(): void {
		$this->some();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICE_TOTALS ) . ' SET owed = owed + 1' );
		self::assertNotSame( $this->counted(), $this->kept() );

		$this->worker_asks( 'POST invoices/balances', [ 'asOf' => '60', 'countedOn' => '2026-11-22', 'rows' => [], 'complete' => true ] );

		self::assertSame( $this->counted(), $this->kept() );
	}

	private function some(): void {
		mt_srand( self::SEED );
		$this->bring( array_map( static fn ( int $number ): array => self::told( $number, 50 ), range( 1, 12 ) ) );
	}

	/**
	 * @param list<array<string, mixed>> $items
	 */
	private function bring( array $items ): void {
		$answer = $this->worker_asks( 'POST apply/invoices', [ 'cause' => 'wapro_event', 'items' => $items ] );
		self::assertSame( [], array_filter( $answer['items'], static fn ( array $item ): bool => ! in_array( $item['outcome'], [ 'created', 'updated', 'unchanged', 'stale' ], true ) ) );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function kept(): array {
		return $this->foundation()->db()->rows( 'SELECT contractor_id, currency, due_on, shown, documents, owed, credit FROM ' . Tables::name( Tables::INVOICE_TOTALS ) . ' WHERE shown <> 0 OR documents <> 0 OR owed <> 0 OR credit <> 0 ORDER BY contractor_id, currency, due_on' );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function counted(): array {
		$sums = [];
		foreach ( $this->foundation()->db()->rows( 'SELECT contractor_id, currency, due_on, state, remaining FROM ' . Tables::name( Tables::INVOICES ) . " WHERE state IN ('issued', 'cancelled') AND contractor_id IS NOT NULL" ) as $row ) {
			$key           = implode( ' ', [ str_pad( (string) $row['contractor_id'], 20, ' ', STR_PAD_LEFT ), $row['currency'], $row['due_on'] ?? '9999-12-31' ] );
			$left          = $row['state'] === 'issued' ? (float) $row['remaining'] : 0.0;
			$sums[ $key ] ??= [ 'contractor_id' => $row['contractor_id'], 'currency' => $row['currency'], 'due_on' => $row['due_on'] ?? '9999-12-31', 'shown' => 0, 'documents' => 0, 'owed' => 0.0, 'credit' => 0.0 ];
			++$sums[ $key ]['shown'];
			$sums[ $key ]['documents'] += $left === 0.0 ? 0 : 1;
			$sums[ $key ]['owed']      += max( $left, 0.0 );
			$sums[ $key ]['credit']    -= min( $left, 0.0 );
		}
		ksort( $sums );
		return array_values( array_map( static fn ( array $sum ): array => array_slice( $sum, 0, 3 ) + [ 'shown' => (string) $sum['shown'], 'documents' => (string) $sum['documents'], 'owed' => number_format( $sum['owed'], 4, '.', '' ), 'credit' => number_format( $sum['credit'], 4, '.', '' ) ], $sums ) );
	}

	/**
	 * @return array<string, mixed> invoices#InvoiceItem.
	 */
	private static function told( int $number, int $as_of ): array {
		if ( mt_rand( 0, 7 ) === 0 ) {
			return [ 'erpId' => (string) $number, 'asOf' => (string) $as_of, 'deleted' => true ];
		}
		$gross   = mt_rand( 0, 3 ) === 0 ? -123 : 123;
		$settled = [ 0, intdiv( $gross, 3 ), $gross ][ mt_rand( 0, 2 ) ];
		$day     = [ [], [ 'dueOn' => '2026-12-04' ], [ 'dueOn' => '2026-11-20' ] ][ mt_rand( 0, 2 ) ];
		$payer   = [ [], [ 'contractorId' => '901' ], [ 'contractorId' => '901' ], [ 'contractorId' => '902' ] ][ mt_rand( 0, 3 ) ];
		return $day + $payer + [
			'erpId'     => (string) $number,
			'asOf'      => (string) $as_of,
			'deleted'   => false,
			'kind'      => $gross < 0 ? 'correction' : 'invoice',
			'state'     => [ 'issued', 'issued', 'issued', 'buffered', 'cancelled' ][ mt_rand( 0, 4 ) ],
			'number'    => "FS {$number}/2026",
			'issuedOn'  => '2026-11-20',
			'currency'  => mt_rand( 0, 4 ) === 0 ? 'EUR' : 'PLN',
			'net'       => (string) intdiv( $gross * 100, 123 ),
			'vat'       => (string) ( $gross - intdiv( $gross * 100, 123 ) ),
			'gross'     => (string) $gross,
			'settled'   => (string) $settled,
			'remaining' => (string) ( $gross - $settled ),
		];
	}
}
