<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * Gives many rows of one table each its own values, in one statement whose cost grows with the rows only.
 */
final class RowUpdates {

	public function __construct( private Connection $db ) {}

	/**
	 * @param string                                      $table   With its prefix.
	 * @param string                                      $key     Its primary key, a number.
	 * @param array<string, string>                       $sets    Column → SQL of its value; `d` holds the new values, `t` the row.
	 * @param array<int, array<string, string|int|null>>  $rows    By key: new values, the same columns in each.
	 */
	public function run( string $table, string $key, array $sets, array $rows ): void {
		if ( $rows === [] ) {
			return;
		}
		$columns   = array_keys( $rows[ array_key_first( $rows ) ] );
		$selects   = [];
		$arguments = [];
		foreach ( $rows as $id => $values ) {
			$places = '%d';
			$arguments[] = $id;
			foreach ( $columns as $column ) {
				$value   = $values[ $column ];
				$places .= match ( true ) {
					$value === null => ', NULL',
					is_int( $value ) => ', %d',
					default => ', %s',
				};
				if ( $value !== null ) {
					$arguments[] = $value;
				}
			}
			$selects[] = "SELECT {$places}";
		}
		// The first row names the columns.
		$selects[0] = self::named( $selects[0], [ 'row_key', ...$columns ] );
		$assigned   = [];
		foreach ( $sets as $column => $sql ) {
			$assigned[] = "t.{$column} = {$sql}";
		}
		$this->db->execute(
			'UPDATE (' . implode( ' UNION ALL ', $selects ) . ") d STRAIGHT_JOIN {$table} t ON t.{$key} = d.row_key SET " . implode( ', ', $assigned ),
			...$arguments
		);
	}

	/**
	 * @param list<string> $names
	 */
	private static function named( string $select, array $names ): string {
		$places = explode( ', ', substr( $select, strlen( 'SELECT ' ) ) );
		return 'SELECT ' . implode( ', ', array_map( static fn ( string $place, string $name ): string => "{$place} AS {$name}", $places, $names ) );
	}
}
