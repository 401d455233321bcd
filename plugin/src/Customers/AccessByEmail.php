<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Boot\Registerable;
use WaproMag\Customers\FromWapro\ChunkHistory;
use WaproMag\Database\Quietly;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * Opens a company to a person who has proven to read the mail of its contact: by the invitation's link, by a password
 * reset, by WooCommerce's own check of the address.
 */
final class AccessByEmail implements Registerable {

	public function __construct( private People $people, private VerifiedEmail $verified, private HistoryStore $history ) {}

	public function register(): void {
		add_action( 'after_password_reset', [ $this, 'on_reset' ] );
		add_action( 'woocommerce_customer_email_verified', [ $this, 'on_verified' ] );
	}

	public function on_reset( mixed $user ): void {
		if ( $user instanceof \WP_User ) {
			$this->verified->remember( $user->ID );
			// What fails leaves the address proven: it opens with the next word of WAPRO.
			Quietly::run( fn () => $this->open( $user->ID ), [ 'user' => $user->ID ] );
		}
	}

	public function on_verified( mixed $user_id ): void {
		Quietly::run( fn () => $this->open( (int) $user_id ), [ 'user' => (int) $user_id ] );
	}

	/** Only where WAPRO has the contact, or its company invited the person, and under the address that was proven. */
	private function open( int $user_id ): void {
		$user = get_userdata( $user_id );
		if ( $user === false || ! $this->verified->is_verified( $user_id ) ) {
			return;
		}
		foreach ( $this->people->memberships_of( $user_id ) as $member ) {
			if ( $member->access === Access::Waits && in_array( $member->origin, [ Origin::Wapro, Origin::Shop ], true ) && $member->contact_email === mb_strtolower( $user->user_email, 'UTF-8' ) ) {
				$this->people->save( $member->with( [ 'access' => Access::Open ] ) );
				$this->history->record( new HistoryEntry( ChunkHistory::USER, $user_id, $member->contact_erp_id, 'shop_event', [ HistoryEntry::change( 'access', Access::Waits->value, Access::Open->value ) ] ) );
			}
		}
	}
}
