<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Api\Problem;
use WaproMag\Database\Connection;

/**
 * Lets one call at a time into work that WooCommerce's CRUD does outside of row locks, so that the older of two answers
 * never comes last. The database gives the lock up by itself when the connection ends.
 */
final class CallLock {

	private const SECONDS = 20;

	public function __construct( private Connection $db ) {}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 * @throws Problem When another call holds the lock for too long.
	 */
	public function hold( string $name, callable $work ): mixed {
		global $wpdb;
		$lock = 'wapro_mag_' . $name . '_' . substr( md5( DB_NAME . $wpdb->prefix ), 0, 12 );
		if ( $this->db->value( 'SELECT GET_LOCK(%s, %d)', $lock, self::SECONDS ) !== '1' ) {
			throw new Problem( 'busy', __( 'Another call is applying goods now. Send the same request again in a moment.', 'wapro-mag-for-woocommerce' ), 503 );
		}
		try {
			return $work();
		} finally {
			$wpdb->query( (string) $wpdb->prepare( 'DO RELEASE_LOCK(%s)', $lock ) );
		}
	}
}
