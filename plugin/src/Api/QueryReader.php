<?php
declare(strict_types=1);

namespace WaproMag\Api;

/**
 * Query parameters are text; the schema says what they mean. Lists are comma separated (`list[]` keys break OAuth1).
 */
final class QueryReader {

	/** Keys that WordPress, WooCommerce's keys or the browser add to any request. */
	private const FOREIGN = [ '_locale', '_fields', '_envelope', '_wpnonce', '_', 'rest_route', 'consumer_key', 'consumer_secret' ];

	/**
	 * @param array<array-key, mixed> $query
	 * @param array<string, mixed>    $schema
	 * @return array<string, mixed>
	 */
	public static function read( array $query, array $schema ): array {
		$read = [];
		foreach ( $query as $name => $value ) {
			$name = (string) $name;
			if ( in_array( $name, self::FOREIGN, true ) || str_starts_with( $name, 'oauth_' ) ) {
				continue;
			}
			$read[ $name ] = self::cast( $value, $schema['properties'][ $name ] ?? [] );
		}
		return $read;
	}

	/**
	 * @param array<string, mixed> $schema
	 */
	private static function cast( mixed $value, array $schema ): mixed {
		if ( ! is_string( $value ) ) {
			return $value;
		}
		$types = (array) ( $schema['type'] ?? [] );
		return match ( true ) {
			in_array( 'integer', $types, true ) && preg_match( '/^-?\d{1,18}$/D', $value ) === 1 => (int) $value,
			in_array( 'boolean', $types, true ) && in_array( $value, [ 'true', 'false' ], true ) => $value === 'true',
			in_array( 'array', $types, true ) => $value === '' ? [] : array_map( static fn ( string $one ): mixed => self::cast( $one, $schema['items'] ?? [] ), explode( ',', $value ) ),
			default => $value,
		};
	}
}
