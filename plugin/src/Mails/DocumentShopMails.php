<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Boot\Registerable;

/**
 * Mails with files of documents among WooCommerce's.
 */
final class DocumentShopMails implements Registerable {

	public function register(): void {
		add_filter( 'woocommerce_email_classes', [ $this, 'add' ] );
	}

	/**
	 * @param array<string, \WC_Email> $mails
	 * @return array<string, \WC_Email>
	 */
	public function add( array $mails ): array {
		return $mails + [ MailIds::INVOICE_PDF => new InvoicePdfMail(), MailIds::DELIVERY_NOTE_PDF => new DeliveryNotePdfMail() ];
	}
}
