<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Orders\Nip;

/**
 * A tax number as a buyer types it: Polish NIP, VAT number of another EU country, or that of a country outside. Pure.
 */
final class TaxNumber {

	public const LENGTH   = 'tax_number_length';
	public const CHECKSUM = 'tax_number_checksum';
	public const FORMAT   = 'tax_number_format';

	private const WEIGHTS = [ 6, 5, 7, 2, 3, 4, 5, 6, 7 ];

	/** Shape behind the country's letters, as the VIES register publishes it. Greece is EL there, Northern Ireland XI. */
	private const EU = [
		'AT' => 'U\d{8}',
		'BE' => '[01]\d{9}',
		'BG' => '\d{9,10}',
		'CY' => '\d{8}[A-Z]',
		'CZ' => '\d{8,10}',
		'DE' => '\d{9}',
		'DK' => '\d{8}',
		'EE' => '\d{9}',
		'EL' => '\d{9}',
		'ES' => '[A-Z0-9]\d{7}[A-Z0-9]',
		'FI' => '\d{8}',
		'FR' => '[A-HJ-NP-Z0-9]{2}\d{9}',
		'HR' => '\d{11}',
		'HU' => '\d{8}',
		'IE' => '\d[A-Z0-9+*]\d{5}[A-Z]{1,2}',
		'IT' => '\d{11}',
		'LT' => '\d{9}|\d{12}',
		'LU' => '\d{8}',
		'LV' => '\d{11}',
		'MT' => '\d{8}',
		'NL' => '\d{9}B\d{2}',
		'PT' => '\d{9}',
		'RO' => '\d{2,10}',
		'SE' => '\d{12}',
		'SI' => '\d{8}',
		'SK' => '\d{10}',
		'XI' => '\d{9}|\d{12}|GD\d{3}|HA\d{3}',
	];

	private const SHORTEST_FOREIGN = 4;
	private const LONGEST          = 30;

	/**
	 * @param string      $plain   Without spaces, dashes and the letters PL; a foreign EU number with its country's letters.
	 * @param string      $country Of the number: two letters.
	 * @param string|null $problem One of the codes above, null when it may be right.
	 */
	private function __construct( public readonly string $plain, public readonly string $country, public readonly ?string $problem ) {}

	/**
	 * @param string $typed   As typed or stored.
	 * @param string $country Of the buyer: a number without letters is one of this country.
	 * @return self|null Null when nothing was typed.
	 */
	public static function of( string $typed, string $country = 'PL' ): ?self {
		$plain = substr( Nip::bare( $typed ), 0, self::LONGEST );
		if ( $plain === '' ) {
			return null;
		}
		if ( preg_match( '/^([A-Z]{2})(.+)$/D', $plain, $match ) === 1 && ( $match[1] === 'PL' || isset( self::EU[ self::eu( $match[1] ) ] ) ) ) {
			return $match[1] === 'PL'
				? new self( $match[2], 'PL', self::polish_problem( $match[2] ) )
				: self::european( self::eu( $match[1] ), $match[2] );
		}
		$country = self::eu( strtoupper( $country ) );
		return match ( true ) {
			$country === 'PL'               => new self( $plain, 'PL', self::polish_problem( $plain ) ),
			isset( self::EU[ $country ] )   => self::european( $country, $plain ),
			default                         => new self( $plain, $country, strlen( $plain ) < self::SHORTEST_FOREIGN ? self::LENGTH : null ),
		};
	}

	public function is_polish(): bool {
		return $this->country === 'PL';
	}

	/** A VAT number of another EU country, or of Northern Ireland. */
	public function is_european(): bool {
		return isset( self::EU[ $this->country ] );
	}

	private static function european( string $country, string $number ): self {
		$fits = preg_match( '/^(?:' . self::EU[ $country ] . ')$/D', $number ) === 1;
		return new self( $country . $number, $country, $fits ? null : self::FORMAT );
	}

	private static function polish_problem( string $number ): ?string {
		if ( preg_match( '/^\d{10}$/D', $number ) !== 1 ) {
			return self::LENGTH;
		}
		$sum = 0;
		foreach ( self::WEIGHTS as $position => $weight ) {
			$sum += $weight * (int) $number[ $position ];
		}
		// A remainder of ten has no digit, no tax office has the number 0…, and ten equal digits are what people type who have none.
		return $sum % 11 === (int) $number[9] && preg_match( '/^(?:0|(\d)\1{9}$)/D', $number ) === 0 ? null : self::CHECKSUM;
	}

	/** The register's letters for a country. */
	private static function eu( string $country ): string {
		return $country === 'GR' ? 'EL' : $country;
	}
}
