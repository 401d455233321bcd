<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * For hooks of what people and buyers do: it must not fail for our book-keeping. What is missed the next apply or the
 * nightly pass sets right.
 */
final class Quietly {

	/**
	 * @template T
	 * @param callable(): T             $work
	 * @param array<string, string|int> $context For the log: of which object.
	 * @return T|null Null: the database failed, and the log says so.
	 */
	public static function run( callable $work, array $context = [] ): mixed {
		try {
			return $work();
		} catch ( DatabaseError $error ) {
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] + $context );
			return null;
		}
	}
}
