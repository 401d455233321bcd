<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Mails\MailIds;
use WaproMag\Settings\SettingsStore;

/**
 * Settings of invoices with the switches of their mails, which WooCommerce keeps, as invoices#InvoiceSettings.
 */
final class InvoiceSettingsView {

	/** Switch → event. */
	public const MAILS = [
		'issued'   => InvoiceEvent::Issued,
		'dueSoon'  => InvoiceEvent::DueSoon,
		'overdue'  => InvoiceEvent::Overdue,
		'partPaid' => InvoiceEvent::PartPaid,
		'settled'  => InvoiceEvent::Settled,
	];

	public function __construct( private SettingsStore $settings ) {}

	/**
	 * @return array<string, mixed>
	 */
	public function read(): array {
		$mails = array_map( static fn ( InvoiceEvent $event ): bool => MailIds::is_on( MailIds::of_invoice( $event ) ), self::MAILS );
		return [ 'mails' => $mails, 'digest' => MailIds::is_on( MailIds::INVOICE_DIGEST ) ] + $this->settings->invoices()->to_array();
	}
}
