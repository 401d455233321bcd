<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Catalogue\CallLock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Invoices of a contractor that WAPRO merged into another one become the other's, with what they come to. WAPRO tells it of none of
 * them; the nightly pass would find those of the last two years, and the others never.
 */
final class InvoicesOfMerged {

	public function __construct( private Connection $db, private CallLock $lock ) {}

	/**
	 * Within the transaction that merges the companies.
	 *
	 * @param string $from ERP id.
	 * @param string $into ERP id.
	 */
	public function move( string $from, string $into ): void {
		$this->lock->hold(
			InvoicesApply::LOCK,
			function () use ( $from, $into ): void {
				$invoices = Tables::name( Tables::INVOICES );
				$moved    = $this->db->execute( "UPDATE {$invoices} SET contractor_id = %s WHERE contractor_id = %s", $into, $from );
				// Only what is not the invoice's own contractor has one.
				$this->db->execute( 'UPDATE ' . Tables::name( Tables::INVOICE_ORDERS ) . " o JOIN {$invoices} i ON i.id = o.invoice_id SET o.contractor_id = NULLIF(CAST(%s AS UNSIGNED), i.contractor_id) WHERE o.contractor_id IN (%s, %s)", $into, $from, $into );
				if ( $moved === 0 ) {
					return;
				}
				$this->move_totals( $from, $into );
				// What WAPRO counted last is of neither as it is now.
				$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::BALANCES ) . ' WHERE contractor_id IN (%s, %s)', $from, $into );
			}
		);
	}

	private function move_totals( string $from, string $into ): void {
		$totals  = Tables::name( Tables::INVOICE_TOTALS );
		$columns = implode( ', ', InvoiceTotals::KEPT );
		$sums    = implode( ', ', array_map( static fn ( string $column ): string => "{$totals}.{$column} = {$totals}.{$column} + VALUES({$column})", InvoiceTotals::KEPT ) );
		$this->db->execute( "INSERT INTO {$totals} (contractor_id, currency, due_on, {$columns}) SELECT %s, m.currency, m.due_on, " . implode( ', ', array_map( static fn ( string $column ): string => "m.{$column}", InvoiceTotals::KEPT ) ) . " FROM (SELECT * FROM {$totals} WHERE contractor_id = %s) m ON DUPLICATE KEY UPDATE {$sums}", $into, $from );
		$this->db->execute( "DELETE FROM {$totals} WHERE contractor_id = %s", $from );
	}
}
