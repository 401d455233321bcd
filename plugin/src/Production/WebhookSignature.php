<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * Checks documents signed by Standard Webhooks: HMAC-SHA256 over id, time and body. Pure.
 */
final class WebhookSignature {

	public const TOLERANCE_SECONDS = 300;

	public const MISSING = 'missing';
	public const TIME    = 'time';
	public const WRONG   = 'wrong';

	private const PREFIX = 'whsec_';

	/**
	 * @param string                                                                                    $secret  `whsec_` and the key in base64.
	 * @param array{id: string|null, timestamp: string|null, signature: string|null} $headers What follows `webhook-`.
	 * @param string                                                                                    $body    Byte for byte as received.
	 * @return self::MISSING|self::TIME|self::WRONG|null Null: it is right.
	 */
	public static function fault( string $secret, array $headers, string $body, int $now ): ?string {
		[ 'id' => $id, 'timestamp' => $timestamp, 'signature' => $signatures ] = $headers;
		if ( $id === null || $id === '' || $timestamp === null || $signatures === null ) {
			return self::MISSING;
		}
		if ( preg_match( '/^[0-9]{1,12}$/D', $timestamp ) !== 1 || abs( $now - (int) $timestamp ) > self::TOLERANCE_SECONDS ) {
			return self::TIME;
		}
		$expected = self::sign( $secret, $id, $timestamp, $body );
		foreach ( explode( ' ', $signatures ) as $signature ) {
			if ( hash_equals( $expected, $signature ) ) {
				return null;
			}
		}
		return self::WRONG;
	}

	/** As it stands in `webhook-signature`. */
	public static function sign( string $secret, string $id, string $timestamp, string $body ): string {
		$key = (string) base64_decode( substr( $secret, strlen( self::PREFIX ) ), true );
		return 'v1,' . base64_encode( hash_hmac( 'sha256', "{$id}.{$timestamp}.{$body}", $key, true ) );
	}

	/** Whether it is `whsec_` and a key of 24 to 64 bytes. */
	public static function is_secret( string $text ): bool {
		if ( ! str_starts_with( $text, self::PREFIX ) ) {
			return false;
		}
		$key = base64_decode( substr( $text, strlen( self::PREFIX ) ), true );
		return $key !== false && strlen( $key ) >= 24 && strlen( $key ) <= 64;
	}
}
