<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WaproMag\Customers\TaxNumber;
use WaproMag\Settings\SettingsStore;

/**
 * REGON by BIR 1.1: log in with the shop's key, search by NIP, once more with a new session when the old one has ended.
 */
final class GusClient implements RegisterClient {

	private const NOT_FOUND     = '4';
	private const SESSION_ENDED = [ '', '7' ];

	public function __construct( private SettingsStore $settings, private GusSession $session, private RegisterHttp $http ) {}

	public function look_up( TaxNumber $number, Deadline $deadline ): ?RegisterCompany {
		$key  = $this->settings->customers()->gus_key();
		$sid  = $this->session->current( $key );
		$rows = $sid === null ? null : $this->search( $number->plain, $sid, $deadline );
		$rows ??= $this->search( $number->plain, $this->log_in( $key, $deadline ), $deadline );
		if ( $rows === null ) {
			throw new RegisterFailure( RegisterFailure::REFUSED, 'GUS ended the session at once.' );
		}
		return $rows === [] ? null : GusEntry::company( $rows, time() );
	}

	private function log_in( string $key, Deadline $deadline ): string {
		$sid = $this->ask( GusMessages::LOG_IN, static fn ( string $address ): string => GusMessages::log_in( $address, $key ), null, $deadline );
		if ( $sid === '' ) {
			throw new RegisterFailure( RegisterFailure::KEY_REFUSED, 'GUS refused the user key.' );
		}
		if ( preg_match( '/^[A-Za-z0-9_-]{1,64}$/D', $sid ) !== 1 ) {
			throw new RegisterFailure( RegisterFailure::UNREADABLE, 'GUS gave a session that cannot be one.' );
		}
		$this->session->keep( $key, $sid );
		return $sid;
	}

	/**
	 * @return list<array<string, string>>|null Null: the session has ended.
	 */
	private function search( string $nip, string $sid, Deadline $deadline ): ?array {
		$result = $this->ask( GusMessages::SEARCH, static fn ( string $address ): string => GusMessages::search( $address, $nip ), $sid, $deadline );
		$rows   = $result === '' ? [] : GusMessages::rows( $result );
		$code   = $rows === []
			? $this->ask( GusMessages::VALUE, GusMessages::message_code( ... ), $sid, $deadline )
			: $rows[0]['ErrorCode'] ?? null;
		return match ( true ) {
			$code === null                                   => $rows,
			$code === self::NOT_FOUND                        => [],
			in_array( $code, self::SESSION_ENDED, true )     => null,
			default                                          => throw new RegisterFailure( RegisterFailure::REFUSED, 'GUS refused the search with code ' . SafeXml::line( $code, 10 ) . '.' ),
		};
	}

	/**
	 * @param callable( string ): string $message Made for an address.
	 */
	private function ask( string $operation, callable $message, ?string $sid, Deadline $deadline ): string {
		$address = RegisterAddress::of( Register::Gus );
		$answer  = $this->http->post( $address, [ 'Content-Type' => 'application/soap+xml; charset=utf-8' ] + ( $sid === null ? [] : [ 'sid' => $sid ] ), $message( $address ), $deadline );
		if ( $answer['status'] !== 200 ) {
			throw new RegisterFailure( RegisterFailure::REFUSED, "GUS answered {$operation} with status {$answer['status']}." );
		}
		return GusMessages::result( $answer['body'], $operation );
	}
}
