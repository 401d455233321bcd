<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceChunk;
use WaproMag\Invoices\InvoiceListener;
use WaproMag\Settings\SettingsStore;

/**
 * Asks for the files of new invoices ahead, and anew for those that changed on paper. Older ones than a month wait until
 * somebody asks, so that a first import asks for no file of years.
 *
 * @phpstan-import-type Row from Invoice
 */
final class WantedInvoices implements InvoiceListener {

	private const AHEAD_DAYS = 31;

	public function __construct( private DocumentStore $documents, private SettingsStore $settings, private Connection $db ) {}

	public function applied( ApplyContext $context, InvoiceChunk $chunk, array $created, array $rows ): void {
		$this->documents->forsake( DocumentKind::Invoice, self::ids( $chunk->deleted ) );
		$settings = $this->settings->documents();
		if ( ! $settings->is_on() ) {
			return;
		}
		$told  = [ ...$chunk->created, ...array_values( $chunk->updated ), ...self::with_other_lines( $chunk, $rows ) ];
		$known = $this->documents->find_many( DocumentKind::Invoice, self::ids( $told ) );
		$since = gmdate( 'Y-m-d', time() - self::AHEAD_DAYS * 86400 );
		$want  = [];
		foreach ( $told as $invoice ) {
			$columns = $invoice->columns ?? [];
			$source  = PrintedInvoice::hash( $columns );
			$before  = $known[ $invoice->erp_id ] ?? null;
			$is_new  = $before === null || $before->state === DocumentState::Gone;
			$wanted  = $is_new
				? (string) $columns['issued_on'] >= $since && ( PrintedInvoice::is_numbered( $columns ) || ! $settings->waits_for_ksef() )
				: $before->source_hash !== $source || in_array( $invoice, $chunk->seen, true );
			if ( $wanted && in_array( $columns['state'], PrintedInvoice::STATES, true ) ) {
				$want[ $invoice->erp_id ] = $source;
			}
		}
		$this->documents->want( DocumentKind::Invoice, array_diff_key( $want, $this->erased( array_map( strval( ... ), array_keys( $want ) ) ) ) );
	}

	/**
	 * Those whose buyer was erased, and the file would name them.
	 *
	 * @param list<string> $erp_ids
	 * @return array<array-key, int> By ERP id.
	 */
	private function erased( array $erp_ids ): array {
		return $erp_ids === [] ? [] : array_flip( $this->db->column( 'SELECT erp_id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erased = 1 AND erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids ) );
	}

	/**
	 * Those of which nothing changed that is kept here, but something in WAPRO: lines, which only the file shows.
	 *
	 * @param array<array-key, Row> $rows
	 * @return list<Invoice>
	 */
	private static function with_other_lines( InvoiceChunk $chunk, array $rows ): array {
		return array_values( array_filter( $chunk->seen, static fn ( Invoice $one ): bool => $one->columns !== null && $one->erp_hash !== ( $rows[ $one->erp_id ]['erp_hash'] ?? null ) ) );
	}

	/**
	 * @param array<array-key, Invoice> $invoices
	 * @return list<string>
	 */
	private static function ids( array $invoices ): array {
		return array_map( static fn ( Invoice $one ): string => $one->erp_id, array_values( $invoices ) );
	}
}
