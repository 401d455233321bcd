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
		$selects = [];
		foreach ( $rows as $id => $values ) {
			$literals = [];
			foreach ( $values as $column => $value ) {
				// The first row names the columns.
				$literals[] = Literal::of( $value ) . ( $selects === [] ? " AS {$column}" : '' );
			}
			$selects[] = "SELECT {$id}" . ( $selects === [] ? ' AS row_key' : '' ) . ', ' . implode( ', ', $literals );
		}
		$assigned = [];
		foreach ( $sets as $column => $sql ) {
			$assigned[] = "t.{$column} = {$sql}";
		}
		$this->db->execute( 'UPDATE (' . implode( ' UNION ALL ', $selects ) . ") d STRAIGHT_JOIN {$table} t ON t.{$key} = d.row_key SET " . implode( ', ', $assigned ) );
	}
}
