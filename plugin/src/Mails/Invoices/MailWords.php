<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Account\Invoices\InvoiceWords;
use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Money\MoneyText;

/**
 * What mails say of invoices.
 */
final class MailWords {

	/** Of the mail, among WooCommerce's. */
	public static function title( InvoiceEvent $event ): string {
		return match ( $event ) {
			InvoiceEvent::Issued   => __( 'New invoice', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::DueSoon  => __( 'Invoice due soon', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Overdue  => __( 'Invoice overdue', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::PartPaid => __( 'Part of an invoice paid', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Settled  => __( 'Invoice settled', 'wapro-mag-for-woocommerce' ),
		};
	}

	public static function description( InvoiceEvent $event ): string {
		$when = match ( $event ) {
			InvoiceEvent::Issued   => __( 'Sent when an invoice was issued in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::DueSoon  => __( 'Sent some days before an invoice is due.', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Overdue  => __( 'Sent when an invoice has been overdue for so many days.', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::PartPaid => __( 'Sent when a part of an invoice was booked as paid in WAPRO Mag.', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Settled  => __( 'Sent when nothing of an invoice is left to pay.', 'wapro-mag-for-woocommerce' ),
		};
		return $when . ' ' . __( 'To each person who sees the invoice, once, with what is theirs of it. Days are chosen under WAPRO Mag → Settings → Invoices.', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * @param bool $owes Whether anything is left to pay by a day.
	 */
	public static function subject( InvoiceEvent $event, bool $owes = true ): string {
		return match ( $event ) {
			InvoiceEvent::Issued   => $owes ? __( 'Invoice {invoice_number}: {left} to pay by {due}', 'wapro-mag-for-woocommerce' ) : __( 'Invoice {invoice_number} from {site_title}', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::DueSoon  => __( 'Invoice {invoice_number} is due on {due}: {left} to pay', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Overdue  => __( 'Invoice {invoice_number} is overdue: {left} to pay', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::PartPaid => __( 'Invoice {invoice_number}: payment booked, {left} left to pay', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Settled  => __( 'Invoice {invoice_number} is settled', 'wapro-mag-for-woocommerce' ),
		};
	}

	public static function heading( InvoiceEvent $event ): string {
		return match ( $event ) {
			InvoiceEvent::Issued   => __( 'New invoice', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::DueSoon  => __( 'An invoice is due soon', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Overdue  => __( 'An invoice is overdue', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::PartPaid => __( 'Payment booked', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Settled  => __( 'Invoice settled', 'wapro-mag-for-woocommerce' ),
		};
	}

	/** Over its invoices in a digest. */
	public static function group( InvoiceEvent $event ): string {
		return match ( $event ) {
			InvoiceEvent::Issued   => __( 'New invoices', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::DueSoon  => __( 'Due soon', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Overdue  => __( 'Overdue', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::PartPaid => __( 'Paid in part', 'wapro-mag-for-woocommerce' ),
			InvoiceEvent::Settled  => _x( 'Settled', 'invoices', 'wapro-mag-for-woocommerce' ),
		};
	}

	public static function sentence( ToldInvoice $told ): string {
		$invoice = $told->invoice;
		$number  = $invoice->number;
		$left    = MoneyText::of( $invoice->remaining, $invoice->currency );
		$due     = InvoiceWords::day( $invoice->due_on );
		return match ( $told->event ) {
			/* translators: %s: number of an invoice. */
			InvoiceEvent::Issued   => sprintf( __( 'Invoice %s has been issued.', 'wapro-mag-for-woocommerce' ), $number ),
			/* translators: 1: number of an invoice, 2: day, 3: amount. */
			InvoiceEvent::DueSoon  => sprintf( __( 'Invoice %1$s is due on %2$s. Left to pay: %3$s.', 'wapro-mag-for-woocommerce' ), $number, $due, $left ),
			/* translators: 1: number of an invoice, 2: day, 3: amount. */
			InvoiceEvent::Overdue  => sprintf( __( 'Invoice %1$s was due on %2$s and is not settled. Left to pay: %3$s.', 'wapro-mag-for-woocommerce' ), $number, $due, $left ),
			InvoiceEvent::PartPaid => $told->booked === null
				/* translators: 1: number of an invoice, 2: amount. */
				? sprintf( __( 'A part of invoice %1$s has been booked as paid. Left to pay: %2$s.', 'wapro-mag-for-woocommerce' ), $number, $left )
				/* translators: 1: amount, 2: number of an invoice, 3: amount. */
				: sprintf( __( '%1$s has been booked for invoice %2$s. Left to pay: %3$s.', 'wapro-mag-for-woocommerce' ), MoneyText::of( $told->booked, $invoice->currency ), $number, $left ),
			/* translators: %s: number of an invoice. */
			InvoiceEvent::Settled  => sprintf( __( 'Invoice %s is settled; nothing is left to pay. Thank you.', 'wapro-mag-for-woocommerce' ), $number ),
		};
	}

	/**
	 * @return array<string, string> What the mail lists of one invoice, by label.
	 */
	public static function facts( ToldInvoice $told ): array {
		$invoice = $told->invoice;
		$orders  = implode( ', ', array_column( $invoice->orders, 'number' ) );
		$facts   = [
			__( 'Invoice', 'wapro-mag-for-woocommerce' )   => $invoice->number,
			__( 'Issued', 'wapro-mag-for-woocommerce' )    => InvoiceWords::day( $invoice->issued_on ),
			__( 'Due', 'wapro-mag-for-woocommerce' )       => trim( InvoiceWords::day( $invoice->due_on ) . ( InvoiceWords::due( $invoice->state ) === '' ? '' : ' (' . InvoiceWords::due( $invoice->state ) . ')' ) ),
			__( 'Orders', 'wapro-mag-for-woocommerce' )    => $orders,
			$invoice->is_whole ? __( 'Gross', 'wapro-mag-for-woocommerce' ) : __( 'Your share', 'wapro-mag-for-woocommerce' ) => MoneyText::of( $invoice->gross, $invoice->currency ),
			__( 'Settled', 'wapro-mag-for-woocommerce' )   => MoneyText::of( $invoice->settled, $invoice->currency ),
			__( 'Left to pay', 'wapro-mag-for-woocommerce' ) => MoneyText::of( $invoice->remaining, $invoice->currency ),
		];
		return array_filter( $facts, static fn ( string $value ): bool => $value !== '' );
	}
}
