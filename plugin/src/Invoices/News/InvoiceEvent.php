<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Account\Invoices\SeenInvoice;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Orders\Amount;

/**
 * What a buyer may be told of an invoice, in the order in which a digest lists it.
 */
enum InvoiceEvent: string {

	case Overdue  = 'overdue';
	case DueSoon  = 'due_soon';
	case Issued   = 'issued';
	case PartPaid = 'part_paid';
	case Settled  = 'settled';

	/** Whether it is still so when it is told; what is theirs may be settled meanwhile. */
	public function holds( SeenInvoice $invoice ): bool {
		$left = Amount::parse( $invoice->remaining );
		$owes = ! $left->is_zero() && ! $left->is_negative();
		return match ( $this ) {
			self::Overdue  => $owes && $invoice->state->time === InvoiceState::OVERDUE,
			self::DueSoon  => $owes && ( $invoice->state->days ?? -1 ) >= 0,
			self::Issued   => $invoice->state->settlement !== InvoiceState::CANCELLED,
			self::PartPaid => $owes && $invoice->state->settlement === InvoiceState::PART,
			self::Settled  => in_array( $invoice->state->settlement, [ InvoiceState::PAID, InvoiceState::CREDITED ], true ) && $left->is_zero(),
		};
	}
}
