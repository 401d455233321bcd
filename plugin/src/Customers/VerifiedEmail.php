<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use Automattic\WooCommerce\Internal\CustomerEmailVerification\EmailVerificationService;

/**
 * Whether an account's owner has proven to read its mail: by a link that was sent there. Counts for that address only.
 */
final class VerifiedEmail {

	/** User meta: the address that was proven. */
	public const META = 'wapro_mag_verified_email';

	public function is_verified( int $user_id ): bool {
		$email = self::email( $user_id );
		if ( $email !== '' && get_user_meta( $user_id, self::META, true ) === $email ) {
			return true;
		}
		return $email !== '' && class_exists( EmailVerificationService::class ) && wc_get_container()->get( EmailVerificationService::class )->is_verified( $user_id );
	}

	public function remember( int $user_id ): void {
		$email = self::email( $user_id );
		if ( $email !== '' ) {
			update_user_meta( $user_id, self::META, $email );
		}
	}

	/** Address of the account in small letters; '': there is none. */
	public static function email( int $user_id ): string {
		$user = get_userdata( $user_id );
		return $user === false ? '' : mb_strtolower( $user->user_email, 'UTF-8' );
	}
}
