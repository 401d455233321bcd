<?php
declare(strict_types=1);

namespace WaproMag\Panel\Customers;

use WaproMag\Customers\Invitations;
use WaproMag\Customers\InvitationState;
use WaproMag\Database\Clock;
use WaproMag\Database\Connection;

/**
 * A page of people by how far their invitation has come; a person is one row, whatever the number of companies.
 */
final class InvitationList {

	private const PER_PAGE = 20;

	public function __construct( private Connection $db, private Invitations $invitations ) {}

	/**
	 * @param array<string, mixed> $query customers#InvitationsQuery.
	 * @return array<string, mixed> customers#InvitationsResponse.
	 */
	public function page( array $query ): array {
		global $wpdb;
		$state     = $query['state'] ?? InvitationState::Held->value;
		$per_page  = $query['perPage'] ?? self::PER_PAGE;
		$from      = $this->invitations->from() . " JOIN {$wpdb->users} u ON u.ID = m.user_id";
		$where     = Invitations::INVITABLE . ' AND m.invitation = %s';
		$arguments = [ $state ];
		if ( ( $query['search'] ?? '' ) !== '' ) {
			$like   = '%' . $wpdb->esc_like( $query['search'] ) . '%';
			$where .= ' AND (u.display_name LIKE %s OR u.user_email LIKE %s OR c.name LIKE %s)';
			array_push( $arguments, $like, $like, $like );
		}
		$total = (int) $this->db->value( "SELECT COUNT(DISTINCT m.user_id) {$from} WHERE {$where}", ...$arguments );
		$rows  = $this->db->rows(
			"SELECT u.ID, u.display_name, u.user_email, MAX(m.invited_at) AS invited_at {$from} WHERE {$where} GROUP BY u.ID, u.display_name, u.user_email ORDER BY u.display_name, u.ID LIMIT %d OFFSET %d",
			...[ ...$arguments, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ]
		);
		$names = $this->companies( array_map( static fn ( array $row ): int => (int) $row['ID'], $rows ), $state );
		return [
			'items'  => array_map( static fn ( array $row ): array => self::row( $row, $state, $names[ (int) $row['ID'] ] ?? [] ), $rows ),
			'total'  => $total,
			'pages'  => (int) ceil( $total / $per_page ),
			'counts' => $this->invitations->counts(),
		];
	}

	/**
	 * @param array<string, string|null>         $row
	 * @param list<array{id: int, name: string}> $companies
	 * @return array<string, mixed> customers#InvitationRow.
	 */
	private static function row( array $row, string $state, array $companies ): array {
		return [
			'userId'    => (int) $row['ID'],
			'name'      => mb_substr( (string) $row['display_name'], 0, 500 ),
			'email'     => (string) $row['user_email'],
			'companies' => array_slice( $companies, 0, 100 ),
			'state'     => $state,
			'invitedAt' => Clock::iso( $row['invited_at'] ),
			'editUrl'   => admin_url( 'user-edit.php?user_id=' . (int) $row['ID'] ),
		];
	}

	/**
	 * @param list<int> $users
	 * @return array<int, list<array{id: int, name: string}>> customers#CompanyName by person.
	 */
	private function companies( array $users, string $state ): array {
		$names = [];
		$rows  = $users === [] ? [] : $this->db->rows( 'SELECT m.user_id, c.id, c.name ' . $this->invitations->from() . ' WHERE ' . Invitations::INVITABLE . ' AND m.invitation = %s AND m.user_id IN (' . Connection::places( $users, '%d' ) . ') ORDER BY c.name, c.id', $state, ...$users );
		foreach ( $rows as $row ) {
			$names[ (int) $row['user_id'] ][] = [ 'id' => (int) $row['id'], 'name' => (string) $row['name'] ];
		}
		return $names;
	}
}
