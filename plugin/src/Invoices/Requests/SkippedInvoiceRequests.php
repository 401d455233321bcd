<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Queue\PersonListener;

/**
 * A skipped wish is not made again: somebody issues the invoice in WAPRO, or there shall be none.
 */
final class SkippedInvoiceRequests implements PersonListener {

	public function __construct( private InvoiceRequestStore $store ) {}

	public function skipped( string $object_key ): void {
		$this->store->set( (int) $object_key, InvoiceRequestState::Skipped );
	}

	public function retried( string $object_key ): void {
		$this->store->set( (int) $object_key, InvoiceRequestState::Asked );
	}
}
