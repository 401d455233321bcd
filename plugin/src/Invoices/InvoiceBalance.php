<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Orders\Amount;

/**
 * What is left to pay, counted here to check WAPRO's figure, which is the one that is shown. Knows no WordPress.
 */
final class InvoiceBalance {

	/**
	 * @param list<array<string, mixed>> $stages invoices#InvoiceSettlement.
	 */
	public static function settled( array $stages ): Amount {
		return array_reduce( $stages, static fn ( Amount $sum, array $stage ): Amount => $sum->plus( Amount::parse( (string) $stage['amount'] ) ), Amount::zero() );
	}

	/**
	 * Gross less its stages; nothing of one that was cancelled, or of a pro forma. What waits in the buffer owes what WAPRO says.
	 */
	public static function remaining( Invoice $invoice ): string {
		if ( $invoice->columns === null || $invoice->columns['state'] === 'cancelled' || $invoice->columns['kind'] === Invoice::PROFORMA ) {
			return Amount::zero()->text( 4 );
		}
		if ( $invoice->columns['state'] === Invoice::BUFFERED ) {
			return (string) $invoice->columns['remaining'];
		}
		return Amount::parse( (string) $invoice->columns['gross'] )->minus( self::settled( $invoice->settlements ) )->text( 4 );
	}
}
