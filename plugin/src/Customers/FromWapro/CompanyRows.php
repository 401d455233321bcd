<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\RowUpdates;
use WaproMag\Database\Tables;

/**
 * Writes companies, many in one statement.
 */
final class CompanyRows {

	public function __construct( private Connection $db, private CompanyStore $companies ) {}

	/**
	 * @param array<array-key, array<string, string|int|null>> $rows By contractor: column → value, the same columns in each.
	 * @return array<array-key, Company> By contractor.
	 */
	public function add( array $rows ): array {
		if ( $rows === [] ) {
			return [];
		}
		$columns = [ 'erp_id', ...array_keys( array_values( $rows )[0] ) ];
		$values  = [];
		foreach ( $rows as $erp_id => $row ) {
			$values[] = rtrim( Literal::row( [ (string) $erp_id, ...array_values( $row ) ] ), ')' ) . ', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))';
		}
		$this->db->execute( 'INSERT INTO ' . self::table() . ' (' . implode( ', ', $columns ) . ', created_at, updated_at) VALUES ' . implode( ', ', $values ) );
		return $this->companies->find_many_by_erp( array_map( strval( ... ), array_keys( $rows ) ) );
	}

	/**
	 * @param array<int, array<string, string|int|null>> $rows By company: column → value, the same columns in each.
	 */
	public function change( array $rows ): void {
		if ( $rows === [] ) {
			return;
		}
		// Rows are told apart by the place of their values.
		$rows = array_map(
			static function ( array $row ): array {
				ksort( $row );
				return $row;
			},
			$rows
		);
		$sets = [];
		foreach ( array_keys( array_values( $rows )[0] ) as $column ) {
			$sets[ $column ] = "d.{$column}";
		}
		( new RowUpdates( $this->db ) )->run( self::table(), 'id', [ ...$sets, 'updated_at' => 'UTC_TIMESTAMP(3)' ], $rows );
	}

	/**
	 * Later counters of companies that were told again as they are.
	 *
	 * @param array<int, string> $as_of By company.
	 */
	public function advance( array $as_of ): void {
		( new RowUpdates( $this->db ) )->run( self::table(), 'id', [ 'as_of' => 'GREATEST(t.as_of, CAST(d.as_of AS UNSIGNED))' ], array_map( static fn ( string $counter ): array => [ 'as_of' => $counter ], $as_of ) );
	}

	private static function table(): string {
		return Tables::name( Tables::COMPANIES );
	}
}
