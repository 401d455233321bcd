<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Settings\SettingsStore;

/**
 * The tax number that an account's owner has typed, wherever the shop keeps it.
 */
final class AccountNumber {

	/** User meta: the number without spaces, dashes and the letters PL. */
	public const META = 'wapro_mag_nip';

	public function __construct( private SettingsStore $settings ) {}

	/**
	 * @return list<string> User meta where the number may stand.
	 */
	public function keys(): array {
		$field = $this->settings->maps()->nip_field();
		$keys  = [ 'billing_nip' ];
		if ( $field !== '' ) {
			$keys = str_contains( $field, '/' ) ? [ "_wc_other/{$field}", "_wc_billing/{$field}", ...$keys ] : [ ltrim( $field, '_' ), ...$keys ];
		}
		return array_values( array_unique( $keys ) );
	}

	public function read( int $user ): ?TaxNumber {
		$country = get_user_meta( $user, 'billing_country', true );
		foreach ( $this->keys() as $key ) {
			$typed  = get_user_meta( $user, $key, true );
			$number = is_string( $typed ) ? TaxNumber::of( $typed, is_string( $country ) && $country !== '' ? $country : 'PL' ) : null;
			if ( $number !== null ) {
				return $number;
			}
		}
		return null;
	}
}
