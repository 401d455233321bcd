<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Boot\Registerable;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Orders\Statuses\Progresses;

/**
 * Our mails among WooCommerce's, under WooCommerce → Settings → Emails.
 */
final class ShopMails implements Registerable {

	public function __construct( private Progresses $progresses ) {}

	public function register(): void {
		add_filter( 'woocommerce_email_classes', [ $this, 'add' ] );
	}

	/**
	 * @param array<string, \WC_Email> $mails
	 * @return array<string, \WC_Email>
	 */
	public function add( array $mails ): array {
		// Each mail reads its settings as it is made, which is a statement apiece where none are stored.
		wp_prime_option_caches( array_map( MailIds::option( ... ), MailIds::all() ) );
		$mails += [ MailIds::INVITATION => new CompanyInvitation() ];
		foreach ( OrderProgress::AXES as $axis ) {
			$mails += [ MailIds::of_axis( $axis ) => new OrderStateMail( $axis, $this->progresses ) ];
		}
		return $mails;
	}
}
