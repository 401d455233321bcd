<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Catalogue\CallLock;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;
use WaproMag\Database\TotalsSchema;
use WaproMag\Database\Transaction;
use WaproMag\Orders\Amount;

/**
 * What each contractor's invoices come to, by currency and day of payment. Kept with every change of an invoice, so that what
 * is owed costs the same to read whatever the number of invoices; counted anew every day.
 *
 * @phpstan-import-type Row from Invoice
 * @phpstan-type Figures array{currency: string, shown: string, owed: string, overdue: string, soon: string, credit: string, overpaid: string}
 */
final class InvoiceTotals {

	/** Day of invoices that have none. */
	public const NO_DAY = '9999-12-31';

	/** Columns that add up. */
	public const KEPT = [ 'shown', 'documents', 'owed', 'credit', 'overpaid' ];

	private const ISSUED = 'issued';
	private const SHOWN  = [ self::ISSUED, 'cancelled' ];

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<string> $contractors ERP ids.
	 * @param string       $today       Y-m-d.
	 * @return list<Figures> Home currency first.
	 */
	public function of( array $contractors, string $today ): array {
		/** @var list<Figures> */
		return $contractors === [] ? [] : $this->db->rows(
			'SELECT currency, SUM(shown) AS shown, SUM(owed) AS owed, SUM(IF(due_on < %s, owed, 0)) AS overdue,
				SUM(IF(due_on >= %s AND due_on <= DATE_ADD(%s, INTERVAL %d DAY), owed, 0)) AS soon, SUM(credit) AS credit, SUM(overpaid) AS overpaid
			FROM ' . Tables::name( Tables::INVOICE_TOTALS ) . ' WHERE contractor_id IN (' . Connection::places( $contractors ) . ") GROUP BY currency ORDER BY currency = 'PLN' DESC, currency",
			$today,
			$today,
			$today,
			InvoiceState::SOON_DAYS,
			...$contractors
		);
	}

	/**
	 * Within the transaction that writes the invoices.
	 *
	 * @param array<array-key, Row> $rows As they were, by ERP id.
	 */
	public function change( InvoiceChunk $chunk, array $rows ): void {
		$changes = [];
		foreach ( [ ...$chunk->created, ...$chunk->updated, ...$chunk->deleted ] as $one ) {
			self::add( $changes, $rows[ $one->erp_id ] ?? null, true );
			self::add( $changes, $one->columns, false );
		}
		$changes = array_filter( $changes, static fn ( array $sums ): bool => array_filter( $sums, static fn ( Amount $sum ): bool => ! $sum->is_zero() ) !== [] );
		if ( $changes === [] ) {
			return;
		}
		ksort( $changes );
		$values = array_map( static fn ( string $key, array $sums ): string => Literal::row( [ ...explode( ' ', $key ), ...array_map( static fn ( Amount $sum ): string => $sum->text( 4 ), array_values( $sums ) ) ] ), array_keys( $changes ), $changes );
		$sets   = array_map( static fn ( string $column ): string => "{$column} = {$column} + VALUES({$column})", self::KEPT );
		$this->db->execute( 'INSERT INTO ' . Tables::name( Tables::INVOICE_TOTALS ) . ' (contractor_id, currency, due_on, ' . implode( ', ', self::KEPT ) . ') VALUES ' . implode( ', ', $values ) . ' ON DUPLICATE KEY UPDATE ' . implode( ', ', $sets ) );
	}

	/** From the invoices themselves; while no call changes any. */
	public function count_anew( CallLock $lock, Transaction $transaction ): void {
		$lock->hold(
			InvoicesApply::LOCK,
			fn () => $transaction->run(
				function (): void {
					$kept = $this->sums();
					$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::INVOICE_TOTALS ) );
					$this->db->execute( TotalsSchema::fill_statement() );
					$counted = $this->sums();
					if ( $kept !== $counted ) {
						wc_get_logger()->warning( 'The kept totals of invoices were not those of the invoices and were counted anew.', [ 'source' => 'wapro-mag', 'kept' => $kept, 'counted' => $counted ] );
					}
				}
			)
		);
	}

	/**
	 * @return array<string, string|null>
	 */
	private function sums(): array {
		return $this->db->row( 'SELECT ' . implode( ', ', array_map( static fn ( string $column ): string => "COALESCE(SUM({$column}), 0) AS {$column}", self::KEPT ) ) . ' FROM ' . Tables::name( Tables::INVOICE_TOTALS ) ) ?? [];
	}

	/**
	 * @param array<string, array<string, Amount>> $changes
	 * @param Row|null                             $row     Of an invoice; null: there is none.
	 */
	private static function add( array &$changes, ?array $row, bool $is_gone ): void {
		if ( $row === null || $row['contractor_id'] === null || ! in_array( $row['state'], self::SHOWN, true ) ) {
			return;
		}
		$key  = "{$row['contractor_id']} {$row['currency']} " . ( $row['due_on'] ?? self::NO_DAY );
		$left = $row['state'] === self::ISSUED ? Amount::parse( (string) $row['remaining'] ) : Amount::zero();
		$one  = Amount::parse( '1' );
		$sums = [
			'shown'     => $one,
			'documents' => $left->is_zero() ? Amount::zero() : $one,
			'owed'      => $left->is_negative() ? Amount::zero() : $left,
			'credit'    => $left->is_negative() ? Amount::zero()->minus( $left ) : Amount::zero(),
			'overpaid'  => $row['state'] === self::ISSUED ? Amount::parse( (string) $row['overpaid'] ) : Amount::zero(),
		];
		foreach ( $sums as $column => $sum ) {
			$before                     = $changes[ $key ][ $column ] ?? Amount::zero();
			$changes[ $key ][ $column ] = $is_gone ? $before->minus( $sum ) : $before->plus( $sum );
		}
	}
}
