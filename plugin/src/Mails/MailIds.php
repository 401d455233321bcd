<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Orders\Statuses\OrderProgress;

/**
 * The one list of our mails. Apart from the mails themselves, which WooCommerce's class must stand behind: where the
 * plugin is deleted, WooCommerce has not loaded it.
 */
final class MailIds {

	public const INVITATION = 'wapro_mag_invitation';

	public const INVOICE_PDF       = 'wapro_mag_invoice_pdf';
	public const DELIVERY_NOTE_PDF = 'wapro_mag_delivery_note_pdf';

	public const INVOICE_DIGEST = 'wapro_mag_invoices';

	private const ORDER   = 'wapro_mag_order_';
	private const INVOICE = 'wapro_mag_invoice_';

	/**
	 * @return list<string>
	 */
	public static function all(): array {
		return [ self::INVITATION, self::INVOICE_PDF, self::DELIVERY_NOTE_PDF, ...array_map( self::of_axis( ... ), OrderProgress::AXES ), ...array_map( self::of_invoice( ... ), InvoiceEvent::cases() ), self::INVOICE_DIGEST ];
	}

	/** Of the mail that tells of an axis of an order. */
	public static function of_axis( string $axis ): string {
		return self::ORDER . $axis;
	}

	public static function of_invoice( InvoiceEvent $event ): string {
		return self::INVOICE . $event->value;
	}

	/** Of a mail that is off until somebody switches it on; asked without loading WooCommerce's mailer. */
	public static function is_on( string $id ): bool {
		$settings = get_option( self::option( $id ), [] );
		return is_array( $settings ) && ( $settings['enabled'] ?? 'no' ) === 'yes';
	}

	/** Where WooCommerce keeps what the shop set for the mail. */
	public static function option( string $id ): string {
		return "woocommerce_{$id}_settings";
	}
}
