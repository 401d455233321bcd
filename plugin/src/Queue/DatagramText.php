<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * What a datagram says: "look again", when, and who says so. Knows no WordPress; sync-worker/scheduler/datagram-text.ts reads it.
 */
final class DatagramText {

	private const MARK = 'wapro-mag-bell 1';

	/** The worker's secret itself signs calls of the Shop API; what signs a datagram can be used for nothing else. */
	private const KEY_OF = 'wapro-mag datagram 1';

	/**
	 * @param string $secret       Of the worker's key.
	 * @param int    $milliseconds Since 1970.
	 * @param string $nonce        32 hex digits, never used twice.
	 * @return string 128 bytes.
	 */
	public static function signed( string $secret, int $milliseconds, string $nonce ): string {
		$text = self::MARK . " {$milliseconds} {$nonce}";
		return "{$text} " . hash_hmac( 'sha256', $text, hash_hmac( 'sha256', self::KEY_OF, $secret, true ) );
	}
}
