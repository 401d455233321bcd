<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Quietly;

/**
 * An account that is deleted belongs to no company any more.
 */
final class DeletedAccounts implements Registerable {

	public function __construct( private People $people, private CustomerPairings $pairings ) {}

	public function register(): void {
		add_action( 'deleted_user', [ $this, 'forget' ] );
	}

	public function forget( mixed $user_id ): void {
		Quietly::run(
			function () use ( $user_id ): void {
				foreach ( $this->people->memberships_of( (int) $user_id ) as $member ) {
					$this->people->remove( $member->company_id, $member->user_id );
				}
				$this->pairings->forget( (int) $user_id );
			},
			[ 'user' => (int) $user_id ]
		);
	}
}
