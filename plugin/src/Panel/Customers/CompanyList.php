<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Api\Problem;
use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\Invitations;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\Membership;
use WaproMag\Customers\People;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Companies for the panel: a page of them, and one with its people and delivery points.
 */
final class CompanyList {

	private const PER_PAGE = 20;

	private const STATES = [
		'active'  => 'c.flagged = 1 AND c.blocked = 0',
		'closed'  => 'c.flagged = 0',
		'blocked' => 'c.flagged = 1 AND c.blocked = 1',
	];

	public function __construct( private Connection $db, private CompanyStore $companies, private People $people, private Invitations $invitations ) {}

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
			'items'       => $this->shapes( array_map( Company::from_row( ... ), $rows ) ),
			'total'       => $total,
			'pages'       => (int) ceil( $total / $per_page ),
			'invitations' => $this->invitations->counts(),
		];
	}

	/**
	 * @return array<string, mixed> customers#CompanyDetail.
	 * @throws Problem When there is no such company.
	 */
	public function detail( int $id ): array {
		$company = $this->companies->find( $id ) ?? throw new Problem( 'not_found', __( 'There is no such company any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		$members = array_slice( $this->people->of_company( $id ), 0, 2000 );
		cache_users( array_map( static fn ( Membership $one ): int => $one->user_id, $members ) );
		return [
			'company' => $this->shapes( [ $company ] )[0],
			'address' => [ 'street' => $company->street, 'postcode' => $company->postcode, 'city' => $company->city, 'country' => $company->country, 'email' => $company->email, 'phone' => $company->phone ],
			'terms'   => [ 'paymentForm' => $company->payment_form, 'paymentDays' => $company->payment_days, 'creditLimit' => $company->credit_limit, 'overdueDays' => $company->overdue_days, 'overdueBlock' => $company->overdue_block, 'blocked' => $company->blocked ],
			'people'  => array_map( self::person( ... ), $members ),
			'points'  => array_map( self::point( ... ), $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::DELIVERY_POINTS ) . ' WHERE company_id = %d ORDER BY active DESC, name, id LIMIT 2000', $id ) ),
			'asOf'    => Clock::iso( $this->db->value( 'SELECT updated_at FROM ' . Tables::name( Tables::COMPANIES ) . ' WHERE id = %d', $id ) ),
		];
	}

	/**
	 * @param list<Company> $companies
	 * @return list<array<string, mixed>>
	 */
	private function shapes( array $companies ): array {
		$ids    = array_map( static fn ( Company $one ): int => $one->id, $companies );
		$people = $this->counts( Tables::COMPANY_USERS, "state = 'active'", $ids );
		$points = $this->counts( Tables::DELIVERY_POINTS, 'active = 1', $ids );
		return array_map(
			static fn ( Company $one ): array => [
				'id'        => $one->id,
				'erpId'     => $one->erp_id,
				'code'      => $one->code,
				'name'      => $one->name,
				'nip'       => $one->nip,
				'city'      => $one->city === '' ? null : $one->city,
				'state'     => ! $one->flagged ? 'closed' : ( $one->blocked ? 'blocked' : 'active' ),
				'people'    => $people[ $one->id ] ?? 0,
				'points'    => $points[ $one->id ] ?? 0,
				'salesman'  => $one->salesman,
				'priceList' => $one->price_list,
			],
			$companies
		);
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, int> By company.
	 */
	private function counts( string $table, string $only, array $ids ): array {
		$counts = [];
		$rows   = $ids === [] ? [] : $this->db->rows( 'SELECT company_id, COUNT(*) AS count FROM ' . Tables::name( $table ) . " WHERE {$only} AND company_id IN (" . Connection::places( $ids, '%d' ) . ') GROUP BY company_id', ...$ids );
		foreach ( $rows as $row ) {
			$counts[ (int) $row['company_id'] ] = (int) $row['count'];
		}
		return $counts;
	}

	/**
	 * @return array<string, mixed> customers#PersonRow.
	 */
	private static function person( Membership $one ): array {
		$user = get_userdata( $one->user_id );
		return [
			'userId'       => $one->user_id,
			'name'         => $user === false ? '#' . $one->user_id : mb_substr( $user->display_name, 0, 500 ),
			'email'        => $user === false ? '' : $user->user_email,
			'role'         => $one->role->value,
			'points'       => array_slice( $one->points, 0, 1000 ),
			'state'        => $one->state->value,
			'invitation'   => $one->invitation === InvitationState::Queued ? InvitationState::Held->value : $one->invitation->value,
			'managesPeople' => $one->manages_people,
			'contactId'    => $one->contact_erp_id,
			'editUrl'      => admin_url( 'user-edit.php?user_id=' . $one->user_id ),
		];
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed> customers#PointRow.
	 */
	private static function point( array $row ): array {
		return [
			'id'        => (int) $row['id'],
			'erpId'     => $row['erp_id'],
			'name'      => (string) $row['name'],
			'recipient' => $row['recipient'] === '' ? null : $row['recipient'],
			'phone'     => $row['phone'] === '' ? null : $row['phone'],
			'street'    => (string) $row['street'],
			'postcode'  => (string) $row['postcode'],
			'city'      => (string) $row['city'],
			'country'   => (string) $row['country'],
			'active'    => $row['active'] === '1',
		];
	}
}
