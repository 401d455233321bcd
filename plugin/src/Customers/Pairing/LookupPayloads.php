<?php
declare(strict_types=1);

namespace WaproMag\Customers\Pairing;

use WaproMag\Customers\AccountNumber;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;

/**
 * Whose contractor is looked for, built when the question is about to go.
 */
final class LookupPayloads implements PayloadSource {

	public function __construct( private AccountNumber $number ) {}

	public function prepare( Message $message ): Prepared {
		$user = get_userdata( (int) $message->object_key );
		if ( $user === false ) {
			return Prepared::nothing_to_send( __( 'The account is no longer in the shop.', 'wapro-mag-for-woocommerce' ) );
		}
		$number  = $this->number->read( $user->ID );
		$company = get_user_meta( $user->ID, 'billing_company', true );
		$facts   = [
			'nip'       => $number !== null && $number->is_polish() ? $number->plain : '',
			'vatNumber' => $number !== null && ! $number->is_polish() ? $number->plain : '',
			'email'     => mb_substr( $user->user_email, 0, 255 ),
			'name'      => mb_substr( is_string( $company ) && $company !== '' ? $company : $user->display_name, 0, 200 ),
		];
		return Prepared::payload( [ 'userId' => $user->ID ] + array_filter( $facts, static fn ( string $text ): bool => $text !== '' ) );
	}
}
