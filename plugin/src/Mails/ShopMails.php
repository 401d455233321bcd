<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Boot\Registerable;

/**
 * Our mails among WooCommerce's, under WooCommerce → Settings → Emails.
 */
final class ShopMails implements Registerable {

	public function register(): void {
		add_filter( 'woocommerce_email_classes', [ $this, 'add' ] );
	}

	/**
	 * @param array<string, \WC_Email> $mails
	 * @return array<string, \WC_Email>
	 */
	public function add( array $mails ): array {
		return $mails + [ CompanyInvitation::ID => new CompanyInvitation() ];
	}
}
