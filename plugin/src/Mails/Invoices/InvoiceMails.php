<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Boot\Registerable;

/**
 * Mails of invoices among WooCommerce's, under WooCommerce → Settings → Emails.
 */
final class InvoiceMails implements Registerable {

	private const CLASSES = [ IssuedInvoiceMail::class, DueSoonMail::class, OverdueMail::class, PartPaymentMail::class, SettledInvoiceMail::class, InvoiceDigestMail::class ];

	public function register(): void {
		add_filter( 'woocommerce_email_classes', [ $this, 'add' ] );
	}

	/**
	 * @param array<string, \WC_Email> $mails
	 * @return array<string, \WC_Email>
	 */
	public function add( array $mails ): array {
		foreach ( self::CLASSES as $class ) {
			$mail   = new $class();
			$mails += [ $mail->id => $mail ];
		}
		return $mails;
	}
}
