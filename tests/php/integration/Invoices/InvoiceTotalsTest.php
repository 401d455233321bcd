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

	#[TestDox( 'I1, I2, S3: any events of WAPRO, delivered in any order, twice or never, end in WAPRO’s balances after a full pass, to the grosz' )]
	#[TestWith( [ 7 ] )]
	#[TestWith( [ 20261130 ] )]
	public function test_any_delivery( int $seed ): void {
		mt_srand( $seed );
		$wapro   = [];
		$told    = [];
		$newest  = [];
		$counter = 0;
		for ( $step = 0; $step < 120; $step++ ) {
			$number           = mt_rand( 1, 9 );
			$wapro[ $number ] = self::moved( $wapro[ $number ] ?? null, $number, ++$counter );
			$told[]           = $wapro[ $number ];
			if ( mt_rand( 0, 2 ) === 0 ) {
				// Any that was ever told, an older one or once more among them; others never come.
				$items = array_map( static fn ( int|string $at ): array => $told[ $at ], (array) array_rand( $told, mt_rand( 1, min( 4, count( $told ) ) ) ) );
				shuffle( $items );
				$this->bring( $items );
				foreach ( $items as $item ) {
					$newest[ $item['erpId'] ] = max( $newest[ $item['erpId'] ] ?? 0, (int) $item['asOf'] );
				}
				self::assertEquals( $newest, array_column( $this->foundation()->db()->rows( 'SELECT erp_id, as_of FROM ' . Tables::name( Tables::INVOICES ) ), 'as_of', 'erp_id' ), "after step {$step}" );
			}
		}
		$this->bring( array_values( $wapro ) );

		foreach ( $wapro as $number => $one ) {
			$kept = $this->foundation()->db()->row( 'SELECT * FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id = %s', (string) $number ) ?? [];
			self::assertSame( [ $one['state'], "{$one['gross']}00", "{$one['settled']}00", "{$one['remaining']}00" ], [ $kept['state'], $kept['gross'], $kept['settled'], $kept['remaining'] ], "invoice {$number}" );
			self::assertSame( [ "{$one['remaining']}00", "{$one['settled']}00" ], [ $this->sum( Tables::INVOICE_ORDERS, 'remaining', (int) $kept['id'] ), $this->sum( Tables::SETTLEMENTS, 'amount', (int) $kept['id'] ) ], "parts of invoice {$number}" );
		}
		$rows = [];
		foreach ( [ '901', '902' ] as $contractor ) {
			$owed   = array_map( static fn ( array $one ): int => self::grosze( $one['remaining'] ), array_filter( $wapro, static fn ( array $one ): bool => $one['contractorId'] === $contractor ) );
			$rows[] = [ 'contractorId' => $contractor, 'currency' => 'PLN', 'count' => count( array_filter( $owed, static fn ( int $one ): bool => $one > 0 ) ), 'remaining' => self::zloty( array_sum( $owed ) ), 'overdue' => '0.00', 'credit' => '0.00' ];
		}
		self::assertSame( [ 'taken' => 2, 'differing' => 0 ], $this->worker_asks( 'POST invoices/balances', [ 'asOf' => (string) ( $counter + 1 ), 'countedOn' => '2026-11-22', 'rows' => $rows, 'complete' => true ] ) );
		self::assertSame( 0, $this->admin_asks( 'GET findings', [ 'kind' => 'invoice_balance_differs' ] )['total'] );
		self::assertSame( [ 'unchanged' => count( $wapro ) ], array_count_values( array_column( $this->worker_asks( 'POST apply/invoices', [ 'cause' => 'nightly', 'items' => array_values( $wapro ) ] )['items'], 'outcome' ) ) );
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

	#[TestDox( 'I2: totals of a shop that kept no overpayments are counted anew when its tables are brought up' )]
	public function test_overpayments_brought_up(): void {
		$this->overpaid();
		$this->foundation()->db()->execute( 'ALTER TABLE ' . Tables::name( Tables::INVOICE_TOTALS ) . ' DROP COLUMN overpaid' );
		update_option( OptionNames::SCHEMA_VERSION, 21 );

		( new Migrator( new Connection() ) )->bring_up();

		self::assertSame( [ '17.4500' ], array_column( $this->kept(), 'overpaid' ) );
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

	#[TestDox( 'I1, S3: an overpayment is no part of the balance that is compared with WAPRO’s' )]
	public function test_overpaid_beside_balances(): void {
		$this->overpaid();
		self::assertSame( [ '0', '0.0000', '17.4500' ], array_values( array_intersect_key( $this->kept()[0], [ 'documents' => '', 'credit' => '', 'overpaid' => '' ] ) ) );
		self::assertSame( [ 'taken' => 0, 'differing' => 0 ], $this->worker_asks( 'POST invoices/balances', [ 'asOf' => '60', 'countedOn' => '2026-11-22', 'rows' => [], 'complete' => true ] ) );
	}

	#[TestDox( 'S3, I1: totals that somebody changed by hand are counted anew with the night’s balances' )]
	public function test_counted_anew(): void {
		$this->some();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICE_TOTALS ) . ' SET owed = owed + 1' );
		self::assertNotSame( $this->counted(), $this->kept() );

		$this->worker_asks( 'POST invoices/balances', [ 'asOf' => '60', 'countedOn' => '2026-11-22', 'rows' => [], 'complete' => true ] );

		self::assertSame( $this->counted(), $this->kept() );
	}

	private function overpaid(): void {
		$this->bring( [ [ 'erpId' => '1', 'asOf' => '5', 'deleted' => false, 'kind' => 'invoice', 'state' => 'issued', 'number' => 'FS 1/2026', 'contractorId' => '901', 'issuedOn' => '2026-11-20', 'dueOn' => '2026-12-04', 'currency' => 'PLN', 'net' => '100', 'vat' => '23', 'gross' => '123', 'settled' => '123', 'remaining' => '0', 'overpaid' => '17.45' ] ] );
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
		return $this->foundation()->db()->rows( 'SELECT contractor_id, currency, due_on, shown, documents, owed, credit, overpaid FROM ' . Tables::name( Tables::INVOICE_TOTALS ) . ' WHERE shown <> 0 OR documents <> 0 OR owed <> 0 OR credit <> 0 OR overpaid <> 0 ORDER BY contractor_id, currency, due_on' );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function counted(): array {
		$sums = [];
		foreach ( $this->foundation()->db()->rows( 'SELECT contractor_id, currency, due_on, state, remaining, overpaid FROM ' . Tables::name( Tables::INVOICES ) . " WHERE state IN ('issued', 'cancelled') AND contractor_id IS NOT NULL" ) as $row ) {
			$key           = implode( ' ', [ str_pad( (string) $row['contractor_id'], 20, ' ', STR_PAD_LEFT ), $row['currency'], $row['due_on'] ?? '9999-12-31' ] );
			$left          = $row['state'] === 'issued' ? (float) $row['remaining'] : 0.0;
			$sums[ $key ] ??= [ 'contractor_id' => $row['contractor_id'], 'currency' => $row['currency'], 'due_on' => $row['due_on'] ?? '9999-12-31', 'shown' => 0, 'documents' => 0, 'owed' => 0.0, 'credit' => 0.0, 'overpaid' => 0.0 ];
			++$sums[ $key ]['shown'];
			$sums[ $key ]['documents'] += $left === 0.0 ? 0 : 1;
			$sums[ $key ]['owed']      += max( $left, 0.0 );
			$sums[ $key ]['credit']    -= min( $left, 0.0 );
			$sums[ $key ]['overpaid']  += $row['state'] === 'issued' ? (float) $row['overpaid'] : 0.0;
		}
		ksort( $sums );
		return array_values( array_map( static fn ( array $sum ): array => array_slice( $sum, 0, 3 ) + [ 'shown' => (string) $sum['shown'], 'documents' => (string) $sum['documents'], 'owed' => number_format( $sum['owed'], 4, '.', '' ), 'credit' => number_format( $sum['credit'], 4, '.', '' ), 'overpaid' => number_format( $sum['overpaid'], 4, '.', '' ) ], $sums ) );
	}

	/**
	 * An invoice over two orders and something of none after one more thing that happens to it in WAPRO: a payment, one taken back,
	 * cancelled, issued again for another amount.
	 *
	 * @param array<string, mixed>|null $before
	 * @return array<string, mixed> invoices#InvoiceItem.
	 */
	private static function moved( ?array $before, int $number, int $as_of ): array {
		$gross  = $before === null || $before['state'] === 'cancelled' ? mt_rand( 1, 99_999 ) : self::grosze( $before['gross'] );
		$stages = $before === null || $before['state'] === 'cancelled' ? [] : $before['settlements'];
		$left   = $gross - array_sum( array_map( static fn ( array $stage ): int => self::grosze( $stage['amount'] ), $stages ) );
		$what   = mt_rand( 0, 5 );
		$state  = $before !== null && $stages === [] && $what === 0 ? 'cancelled' : 'issued';
		if ( $what === 1 ) {
			array_pop( $stages );
		} elseif ( $what > 1 && $left > 0 && $before !== null ) {
			$stages[] = [ 'settlementId' => (string) $as_of, 'kind' => [ 'payment', 'compensation', 'credit' ][ mt_rand( 0, 2 ) ], 'settledOn' => '2026-11-21', 'amount' => self::zloty( mt_rand( 1, $left ) ) ];
		}
		$settled = array_sum( array_map( static fn ( array $stage ): int => self::grosze( $stage['amount'] ), $stages ) );
		$first   = mt_rand( 0, $gross );
		$second  = mt_rand( 0, $gross - $first );
		return [
			'erpId'        => (string) $number,
			'asOf'         => (string) $as_of,
			'deleted'      => false,
			'kind'         => 'invoice',
			'state'        => $state,
			'number'       => "FS {$number}/2026",
			'contractorId' => $number % 2 === 0 ? '901' : '902',
			'issuedOn'     => '2026-11-20',
			'dueOn'        => '2026-12-04',
			'currency'     => 'PLN',
			'net'          => self::zloty( $gross ),
			'vat'          => '0.00',
			'gross'        => self::zloty( $gross ),
			'settled'      => self::zloty( $settled ),
			'remaining'    => self::zloty( $state === 'cancelled' ? 0 : $gross - $settled ),
			'orders'       => [ [ 'erpId' => "{$number}01", 'gross' => self::zloty( $first ) ], [ 'erpId' => "{$number}02", 'gross' => self::zloty( $second ) ], [ 'gross' => self::zloty( $gross - $first - $second ) ] ],
			'settlements'  => $stages,
		];
	}

	private static function grosze( string $amount ): int {
		return (int) str_replace( '.', '', $amount );
	}

	private static function zloty( int $grosze ): string {
		return sprintf( '%d.%02d', intdiv( $grosze, 100 ), $grosze % 100 );
	}

	private function sum( string $table, string $column, int $invoice ): ?string {
		return $this->foundation()->db()->value( "SELECT CAST(COALESCE(SUM({$column}), 0) AS DECIMAL(18,4)) FROM " . Tables::name( $table ) . ' WHERE invoice_id = %d', $invoice );
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
			'overpaid'  => $gross > 0 && $settled === $gross ? (string) mt_rand( 0, 30 ) : '0',
		];
	}
}
