<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WaproMag\Customers\TaxNumber;

/**
 * VAT numbers by the Commission's REST interface. Countries such as Germany and Spain confirm a number and say no name.
 */
final class ViesClient implements RegisterClient {

	private const HIDDEN = '---';

	private const WRONG_NUMBER = 'INVALID_INPUT';

	/** A country's own register is away or busy, VIES is not. */
	private const COUNTRY_AWAY = [ 'MS_UNAVAILABLE', 'MS_MAX_CONCURRENT_REQ', 'MS_MAX_CONCURRENT_REQ_TIME', 'TIMEOUT' ];

	/** The register's letters where they are not the shop's. */
	private const COUNTRIES = [ 'EL' => 'GR', 'XI' => 'GB' ];

	public function __construct( private RegisterHttp $http ) {}

	public function look_up( TaxNumber $number, Deadline $deadline ): ?RegisterCompany {
		$body   = (string) wp_json_encode( [ 'countryCode' => $number->country, 'vatNumber' => substr( $number->plain, 2 ) ] );
		$answer = $this->http->post( RegisterAddress::of( Register::Vies ), [ 'Content-Type' => 'application/json', 'Accept' => 'application/json' ], $body, $deadline );
		$read   = json_decode( $answer['body'], true, 8 );
		if ( ! is_array( $read ) ) {
			throw new RegisterFailure( RegisterFailure::UNREADABLE, "VIES answered with status {$answer['status']} and no JSON." );
		}
		$error = $read['errorWrappers'][0]['error'] ?? null;
		if ( $error === self::WRONG_NUMBER ) {
			return null;
		}
		if ( $error !== null || ! is_bool( $read['valid'] ?? null ) || $answer['status'] !== 200 ) {
			throw self::failure( $error );
		}
		return $read['valid'] ? self::company( $number, $read ) : null;
	}

	private static function failure( mixed $error ): RegisterFailure {
		$code = is_string( $error ) && preg_match( '/^[A-Z_]{1,60}$/D', $error ) === 1 ? $error : 'no known error';
		return new RegisterFailure( RegisterFailure::REFUSED, "VIES answered: {$code}.", ! in_array( $code, self::COUNTRY_AWAY, true ) );
	}

	/**
	 * @param array<mixed> $read
	 */
	private static function company( TaxNumber $number, array $read ): RegisterCompany {
		[ 'street' => $street, 'postcode' => $postcode, 'city' => $city ] = ViesAddress::parts( self::told( $read['address'] ?? null ) );
		return new RegisterCompany( Register::Vies, SafeXml::line( self::told( $read['name'] ?? null ), 200 ), $street, $postcode, $city, self::COUNTRIES[ $number->country ] ?? $number->country, false, time() );
	}

	private static function told( mixed $value ): string {
		return is_string( $value ) && trim( $value ) !== self::HIDDEN ? $value : '';
	}
}
