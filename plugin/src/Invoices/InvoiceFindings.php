<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Findings\Finding;
use WaproMag\Findings\FindingStore;
use WaproMag\Orders\Amount;

/**
 * Where WAPRO's figure of what is left to pay is not what its own stages give.
 */
final class InvoiceFindings {

	private const FIELD = 'remaining';

	public function __construct( private FindingStore $store ) {}

	/**
	 * @param array<int, Invoice> $invoices By id.
	 */
	public function judge( array $invoices, ?int $run_id ): void {
		$found = [];
		$well  = [];
		foreach ( $invoices as $id => $invoice ) {
			$counted = InvoiceBalance::remaining( $invoice );
			$told    = $invoice->columns['remaining'] ?? $counted;
			if ( $told === $counted ) {
				$well[] = $invoice->erp_id;
			} else {
				$found[] = new Finding( Finding::INVOICE_BALANCE_DIFFERS, self::FIELD, InvoicesApply::OBJECT, $id, $invoice->erp_id, Amount::parse( $counted )->text( 2 ), Amount::parse( (string) $told )->text( 2 ) );
			}
		}
		$this->store->resolve( InvoicesApply::OBJECT, $well, [ Finding::INVOICE_BALANCE_DIFFERS ] );
		$this->store->report( $found, $run_id );
	}
}
