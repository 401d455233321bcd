<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Orders\ContentHash;

/**
 * Fingerprint of what a production order says, whenever and under whichever sequence it says it. Pure.
 */
final class ProductionContent {

	public const CREATED   = 'created';
	public const CHANGED   = 'changed';
	public const CANCELLED = 'cancelled';

	/**
	 * @param array<string, mixed> $order production-order#ProductionOrder, with or without event and sequence.
	 */
	public static function hash( array $order ): string {
		if ( ( $order['event'] ?? '' ) === self::CANCELLED ) {
			return self::cancelled();
		}
		return ContentHash::of( array_diff_key( $order, [ 'event' => 1, 'sequence' => 1 ] ) );
	}

	/** One cancellation is like the other. */
	public static function cancelled(): string {
		return md5( self::CANCELLED );
	}
}
