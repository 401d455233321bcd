<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Database\Tables;

/**
 * The two axes of an invoice's state as conditions on the invoices as `i`: what `InvoiceState` says of one.
 */
final class InvoiceConditions {

	/** Whether other documents settled it, and no payment. */
	public static function by_credit(): string {
		return 'i.remaining = 0 AND COALESCE((SELECT MIN(t.kind = \'credit\') FROM ' . Tables::name( Tables::SETTLEMENTS ) . ' t WHERE t.invoice_id = i.id), 0)';
	}

	/**
	 * @param string|null $settlement One of `InvoiceState::SETTLEMENTS`; null: any.
	 */
	public static function settlement( ?string $settlement ): string {
		$by_credit = self::by_credit();
		return match ( $settlement ) {
			InvoiceState::OPEN      => "i.state <> 'cancelled' AND i.remaining > 0 AND i.remaining = i.gross",
			InvoiceState::PART      => "i.state <> 'cancelled' AND i.remaining > 0 AND i.remaining <> i.gross",
			InvoiceState::PAID      => "i.state = 'issued' AND i.kind <> '" . Invoice::PROFORMA . "' AND i.remaining = 0 AND NOT ({$by_credit})",
			InvoiceState::CREDITED  => "i.state <> 'cancelled' AND (i.remaining < 0 OR ({$by_credit}))",
			InvoiceState::CANCELLED => "i.state = 'cancelled'",
			default                 => '1 = 1',
		};
	}

	/**
	 * @param string|null $time  One of `InvoiceState::TIMES`; null: any.
	 * @param string      $today Y-m-d.
	 * @return array{string, list<string|int>} With what is to be put in.
	 */
	public static function time( ?string $time, string $today ): array {
		$to_pay = "i.state <> 'cancelled' AND i.remaining > 0 AND ";
		return match ( $time ) {
			InvoiceState::OVERDUE  => [ "{$to_pay} i.due_on < %s", [ $today ] ],
			InvoiceState::DUE_SOON => [ "{$to_pay} i.due_on >= %s AND i.due_on <= DATE_ADD(%s, INTERVAL %d DAY)", [ $today, $today, InvoiceState::SOON_DAYS ] ],
			InvoiceState::NOT_DUE  => [ "{$to_pay} i.due_on > DATE_ADD(%s, INTERVAL %d DAY)", [ $today, InvoiceState::SOON_DAYS ] ],
			default                => [ '1 = 1', [] ],
		};
	}
}
