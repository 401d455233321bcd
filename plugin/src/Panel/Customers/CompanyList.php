<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\Invitations;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * A page of companies for the panel.
 */
final class CompanyList {

	private const PER_PAGE = 20;

	private const STATES = [
		'active'  => 'c.flagged = 1 AND c.blocked = 0',
		'blocked' => 'c.flagged = 1 AND c.blocked = 1',
		'closed'  => 'c.flagged = 0',
	];

	public function __construct( private Connection $db, private CompanyStore $companies, private Invitations $invitations ) {}

	/**
	 * @param array<string, mixed> $query customers#CompaniesQuery.
	 * @return array<string, mixed> customers#CompaniesResponse.
	 */
	public function page( array $query ): array {
		global $wpdb;
		$per_page  = $query['perPage'] ?? self::PER_PAGE;
		$where     = isset( $query['state'] ) ? self::STATES[ $query['state'] ] : '1 = 1';
		$arguments = [];
		if ( ( $query['search'] ?? '' ) !== '' ) {
			$like   = '%' . $wpdb->esc_like( $query['search'] ) . '%';
			$where .= ' AND (c.name LIKE %s OR c.code LIKE %s OR c.nip LIKE %s OR c.nip_plain LIKE %s OR c.city LIKE %s)';
			array_push( $arguments, $like, $like, $like, $like, $like );
		}
		$table = Tables::name( Tables::COMPANIES );
		$total = (int) $this->db->value( "SELECT COUNT(*) FROM {$table} c WHERE {$where}", ...$arguments );
		$rows  = $this->db->rows( "SELECT c.* FROM {$table} c WHERE {$where} ORDER BY c.name, c.id LIMIT %d OFFSET %d", ...[ ...$arguments, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] );
		return [
			'items'       => $this->rows( array_map( Company::from_row( ... ), $rows ) ),
			'total'       => $total,
			'pages'       => (int) ceil( $total / $per_page ),
			'counts'      => $this->counts(),
			'invitations' => $this->invitations->counts(),
		];
	}

	/**
	 * @param list<Company> $companies
	 * @return list<array<string, mixed>> customers#CompanyRow.
	 */
	public function rows( array $companies ): array {
		$ids    = array_map( static fn ( Company $one ): int => $one->id, $companies );
		$people = $this->per_company( Tables::COMPANY_USERS, "state = 'active'", $ids );
		$held   = $this->per_company( Tables::COMPANY_USERS, "state = 'active' AND invitation = 'held'", $ids );
		$points = $this->per_company( Tables::DELIVERY_POINTS, 'active = 1', $ids );
		$into   = $this->companies->find_many_by_erp( array_values( array_unique( array_filter( array_map( static fn ( Company $one ): ?string => $one->merged_into, $companies ), 'is_string' ) ) ) );
		return array_map(
			static fn ( Company $one ): array => [
				'id'         => $one->id,
				'erpId'      => $one->erp_id,
				'code'       => $one->code,
				'name'       => $one->name,
				'nip'        => $one->nip,
				'city'       => $one->city === '' ? null : $one->city,
				'state'      => ! $one->flagged ? 'closed' : ( $one->blocked ? 'blocked' : 'active' ),
				'people'     => $people[ $one->id ] ?? 0,
				'points'     => $points[ $one->id ] ?? 0,
				'salesman'   => $one->salesman,
				'priceList'  => $one->price_list,
				'held'       => $one->flagged ? $held[ $one->id ] ?? 0 : 0,
				'mergedInto' => self::name( $into[ (string) $one->merged_into ] ?? null ),
				'updatedAt'  => Clock::iso( $one->updated_at ),
			],
			$companies
		);
	}

	/**
	 * @return array{id: int, name: string}|null customers#CompanyName.
	 */
	private static function name( ?Company $company ): ?array {
		return $company === null ? null : [ 'id' => $company->id, 'name' => $company->name ];
	}

	/**
	 * @return array<string, int> All, and by state.
	 */
	private function counts(): array {
		$sums = [];
		foreach ( self::STATES as $state => $condition ) {
			$sums[] = "COALESCE(SUM({$condition}), 0) AS {$state}";
		}
		return array_map( 'intval', $this->db->row( 'SELECT COUNT(*) AS `all`, ' . implode( ', ', $sums ) . ' FROM ' . Tables::name( Tables::COMPANIES ) . ' c' ) ?? [] );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, int> By company.
	 */
	private function per_company( string $table, string $only, array $ids ): array {
		$counts = [];
		$rows   = $ids === [] ? [] : $this->db->rows( 'SELECT company_id, COUNT(*) AS count FROM ' . Tables::name( $table ) . " WHERE {$only} AND company_id IN (" . Connection::places( $ids, '%d' ) . ') GROUP BY company_id', ...$ids );
		foreach ( $rows as $row ) {
			$counts[ (int) $row['company_id'] ] = (int) $row['count'];
		}
		return $counts;
	}
}
