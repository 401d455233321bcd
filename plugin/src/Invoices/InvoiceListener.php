<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

/**
 * Hears of invoices within the transaction that writes them.
 *
 * @phpstan-import-type Row from Invoice
 */
interface InvoiceListener {

	/**
	 * @param array<array-key, Row> $rows As they were, by ERP id.
	 */
	public function applied( InvoiceChunk $chunk, array $rows ): void;
}
