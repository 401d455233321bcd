<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Boot\Registerable;
use WaproMag\Database\DatabaseError;

/**
 * An account that is deleted belongs to no company any more.
 */
final class DeletedAccounts implements Registerable {

	public function __construct( private People $people, private CustomerPairings $pairings ) {}

	public function register(): void {
		add_action( 'deleted_user', [ $this, 'forget' ] );
	}

	public function forget( mixed $user_id ): void {
		try {
			foreach ( $this->people->memberships_of( (int) $user_id ) as $member ) {
				$this->people->remove( $member->company_id, $member->user_id );
			}
			$this->pairings->forget( (int) $user_id );
		} catch ( DatabaseError $error ) {
			// Deleting an account must not fail for our book-keeping.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag', 'user' => (int) $user_id ] );
		}
	}
}
