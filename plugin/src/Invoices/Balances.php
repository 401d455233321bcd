<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Catalogue\CallLock;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;
use WaproMag\Database\Transaction;
use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Links\Counter;
use WaproMag\Orders\Amount;

/**
 * What WAPRO counts of each contractor's open invoices, kept beside the shop's own sums; a difference is a finding until both
 * agree. What came after WAPRO counted is no difference.
 */
final class Balances {

	private const KIND = Finding::COMPANY_BALANCE_DIFFERS;

	public function __construct( private Connection $db, private FindingStore $findings, private Transaction $transaction, private InvoiceTotals $totals, private CallLock $lock ) {}

	/**
	 * @param array<string, mixed> $request invoices#BalancesRequest.
	 * @param string               $today   Y-m-d.
	 * @return array{taken: int, differing: int} invoices#BalancesResponse.
	 */
	public function take( array $request, string $today ): array {
		if ( $request['complete'] === true ) {
			$this->totals->count_anew( $this->lock, $this->transaction );
		}
		return $this->transaction->run(
			function () use ( $request, $today ): array {
				$request['rows'] = array_values( array_filter( $request['rows'], static fn ( array $row ): bool => Counter::is_valid( (string) $row['contractorId'] ) ) );
				$this->write( $request );
				if ( $request['complete'] === true ) {
					$this->settle_others( $request );
				}
				return [ 'taken' => count( $request['rows'] ), 'differing' => $request['complete'] === true ? $this->judge( $today, $request['runId'] ?? null ) : 0 ];
			}
		);
	}

	/**
	 * @param array<string, mixed> $request
	 */
	private function write( array $request ): void {
		if ( $request['rows'] === [] ) {
			return;
		}
		$rows = array_map(
			static fn ( array $row ): string => Literal::row( [ $row['contractorId'], $row['currency'], $row['count'], $row['remaining'], $row['overdue'], $row['credit'], $request['countedOn'], $request['asOf'], gmdate( 'Y-m-d H:i:s' ) ] ),
			$request['rows']
		);
		$set = array_map( static fn ( string $column ): string => "{$column} = IF(VALUES(as_of) < as_of, {$column}, VALUES({$column}))", [ 'documents', 'remaining', 'overdue', 'credit', 'counted_on', 'read_at', 'as_of' ] );
		$this->db->execute( 'INSERT INTO ' . Tables::name( Tables::BALANCES ) . ' (contractor_id, currency, documents, remaining, overdue, credit, counted_on, as_of, read_at) VALUES ' . implode( ', ', $rows ) . ' ON DUPLICATE KEY UPDATE ' . implode( ', ', $set ) );
	}

	/**
	 * Whom WAPRO does not name owes nothing there.
	 *
	 * @param array<string, mixed> $request
	 */
	private function settle_others( array $request ): void {
		$table = Tables::name( Tables::BALANCES );
		$as_of = (string) $request['asOf'];
		$day   = (string) $request['countedOn'];
		$this->db->execute( "UPDATE {$table} SET documents = 0, remaining = 0, overdue = 0, credit = 0, counted_on = %s, as_of = %s, read_at = UTC_TIMESTAMP(3) WHERE as_of < CAST(%s AS UNSIGNED)", $day, $as_of, $as_of );
		$this->db->execute(
			"INSERT IGNORE INTO {$table} (contractor_id, currency, documents, remaining, overdue, credit, counted_on, as_of, read_at)
			SELECT DISTINCT contractor_id, currency, 0, 0, 0, 0, %s, %s, UTC_TIMESTAMP(3) FROM " . Tables::name( Tables::INVOICE_TOTALS ) . ' WHERE documents <> 0',
			$day,
			$as_of
		);
	}

	private function judge( string $today, ?int $run_id ): int {
		$began   = (string) $this->db->value( 'SELECT UTC_TIMESTAMP(3)' );
		$rows    = $this->db->rows( 'SELECT k.contractor_id, k.currency, b.as_of, s.remaining, s.credit, b.remaining AS told, b.credit AS told_credit, c.id AS company_id FROM ' . OpenSums::from() . ' LEFT JOIN ' . Tables::name( Tables::COMPANIES ) . ' c ON c.erp_id = k.contractor_id WHERE ' . OpenSums::DIFFERENCE . ' <> 0', $today );
		$newest  = OpenSums::newest( $this->db, array_values( array_unique( array_map( strval( ... ), array_column( $rows, 'contractor_id' ) ) ) ) );
		$differs = array_filter( $rows, static fn ( array $row ): bool => ! Counter::is_older( (string) $row['as_of'], $newest[ "{$row['contractor_id']} {$row['currency']}" ] ?? '0' ) );
		$this->findings->report( array_map( self::finding( ... ), array_values( $differs ) ), $run_id );
		$this->findings->resolve_not_seen_since( [ self::KIND ], $began );
		return count( $differs );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function finding( array $row ): Finding {
		return new Finding( self::KIND, (string) $row['currency'], CustomerPairings::OBJECT, $row['company_id'] === null ? null : (int) $row['company_id'], (string) $row['contractor_id'], self::less( $row['remaining'], $row['credit'] ), self::less( $row['told'], $row['told_credit'] ) );
	}

	private static function less( ?string $owed, ?string $credit ): string {
		return Amount::parse( $owed ?? '0' )->minus( Amount::parse( $credit ?? '0' ) )->text( 2 );
	}
}
