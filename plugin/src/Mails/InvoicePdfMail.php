<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Account\Invoices\InvoicePage;
use WaproMag\Documents\DocumentSubject;

/**
 * Brings the file of a new invoice. Its link leads to the page of the invoice, which asks for a log-in and for the right to
 * see it. A theme may have its own `woocommerce/emails/wapro-mag-invoice-pdf.php`.
 */
final class InvoicePdfMail extends \WC_Email {

	private string $file = '';

	private string $file_name = '';

	private ?DocumentSubject $subject_invoice = null;

	public function __construct() {
		$this->id             = MailIds::DOCUMENT;
		$this->customer_email = true;
		$this->email_group    = 'order-changes';
		$this->title          = __( 'Invoice as PDF', 'wapro-mag-for-woocommerce' );
		$this->description    = __( 'Brings the PDF of a new invoice from WAPRO Mag to whoever placed its orders and sees all of it. Once each; only while files of documents are switched on.', 'wapro-mag-for-woocommerce' );
		$this->template_html  = 'emails/wapro-mag-invoice-pdf.php';
		$this->template_plain = 'emails/plain/wapro-mag-invoice-pdf.php';
		$this->template_base  = dirname( __DIR__, 2 ) . '/templates/';
		$this->placeholders   = [ '{invoice_number}' => '' ];
		parent::__construct();
	}

	/** The one that WooCommerce knows, with the shop's settings. */
	public static function of_shop(): ?self {
		$mail = WC()->mailer()->get_emails()[ MailIds::DOCUMENT ] ?? null;
		return $mail instanceof self ? $mail : null;
	}

	/** Without loading WooCommerce's mails. */
	public static function is_on(): bool {
		$stored = get_option( MailIds::option( MailIds::DOCUMENT ), [] );
		return ! is_array( $stored ) || ( $stored['enabled'] ?? 'yes' ) === 'yes';
	}

	public static function switch_to( bool $on ): void {
		$stored = get_option( MailIds::option( MailIds::DOCUMENT ), [] );
		update_option( MailIds::option( MailIds::DOCUMENT ), [ 'enabled' => $on ? 'yes' : 'no' ] + ( is_array( $stored ) ? $stored : [] ) );
	}

	public function get_default_subject(): string {
		return __( 'Invoice {invoice_number} from {site_title}', 'wapro-mag-for-woocommerce' );
	}

	public function get_default_heading(): string {
		return __( 'Invoice {invoice_number}', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * @param string $file      Whole path.
	 * @param string $file_name Under which the reader saves it.
	 * @return bool Whether the mail went out.
	 */
	public function deliver( int $user_id, DocumentSubject $invoice, string $file, string $file_name ): bool {
		$user = get_userdata( $user_id );
		if ( $user === false || ! $this->is_enabled() ) {
			return false;
		}
		$this->setup_locale();
		$this->object          = $user;
		$this->recipient       = $user->user_email;
		$this->file            = $file;
		$this->file_name       = $file_name;
		$this->subject_invoice = $invoice;

		$this->placeholders['{invoice_number}'] = $invoice->number;

		$recipient = (string) $this->get_recipient();
		$sent      = $recipient !== '' && $this->send( $recipient, $this->get_subject(), $this->get_content(), $this->get_headers(), $this->get_attachments() );
		$this->restore_locale();
		$this->file            = '';
		$this->subject_invoice = null;
		return $sent;
	}

	/**
	 * @return array<array-key, string> Name → path.
	 */
	public function get_attachments(): array {
		$others = parent::get_attachments();
		return ( $this->file === '' ? [] : [ $this->file_name => $this->file ] ) + ( is_array( $others ) ? $others : [] );
	}

	public function get_content_html(): string {
		return wc_get_template_html( $this->template_html, $this->facts( false ), '', $this->template_base );
	}

	public function get_content_plain(): string {
		return wc_get_template_html( $this->template_plain, $this->facts( true ), '', $this->template_base );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function facts( bool $plain ): array {
		$user    = $this->object instanceof \WP_User ? $this->object : null;
		$invoice = $this->subject_invoice;
		if ( $invoice === null ) {
			// WooCommerce previews the mail.
			$this->placeholders['{invoice_number}'] = 'FS 000123/2026';
		}
		return [
			'email_heading'      => $this->get_heading(),
			'additional_content' => $this->get_additional_content(),
			'name'               => $user === null ? __( 'Anna', 'wapro-mag-for-woocommerce' ) : ( $user->first_name !== '' ? $user->first_name : $user->display_name ),
			'number'             => $this->placeholders['{invoice_number}'],
			'is_numbered'        => $invoice === null || $invoice->is_numbered,
			'address'            => InvoicePage::url( $invoice->id ?? 0 ),
			'sent_to_admin'      => false,
			'plain_text'         => $plain,
			'email'              => $this,
		];
	}
}
