<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 16 adds: what WAPRO counts of each contractor's open invoices, shares of orders that are of another
 * contractor than the invoice, and invoices of which the buyer's name was erased.
 */
final class BalancesSchema {

	/** contractor_id: of the order, only where it is not the invoice's. erased: who bought is not kept any more. */
	public const COLUMNS = [
		Tables::INVOICE_ORDERS => [ 'contractor_id' => 'BIGINT UNSIGNED NULL' ],
		Tables::INVOICES       => [ 'erased' => 'TINYINT UNSIGNED NOT NULL DEFAULT 0' ],
	];

	public const INDEXES = [ Tables::INVOICE_ORDERS => [ 'contractor' => 'contractor_id' ] ];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// documents: that are not settled. as_of: WAPRO's counter when it counted.
			Tables::BALANCES => 'CREATE TABLE IF NOT EXISTS %table% (
				contractor_id BIGINT UNSIGNED NOT NULL,
				currency CHAR(3) NOT NULL,
				documents INT UNSIGNED NOT NULL,
				remaining DECIMAL(18,4) NOT NULL,
				overdue DECIMAL(18,4) NOT NULL,
				credit DECIMAL(18,4) NOT NULL,
				counted_on DATE NOT NULL,
				as_of BIGINT UNSIGNED NOT NULL,
				read_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (contractor_id, currency)
			) ENGINE=InnoDB %collate%',
		];
	}
}
