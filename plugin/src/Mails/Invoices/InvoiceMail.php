<?php
declare(strict_types=1);

namespace WaproMag\Mails\Invoices;

use WaproMag\Account\Invoices\InvoicePage;
use WaproMag\Account\Invoices\InvoicesPage;
use WaproMag\Account\Invoices\InvoiceWords;
use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Mails\MailIds;
use WaproMag\Money\MoneyText;
use WaproMag\Panel\LocalTime;

/**
 * A mail to a person about invoices that they see. Off until somebody switches it on. WooCommerce tells its mails apart by
 * their classes, so each event has one; a theme may have its own `woocommerce/emails/wapro-mag-invoice.php`.
 */
abstract class InvoiceMail extends \WC_Email {

	/** @var list<ToldInvoice> */
	protected array $told = [];

	private ?int $as_of = null;

	public function __construct() {
		$this->customer_email = true;
		$this->email_group    = 'payments';
		$this->template_base  = dirname( __DIR__, 3 ) . '/templates/';
		$this->describe();
		parent::__construct();
	}

	/** Id, title, description, templates and placeholders. */
	abstract protected function describe(): void;

	/**
	 * @return non-empty-list<ToldInvoice> What the preview in WooCommerce's settings shows.
	 */
	abstract protected function example(): array;

	/** The one that WooCommerce knows, with the shop's settings. */
	public static function of_shop( InvoiceEvent $event ): ?self {
		return self::known( MailIds::of_invoice( $event ) );
	}

	public function init_form_fields(): void {
		parent::init_form_fields();
		$this->form_fields['enabled']['default'] = 'no';
	}

	/**
	 * @param non-empty-list<ToldInvoice> $told
	 * @param int|null                    $as_of Unix time of the figures.
	 * @return bool Whether the mail went out.
	 */
	public function tell( \WP_User $person, array $told, ?int $as_of ): bool {
		if ( ! $this->is_enabled() ) {
			return false;
		}
		$this->setup_locale();
		$this->object    = $person;
		$this->recipient = $person->user_email;
		$this->told      = $told;
		$this->as_of     = $as_of;
		$this->fill( $told[0] );
		$recipient = (string) $this->get_recipient();
		$sent      = $recipient !== '' && $this->send( $recipient, $this->get_subject(), $this->get_content(), $this->get_headers(), $this->get_attachments() );
		$this->restore_locale();
		return $sent;
	}

	/** WooCommerce's preview gives a mail an order of its own; what it says of invoices is an example. */
	public function get_subject(): string {
		$this->fill( $this->shown()[0] );
		return (string) parent::get_subject();
	}

	public function get_heading(): string {
		$this->fill( $this->shown()[0] );
		return (string) parent::get_heading();
	}

	public function get_content_html(): string {
		return wc_get_template_html( $this->template_html, $this->facts( false ), '', $this->template_base );
	}

	public function get_content_plain(): string {
		return wc_get_template_html( $this->template_plain, $this->facts( true ), '', $this->template_base );
	}

	protected static function known( string $id ): ?self {
		$mail = WC()->mailer()->get_emails()[ $id ] ?? null;
		return $mail instanceof self ? $mail : null;
	}

	/**
	 * @return non-empty-list<ToldInvoice>
	 */
	private function shown(): array {
		return $this->object instanceof \WP_User && $this->told !== [] ? $this->told : $this->example();
	}

	private function fill( ToldInvoice $told ): void {
		$invoice            = $told->invoice;
		$this->placeholders = [
			'{invoice_number}' => $invoice->number,
			'{due}'            => InvoiceWords::day( $invoice->due_on ),
			'{left}'           => MoneyText::of( $invoice->remaining, $invoice->currency ),
		] + $this->placeholders;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function facts( bool $plain ): array {
		$person = $this->object instanceof \WP_User ? $this->object : null;
		return [
			'email_heading'      => $this->get_heading(),
			'additional_content' => $this->get_additional_content(),
			'name'               => $person === null ? __( 'Anna', 'wapro-mag-for-woocommerce' ) : ( $person->first_name !== '' ? $person->first_name : $person->display_name ),
			'groups'             => self::grouped( $this->shown() ),
			'url'                => InvoicePage::url( ... ),
			'list'               => InvoicesPage::url(),
			'as_of'              => $this->as_of === null ? '' : LocalTime::moment( gmdate( 'Y-m-d H:i:s', $this->as_of ) ),
			'sent_to_admin'      => false,
			'plain_text'         => $plain,
			'email'              => $this,
		];
	}

	/**
	 * @param list<ToldInvoice> $told
	 * @return array<string, list<ToldInvoice>> By event, in the order of events.
	 */
	private static function grouped( array $told ): array {
		$groups = [];
		foreach ( InvoiceEvent::cases() as $event ) {
			$of = array_values( array_filter( $told, static fn ( ToldInvoice $one ): bool => $one->event === $event ) );
			if ( $of !== [] ) {
				$groups[ $event->value ] = $of;
			}
		}
		return $groups;
	}
}
