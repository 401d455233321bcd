<?php
declare(strict_types=1);

namespace WaproMag\Database;

use WaproMag\Invoices\InvoiceTotals;

/**
 * What schema version 18 adds: what each contractor's invoices come to, and the orders of very long lists.
 */
final class TotalsSchema {

	/** due_order: what is to be paid by its day, then the rest. */
	public const COLUMNS = [
		Tables::INVOICES => [ 'due_order' => "DATE GENERATED ALWAYS AS (IF(state = 'issued' AND remaining > 0, COALESCE(due_on, '9999-12-30'), '9999-12-31')) STORED" ],
	];

	/** Of version 22: paid beyond invoices, and paired with nothing yet. */
	public const OVERPAID = [
		Tables::INVOICE_TOTALS => [ 'overpaid' => 'DECIMAL(18,4) NOT NULL DEFAULT 0' ],
	];

	public const INDEXES = [
		Tables::INVOICES => [
			'by_due'    => 'contractor_id, due_order',
			'by_amount' => 'contractor_id, remaining',
		],
	];

	/** Served figures that are kept now. */
	public const DROPPED = [ Tables::INVOICES => [ 'owed' ] ];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// due_on: the last of all days where an invoice has none. shown: that a buyer knows of. documents: not settled.
			Tables::INVOICE_TOTALS => 'CREATE TABLE IF NOT EXISTS %table% (
				contractor_id BIGINT UNSIGNED NOT NULL,
				currency CHAR(3) NOT NULL,
				due_on DATE NOT NULL,
				shown INT NOT NULL,
				documents INT NOT NULL,
				owed DECIMAL(18,4) NOT NULL,
				credit DECIMAL(18,4) NOT NULL,
				PRIMARY KEY  (contractor_id, currency, due_on)
			) ENGINE=InnoDB %collate%',
		];
	}

	/** Statement that fills the empty table from the invoices. */
	public static function fill_statement(): string {
		return 'INSERT INTO ' . Tables::name( Tables::INVOICE_TOTALS ) . " (contractor_id, currency, due_on, shown, documents, owed, credit, overpaid)
			SELECT contractor_id, currency, COALESCE(due_on, '" . InvoiceTotals::NO_DAY . "') AS day, COUNT(*), SUM(state = 'issued' AND remaining <> 0),
				SUM(IF(state = 'issued', GREATEST(remaining, 0), 0)), -SUM(IF(state = 'issued', LEAST(remaining, 0), 0)),
				SUM(IF(state = 'issued', overpaid, 0))
			FROM " . Tables::name( Tables::INVOICES ) . " WHERE contractor_id IS NOT NULL AND state IN ('issued', 'cancelled') GROUP BY contractor_id, currency, day";
	}
}
