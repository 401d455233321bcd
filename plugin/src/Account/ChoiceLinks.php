<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Checkout\ClassicPicker;

/**
 * Addresses that choose for whom a person buys, and come back to the page they stand on.
 */
final class ChoiceLinks {

	/** The company, with the place that it then needs to be chosen. */
	public static function for_company( int $company_id, string $to = '' ): string {
		return self::signed( [ 'wapro_mag_company' => $company_id, 'wapro_mag_to' => $to ] );
	}

	public static function for_point( int $company_id, int $point_id ): string {
		return self::signed( [ 'wapro_mag_company' => $company_id, 'wapro_mag_to' => (string) $point_id ] );
	}

	/**
	 * @param array<string, int|string> $arguments
	 */
	private static function signed( array $arguments ): string {
		return wp_nonce_url( add_query_arg( $arguments ), ClassicPicker::NONCE, '_wapro_mag_nonce' );
	}
}
