<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * Where the registers are. Another address – GUS's test environment – is named by a constant in wp-config.php or a filter,
 * never by a setting: the shop would send its key there.
 */
final class RegisterAddress {

	private const PUBLISHED = [
		'gus'  => 'https://wyszukiwarkaregon.stat.gov.pl/wsBIR/UslugaBIRzewnPubl.svc',
		'vies' => 'https://ec.europa.eu/taxation_customs/vies/rest-api/check-vat-number',
	];

	private const CONSTANTS = [
		'gus'  => 'WAPRO_MAG_GUS_ADDRESS',
		'vies' => 'WAPRO_MAG_VIES_ADDRESS',
	];

	/**
	 * @throws RegisterFailure When it is neither https nor this machine.
	 */
	public static function of( Register $register ): string {
		$name    = self::CONSTANTS[ $register->value ];
		$address = defined( $name ) ? constant( $name ) : self::PUBLISHED[ $register->value ];
		/**
		 * Address of a public register.
		 *
		 * @param string $address
		 * @param string $register gus or vies.
		 */
		$address = apply_filters( 'wapro_mag/register_address', $address, $register->value );
		$parts   = is_string( $address ) ? wp_parse_url( $address ) : false;
		$scheme  = is_array( $parts ) ? $parts['scheme'] ?? '' : '';
		if ( $scheme === 'https' || ( $scheme === 'http' && in_array( $parts['host'] ?? '', [ '127.0.0.1', '[::1]', 'localhost' ], true ) ) ) {
			return $address;
		}
		throw new RegisterFailure( RegisterFailure::UNREACHABLE, 'The address of the register must begin with https://.' );
	}
}
