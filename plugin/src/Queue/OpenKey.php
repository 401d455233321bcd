<?php
declare(strict_types=1);

namespace WaproMag\Queue;

/**
 * Key under which an object has at most one pending message: 16 bytes, given to SQL as hexadecimal text.
 */
final class OpenKey {

	public static function hex( string $destination, string $object_type, string $object_key ): string {
		return md5( $destination . "\0" . $object_type . "\0" . $object_key );
	}
}
