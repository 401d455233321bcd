<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * The table of companies.
 */
final class CompanyStore {

	public function __construct( private Connection $db ) {}

	public function find( int $id ): ?Company {
		return $this->find_many( [ $id ] )[ $id ] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Company> By id.
	 */
	public function find_many( array $ids ): array {
		return $ids === [] ? [] : self::by_id( $this->db->rows( 'SELECT * FROM ' . self::table() . ' WHERE id IN (' . Connection::places( $ids, '%d' ) . ')', ...$ids ) );
	}

	/** The company, or the one that took its place when its contractor was merged into another. */
	public function surviving( int $id ): ?Company {
		$company = $this->find( $id );
		return $company?->merged_into === null ? $company : ( $this->find_by_erp( $company->merged_into ) ?? $company );
	}

	public function find_by_erp( string $erp_id ): ?Company {
		return array_values( $this->find_many_by_erp( [ $erp_id ] ) )[0] ?? null;
	}

	/**
	 * @param list<string> $erp_ids
	 * @return array<array-key, Company> By contractor.
	 */
	public function find_many_by_erp( array $erp_ids ): array {
		$companies = [];
		$rows      = $erp_ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . self::table() . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids );
		foreach ( $rows as $row ) {
			$companies[ (string) $row['erp_id'] ] = Company::from_row( $row );
		}
		return $companies;
	}

	/**
	 * @return list<string> Contractors whose flag is on, in the order of their ids.
	 */
	public function flagged_after( string $erp_id, int $limit ): array {
		return $this->db->column( 'SELECT erp_id FROM ' . self::table() . ' WHERE flagged = 1 AND erp_id > CAST(%s AS UNSIGNED) ORDER BY erp_id LIMIT %d', $erp_id, $limit );
	}

	/**
	 * Told again as they are, these contractors are applied all the same.
	 *
	 * @param non-empty-list<string> $erp_ids
	 */
	public function judge_anew( array $erp_ids ): void {
		$this->db->execute( 'UPDATE ' . self::table() . ' SET erp_hash = NULL WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids );
	}

	/**
	 * Several contractors may have one tax number.
	 *
	 * @param string $plain Letters and digits only.
	 * @return list<Company>
	 */
	public function find_by_nip( string $plain ): array {
		return $plain === '' ? [] : array_map( Company::from_row( ... ), $this->db->rows( 'SELECT * FROM ' . self::table() . ' WHERE nip_plain = %s ORDER BY id', $plain ) );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return array<int, Company>
	 */
	private static function by_id( array $rows ): array {
		$companies = [];
		foreach ( $rows as $row ) {
			$companies[ (int) $row['id'] ] = Company::from_row( $row );
		}
		return $companies;
	}

	private static function table(): string {
		return Tables::name( Tables::COMPANIES );
	}
}
