<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * To whom a mail about a company's order goes: the person who placed it and the e-mail that was typed with it – never
 * to an account that does not see the order (any more). When the person who placed it is gone, nobody vouches for an
 * e-mail that is no account's.
 */
final class OrderMails implements Registerable {

	/** After plugins that add recipients. */
	private const PRIORITY = 1000;

	public function __construct( private readonly Scopes $scopes, private readonly OrderOwnerships $orders ) {}

	public function register(): void {
		add_filter( 'woocommerce_email_classes', [ $this, 'watch' ], self::PRIORITY );
	}

	/**
	 * @param mixed $emails
	 * @return mixed $emails
	 */
	public function watch( mixed $emails ): mixed {
		foreach ( is_array( $emails ) ? $emails : [] as $email ) {
			if ( $email instanceof \WC_Email && $email->is_customer_email() ) {
				add_filter( 'woocommerce_email_recipient_' . $email->id, [ $this, 'recipients' ], self::PRIORITY, 2 );
			}
		}
		return $emails;
	}

	/**
	 * @param mixed $recipients E-mails, separated by commas.
	 * @param mixed $object     What the mail is about.
	 */
	public function recipients( mixed $recipients, mixed $object = null ): string {
		$recipients = is_string( $recipients ) ? $recipients : '';
		$owner      = $object instanceof \WC_Order ? $this->orders->as_written( $object->get_id() ) : null;
		if ( ! $object instanceof \WC_Order || $owner === null || $owner->company === null ) {
			return $recipients;
		}
		$order_id = $object->get_id();
		$person   = $owner->person > 0 && $this->scopes->of( $owner->person )->sees_order( $order_id ) ? get_userdata( $owner->person ) : false;
		$emails   = $person === false ? [] : [ $person->user_email ];
		foreach ( array_filter( array_map( 'trim', explode( ',', $recipients ) ), static fn ( string $email ): bool => $email !== '' ) as $email ) {
			$account = get_user_by( 'email', $email );
			if ( $account === false ? $person !== false : $this->scopes->of( $account->ID )->sees_order( $order_id ) ) {
				$emails[] = $email;
			}
		}
		return implode( ', ', array_unique( array_map( 'strtolower', $emails ) ) );
	}
}
