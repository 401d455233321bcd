<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Account\Invoices\InvoicePage;
use WaproMag\Documents\DocumentSubject;

/**
 * Brings the file of a new invoice. A theme may have its own `woocommerce/emails/wapro-mag-invoice-pdf.php`.
 */
final class InvoicePdfMail extends DocumentPdfMail {

	public function __construct() {
		$this->title        = __( 'Invoice as PDF', 'wapro-mag-for-woocommerce' );
		$this->description  = __( 'Brings the PDF of a new invoice from WAPRO Mag to whoever placed its orders and sees all of it. Once each; only while files of documents are switched on.', 'wapro-mag-for-woocommerce' );
		$this->placeholders = [ '{invoice_number}' => '' ];
		parent::__construct();
	}

	public static function mail_id(): string {
		return MailIds::INVOICE_PDF;
	}

	public function get_default_subject(): string {
		return __( 'Invoice {invoice_number} from {site_title}', 'wapro-mag-for-woocommerce' );
	}

	public function get_default_heading(): string {
		return __( 'Invoice {invoice_number}', 'wapro-mag-for-woocommerce' );
	}

	protected function values( ?DocumentSubject $subject ): array {
		return [ '{invoice_number}' => self::number( $subject ) ];
	}

	protected function facts_of( ?DocumentSubject $subject ): array {
		return [
			'number'      => self::number( $subject ),
			'is_numbered' => $subject === null || $subject->is_numbered,
			'address'     => InvoicePage::url( $subject->id ?? 0 ),
		];
	}

	private static function number( ?DocumentSubject $subject ): string {
		return $subject->number ?? 'FS 000123/2026';
	}
}
