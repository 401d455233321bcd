<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Mails\MailIds;

/**
 * Tells of one invoice.
 */
abstract class InvoiceEventMail extends InvoiceMail {

	abstract protected function event(): InvoiceEvent;

	public function get_default_subject(): string {
		$invoice = ( $this->told[0] ?? null )?->invoice;
		return MailWords::subject( $this->event(), $invoice === null || ( $invoice->due_on !== null && (float) $invoice->remaining > 0 ) );
	}

	public function get_subject(): string {
		if ( in_array( $this->settings['subject'] ?? '', [ MailWords::subject( $this->event() ), MailWords::subject( $this->event(), false ) ], true ) ) {
			// WooCommerce keeps the default that it asked for first; the next mail may have the other.
			$this->settings['subject'] = '';
		}
		return parent::get_subject();
	}

	public function get_default_heading(): string {
		return MailWords::heading( $this->event() );
	}

	protected function describe(): void {
		$this->id             = MailIds::of_invoice( $this->event() );
		$this->title          = MailWords::title( $this->event() );
		$this->description    = MailWords::description( $this->event() );
		$this->template_html  = 'emails/wapro-mag-invoice.php';
		$this->template_plain = 'emails/plain/wapro-mag-invoice.php';
		$this->placeholders   = [ '{invoice_number}' => '', '{due}' => '', '{left}' => '' ];
	}

	protected function example(): array {
		return [ ExampleInvoices::of( $this->event() ) ];
	}
}
