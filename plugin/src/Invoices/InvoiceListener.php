<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Catalogue\ApplyContext;

/**
 * Hears of invoices within the transaction that writes them.
 *
 * @phpstan-import-type Row from Invoice
 */
interface InvoiceListener {

	/**
	 * @param array<array-key, int> $created Id by ERP id.
	 * @param array<array-key, Row> $rows    As they were, by ERP id.
	 */
	public function applied( ApplyContext $context, InvoiceChunk $chunk, array $created, array $rows ): void;
}
