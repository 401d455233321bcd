<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * Values written into large statements: `$wpdb->prepare()` costs more than the database there.
 */
final class Literal {

	/** Holds nothing that could end a string. */
	private const PLAIN = '/^[A-Za-z0-9 _.:\-]*$/D';

	public static function of( string|int|null $value ): string {
		return match ( true ) {
			$value === null  => 'NULL',
			is_int( $value ) => (string) $value,
			preg_match( self::PLAIN, $value ) === 1 => "'{$value}'",
			default          => "'" . self::escaped( $value ) . "'",
		};
	}

	/**
	 * `(1, 'a', NULL)`.
	 *
	 * @param array<string|int|null> $values
	 */
	public static function row( array $values ): string {
		return '(' . implode( ', ', array_map( self::of( ... ), $values ) ) . ')';
	}

	private static function escaped( string $value ): string {
		$escaped = esc_sql( $value );
		return is_string( $escaped ) ? $escaped : '';
	}
}
