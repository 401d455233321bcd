<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * WordPress's database object, made strict: a false answer is an exception, never an empty list.
 *
 * Placeholders are those of `$wpdb->prepare()`; without arguments the SQL is taken as it is.
 */
final class Connection {

	/**
	 * @return int Affected rows.
	 */
	public function execute( string $sql, string|int|float ...$arguments ): int {
		return $this->run( $sql, $arguments );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	public function rows( string $sql, string|int|float ...$arguments ): array {
		$this->run( $sql, $arguments );
		global $wpdb;
		return array_map( static fn ( object $row ): array => (array) $row, array_values( $wpdb->last_result ) );
	}

	/**
	 * @return array<string, string|null>|null
	 */
	public function row( string $sql, string|int|float ...$arguments ): ?array {
		return $this->rows( $sql, ...$arguments )[0] ?? null;
	}

	public function value( string $sql, string|int|float ...$arguments ): ?string {
		$row = $this->row( $sql, ...$arguments );
		return $row === null ? null : array_values( $row )[0] ?? null;
	}

	/**
	 * @return list<string>
	 */
	public function column( string $sql, string|int|float ...$arguments ): array {
		return array_map( static fn ( array $row ): string => (string) ( array_values( $row )[0] ?? '' ), $this->rows( $sql, ...$arguments ) );
	}

	public function inserted_id(): int {
		global $wpdb;
		return (int) $wpdb->insert_id;
	}

	/**
	 * `%s, %s, …` for an IN list.
	 *
	 * @param array<mixed> $values
	 */
	public static function places( array $values, string $place = '%s' ): string {
		return implode( ', ', array_fill( 0, count( $values ), $place ) );
	}

	/**
	 * @param array<string|int|float> $arguments
	 */
	private function run( string $sql, array $arguments ): int {
		global $wpdb;
		$query  = $arguments === [] ? $sql : (string) $wpdb->prepare( $sql, ...$arguments );
		$silent = $wpdb->suppress_errors( true );
		try {
			$answer = $wpdb->query( $query );
			if ( $answer === false ) {
				throw DatabaseError::query_failed( (string) $wpdb->last_error, self::errno() );
			}
			return (int) $answer;
		} finally {
			$wpdb->suppress_errors( $silent );
		}
	}

	private static function errno(): int {
		global $wpdb;
		$handle = $wpdb->dbh;
		if ( $handle instanceof \mysqli ) {
			return mysqli_errno( $handle );
		}
		// A database drop-in without mysqli tells by its words only.
		return match ( true ) {
			stripos( (string) $wpdb->last_error, 'deadlock' ) !== false => 1213,
			stripos( (string) $wpdb->last_error, 'lock wait timeout' ) !== false => 1205,
			default => 0,
		};
	}
}
