<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Orders\Statuses\OrderProgress;

/**
 * The one list of our mails. Apart from the mails themselves, which WooCommerce's class must stand behind: where the
 * plugin is deleted, WooCommerce has not loaded it.
 */
final class MailIds {

	public const INVITATION = 'wapro_mag_invitation';
	public const DOCUMENT   = 'wapro_mag_invoice_pdf';

	private const ORDER = 'wapro_mag_order_';

	/**
	 * @return list<string>
	 */
	public static function all(): array {
		return [ self::INVITATION, self::DOCUMENT, ...array_map( self::of_axis( ... ), OrderProgress::AXES ) ];
	}

	/** Of the mail that tells of an axis of an order. */
	public static function of_axis( string $axis ): string {
		return self::ORDER . $axis;
	}

	/** Where WooCommerce keeps what the shop set for the mail. */
	public static function option( string $id ): string {
		return "woocommerce_{$id}_settings";
	}
}
