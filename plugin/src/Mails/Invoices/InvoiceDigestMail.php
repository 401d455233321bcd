<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Mails\MailIds;

/**
 * One mail a day with everything that a person is told of invoices; while it is on, nothing of it comes alone. A theme may have
 * its own `woocommerce/emails/wapro-mag-invoice-digest.php`.
 */
final class InvoiceDigestMail extends InvoiceMail {

	public static function of_invoices(): ?InvoiceMail {
		return self::known( MailIds::INVOICE_DIGEST );
	}

	public function get_default_subject(): string {
		return __( 'Your invoices at {site_title}', 'wapro-mag-for-woocommerce' );
	}

	public function get_default_heading(): string {
		return __( 'Your invoices', 'wapro-mag-for-woocommerce' );
	}

	protected function describe(): void {
		$this->id             = MailIds::INVOICE_DIGEST;
		$this->title          = __( 'Invoices of the day', 'wapro-mag-for-woocommerce' );
		$this->description    = __( 'One mail a day to each person, instead of one for each event. It gathers what the other mails of invoices would tell, as far as these are on.', 'wapro-mag-for-woocommerce' );
		$this->template_html  = 'emails/wapro-mag-invoice-digest.php';
		$this->template_plain = 'emails/plain/wapro-mag-invoice-digest.php';
	}

	protected function example(): array {
		return array_map( ExampleInvoices::of( ... ), InvoiceEvent::cases() );
	}
}
