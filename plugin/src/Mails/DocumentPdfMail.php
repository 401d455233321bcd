<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Documents\DocumentSubject;

/**
 * Brings the file of a document. Its link leads to a page of My Account, which asks for a log-in and for the right to see it.
 */
abstract class DocumentPdfMail extends \WC_Email {

	private string $file = '';

	private string $file_name = '';

	/** Null: WooCommerce previews the mail, and what stands in the placeholders is an example. */
	private ?DocumentSubject $subject_document = null;

	public function __construct() {
		$name                 = str_replace( '_', '-', static::mail_id() );
		$this->id             = static::mail_id();
		$this->customer_email = true;
		$this->email_group    = 'order-changes';
		$this->template_html  = "emails/{$name}.php";
		$this->template_plain = "emails/plain/{$name}.php";
		$this->template_base  = dirname( __DIR__, 2 ) . '/templates/';
		parent::__construct();
	}

	/** One of `MailIds`. */
	abstract public static function mail_id(): string;

	/**
	 * @return array<string, string> Placeholders of the mail; null: examples.
	 */
	abstract protected function values( ?DocumentSubject $subject ): array;

	/**
	 * @return array<string, mixed> What the template is told besides.
	 */
	abstract protected function facts_of( ?DocumentSubject $subject ): array;

	/** The one that WooCommerce knows, with the shop's settings. */
	public static function of_shop(): ?static {
		$mail = WC()->mailer()->get_emails()[ static::mail_id() ] ?? null;
		return $mail instanceof static ? $mail : null;
	}

	/** Without loading WooCommerce's mails. */
	public static function is_on(): bool {
		$stored = get_option( MailIds::option( static::mail_id() ), [] );
		return ! is_array( $stored ) || ( $stored['enabled'] ?? 'yes' ) === 'yes';
	}

	public static function switch_to( bool $on ): void {
		$stored = get_option( MailIds::option( static::mail_id() ), [] );
		update_option( MailIds::option( static::mail_id() ), [ 'enabled' => $on ? 'yes' : 'no' ] + ( is_array( $stored ) ? $stored : [] ) );
	}

	/**
	 * @param string $file      Whole path.
	 * @param string $file_name Under which the reader saves it.
	 * @return bool Whether the mail went out.
	 */
	public function deliver( int $user_id, DocumentSubject $subject, string $file, string $file_name ): bool {
		$user = get_userdata( $user_id );
		if ( $user === false || ! $this->is_enabled() ) {
			return false;
		}
		$this->setup_locale();
		$this->object           = $user;
		$this->recipient        = $user->user_email;
		$this->file             = $file;
		$this->file_name        = $file_name;
		$this->subject_document = $subject;

		$recipient = (string) $this->get_recipient();
		$sent      = $recipient !== '' && $this->send( $recipient, $this->get_subject(), $this->get_content(), $this->get_headers(), $this->get_attachments() );
		$this->restore_locale();
		$this->file             = '';
		$this->subject_document = null;
		return $sent;
	}

	public function get_subject(): string {
		$this->fill();
		return (string) parent::get_subject();
	}

	public function get_heading(): string {
		$this->fill();
		return (string) parent::get_heading();
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

	private function fill(): void {
		$this->placeholders = $this->values( $this->subject_document ) + $this->placeholders;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function facts( bool $plain ): array {
		$user = $this->object instanceof \WP_User ? $this->object : null;
		return $this->facts_of( $this->subject_document ) + [
			'email_heading'      => $this->get_heading(),
			'additional_content' => $this->get_additional_content(),
			'name'               => $user === null ? __( 'Anna', 'wapro-mag-for-woocommerce' ) : ( $user->first_name !== '' ? $user->first_name : $user->display_name ),
			'sent_to_admin'      => false,
			'plain_text'         => $plain,
			'email'              => $this,
		];
	}
}
