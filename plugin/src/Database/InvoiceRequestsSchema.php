<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 17 adds: what came of asking WAPRO for the invoice of an order.
 */
final class InvoiceRequestsSchema {

	/** invoice_state NULL: nobody asked. */
	public const COLUMNS = [
		Tables::ORDER_SCOPE => [
			'invoice_state'  => 'VARCHAR(10) NULL',
			'invoice_code'   => 'VARCHAR(64) NULL',
			'invoice_reason' => 'VARCHAR(1000) NULL',
			'invoice_at'     => 'DATETIME(3) NULL',
		],
	];
}
