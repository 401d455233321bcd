<?php
declare(strict_types=1);

namespace WaproMag\Api;

use WaproMag\Links\Counter;

/**
 * A counter beyond 64 bits would block every later answer of its article.
 */
final class ApplyCounters {

	/**
	 * @param list<array<string, mixed>> $items
	 * @throws Problem When a counter is out of bounds.
	 */
	public static function check( array $items ): void {
		foreach ( $items as $position => $item ) {
			foreach ( [ 'asOf', 'messageId' ] as $field ) {
				if ( isset( $item[ $field ] ) && ! Counter::is_valid( (string) $item[ $field ] ) ) {
					/* translators: %s: name of a field. */
					throw new Problem( 'rest_invalid_param', sprintf( __( 'The field %s is no counter of WAPRO Mag.', 'wapro-mag-for-woocommerce' ), "items[{$position}].{$field}" ), 400, "items[{$position}].{$field}" );
				}
			}
		}
	}
}
