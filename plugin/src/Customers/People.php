<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * Who belongs to which company, and with which delivery points.
 */
final class People {

	public function __construct( private Connection $db ) {}

	/**
	 * @return list<Membership>
	 */
	public function memberships_of( int $user_id ): array {
		return $this->read( 'm.user_id = %d', $user_id );
	}

	/**
	 * @return list<Membership>
	 */
	public function of_company( int $company_id ): array {
		return $this->read( 'm.company_id = %d', $company_id );
	}

	public function find( int $company_id, int $user_id ): ?Membership {
		return $this->read( 'm.company_id = %d AND m.user_id = %d', $company_id, $user_id )[0] ?? null;
	}

	/**
	 * @param list<int> $company_ids
	 * @return list<Membership>
	 */
	public function of_companies( array $company_ids ): array {
		return $company_ids === [] ? [] : $this->read( 'm.company_id IN (' . Connection::places( $company_ids, '%d' ) . ')', ...$company_ids );
	}

	/**
	 * @param list<int> $user_ids
	 * @return list<Membership>
	 */
	public function of_users( array $user_ids ): array {
		return $user_ids === [] ? [] : $this->read( 'm.user_id IN (' . Connection::places( $user_ids, '%d' ) . ')', ...$user_ids );
	}

	/**
	 * Writes a place in a company as it is given, points included.
	 */
	public function save( Membership $membership ): void {
		$this->save_many( [ $membership ] );
	}

	/**
	 * @param list<Membership> $memberships
	 */
	public function save_many( array $memberships ): void {
		foreach ( array_chunk( $memberships, 200 ) as $chunk ) {
			$rows = array_map(
				static fn ( Membership $one ): string => rtrim( Literal::row( [ $one->company_id, $one->user_id, $one->contact_erp_id, $one->contact_email, $one->role->value, (int) $one->manages_people, $one->state->value, $one->access->value, $one->origin->value, $one->invitation->value, (int) $one->barred ] ), ')' ) . ', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))',
				$chunk
			);
			$this->db->execute(
				'INSERT INTO ' . self::table() . ' (company_id, user_id, contact_erp_id, contact_email, role, manages_people, state, access, origin, invitation, barred, created_at, updated_at) VALUES ' . implode( ', ', $rows ) . '
				ON DUPLICATE KEY UPDATE contact_erp_id = VALUES(contact_erp_id), contact_email = VALUES(contact_email), role = VALUES(role), manages_people = VALUES(manages_people), state = VALUES(state),
					access = VALUES(access), origin = VALUES(origin), invitation = VALUES(invitation), barred = VALUES(barred), updated_at = VALUES(updated_at)'
			);
			$this->write_points( $chunk );
		}
	}

	/** How many people the shop's side, not WAPRO, has brought into a company in this many hours. */
	public function invited_within( int $company_id, int $hours ): int {
		return (int) $this->db->value( 'SELECT COUNT(*) FROM ' . self::table() . ' WHERE company_id = %d AND origin = %s AND created_at > UTC_TIMESTAMP(3) - INTERVAL %d HOUR', $company_id, Origin::Shop->value, $hours );
	}

	/**
	 * @param list<string> $contacts
	 * @return list<Membership> Those that stand for one of these contacts of WAPRO, in whichever company.
	 */
	public function of_contacts( array $contacts ): array {
		return $contacts === [] ? [] : $this->read( 'm.contact_erp_id IN (' . Connection::places( $contacts ) . ')', ...$contacts );
	}

	/**
	 * Lets contacts of WAPRO go to other people: one contact stands for one person only.
	 *
	 * @param list<Membership> $memberships
	 */
	public function let_contacts_go( array $memberships ): void {
		$pairs = array_map( static fn ( Membership $one ): string => Literal::row( [ $one->company_id, $one->user_id ] ), $memberships );
		if ( $pairs !== [] ) {
			$this->db->execute( 'UPDATE ' . self::table() . ' SET contact_erp_id = NULL, contact_email = NULL WHERE (company_id, user_id) IN (' . implode( ', ', $pairs ) . ')' );
		}
	}

	/**
	 * Ends a place in a company as if it had never been.
	 */
	public function remove( int $company_id, int $user_id ): void {
		foreach ( [ Tables::COMPANY_USER_POINTS, Tables::COMPANY_USERS ] as $table ) {
			$this->db->execute( 'DELETE FROM ' . Tables::name( $table ) . ' WHERE company_id = %d AND user_id = %d', $company_id, $user_id );
		}
	}

	/**
	 * @param list<Membership> $memberships
	 */
	private function write_points( array $memberships ): void {
		$points = Tables::name( Tables::COMPANY_USER_POINTS );
		$keep   = [];
		$pairs  = [];
		foreach ( $memberships as $one ) {
			$pairs[] = Literal::row( [ $one->company_id, $one->user_id ] );
			foreach ( $one->points as $point ) {
				$keep[] = Literal::row( [ $one->company_id, $one->user_id, $point ] );
			}
		}
		if ( $pairs === [] ) {
			return;
		}
		$this->db->execute( "DELETE FROM {$points} WHERE (company_id, user_id) IN (" . implode( ', ', $pairs ) . ')' . ( $keep === [] ? '' : ' AND (company_id, user_id, point_id) NOT IN (' . implode( ', ', $keep ) . ')' ) );
		if ( $keep !== [] ) {
			$this->db->execute( "INSERT IGNORE INTO {$points} (company_id, user_id, point_id) VALUES " . implode( ', ', $keep ) );
		}
	}

	/**
	 * @return list<Membership> In the order of company and user.
	 */
	private function read( string $where, int|string ...$arguments ): array {
		$points = Tables::name( Tables::COMPANY_USER_POINTS );
		return self::memberships(
			$this->db->rows(
				'SELECT m.*, p.point_id FROM ' . self::table() . " m LEFT JOIN {$points} p ON p.company_id = m.company_id AND p.user_id = m.user_id
				WHERE {$where} ORDER BY m.company_id, m.user_id, p.point_id",
				...$arguments
			)
		);
	}

	/**
	 * A row per point, so that no list of points is cut off by the database.
	 *
	 * @param list<array<string, string|null>> $rows
	 * @return list<Membership>
	 */
	private static function memberships( array $rows ): array {
		$members = [];
		$points  = [];
		foreach ( $rows as $row ) {
			$key             = "{$row['company_id']}:{$row['user_id']}";
			$members[ $key ] = $row;
			if ( $row['point_id'] !== null ) {
				$points[ $key ][] = (int) $row['point_id'];
			}
		}
		$list = [];
		foreach ( $members as $key => $row ) {
			$list[] = Membership::from_row( $row, $points[ $key ] ?? [] );
		}
		return $list;
	}

	private static function table(): string {
		return Tables::name( Tables::COMPANY_USERS );
	}
}
