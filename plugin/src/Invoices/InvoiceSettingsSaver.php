<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Api\Problem;
use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Invoices\News\NewsSwitches;
use WaproMag\Mails\MailIds;
use WaproMag\Settings\SettingsStore;

/**
 * Takes new settings of invoices. Days that were set anew count from now on: what they would have reminded of before is not
 * caught up with.
 */
final class InvoiceSettingsSaver {

	public function __construct( private SettingsStore $settings, private NewsSwitches $switches ) {}

	/**
	 * @param array<string, mixed> $values invoices#InvoiceSettings, checked against the schema.
	 * @throws Problem When they cannot be kept.
	 */
	public function save( array $values ): void {
		if ( $values['mails']['overdue'] === true && $values['ladder'] === [] ) {
			throw new Problem( 'ladder_empty', __( 'Name at least one day after which a buyer is reminded, or switch these reminders off.', 'wapro-mag-for-woocommerce' ), 400, 'ladder' );
		}
		$before = $this->settings->invoices();
		$this->settings->store_invoices( InvoiceSettings::from_array( $values ) );
		$now = $this->settings->invoices();
		if ( $now->ladder() !== $before->ladder() ) {
			$this->switches->begin_anew( InvoiceEvent::Overdue );
		}
		if ( $now->soon_days() !== $before->soon_days() ) {
			$this->switches->begin_anew( InvoiceEvent::DueSoon );
		}
		foreach ( InvoiceSettingsView::MAILS as $name => $event ) {
			self::switch_mail( MailIds::of_invoice( $event ), $values['mails'][ $name ] === true );
		}
		self::switch_mail( MailIds::INVOICE_DIGEST, $values['digest'] === true );
		$today = (string) wp_date( 'Y-m-d' );
		foreach ( InvoiceEvent::cases() as $event ) {
			$this->switches->since( $event, $today );
		}
	}

	/** Where WooCommerce keeps it, so that there is one switch and not two. */
	private static function switch_mail( string $id, bool $is_on ): void {
		if ( MailIds::is_on( $id ) !== $is_on ) {
			$stored = get_option( MailIds::option( $id ), [] );
			update_option( MailIds::option( $id ), [ 'enabled' => $is_on ? 'yes' : 'no' ] + ( is_array( $stored ) ? $stored : [] ) );
		}
	}
}
