<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * An invoice that waited in WAPRO's buffer, or was refused and then issued there by hand, came with its number.
 */
final class ArrivedInvoices {

	public function __construct( private InvoiceRequestStore $store, private HistoryStore $history ) {}

	/**
	 * @param list<string> $erp_ids Of the invoices that were applied.
	 */
	public function settle( array $erp_ids, string $cause ): void {
		foreach ( $this->store->issued_by( $erp_ids ) as $order_id => $number ) {
			$this->store->set( $order_id, InvoiceRequestState::Issued );
			$this->history->record( new HistoryEntry( 'order', $order_id, null, $cause, [ HistoryEntry::change( 'invoice', null, $number ) ], InvoiceRequestResults::ISSUED ) );
		}
	}
}
