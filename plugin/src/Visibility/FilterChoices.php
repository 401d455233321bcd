<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * By which delivery points and people a person can narrow the list of orders.
 */
final class FilterChoices {

	private const MOST = 1000;

	public function __construct( private readonly Connection $db ) {}

	/**
	 * One query, however many there are.
	 *
	 * @return array{points: array<int, string>, people: array<int, string>} Names by id, in the order of the names.
	 */
	public function of( Scope $scope ): array {
		$choices = [ 'points' => [], 'people' => [] ];
		if ( ! $scope->sees_colleagues() ) {
			return $choices;
		}
		foreach ( $this->db->rows( $this->points( $scope ) . ' UNION ALL ' . $this->people( $scope ) . ' ORDER BY name, id LIMIT %d', self::MOST ) as $row ) {
			$choices[ $row['kind'] === 'point' ? 'points' : 'people' ][ (int) $row['id'] ] = (string) $row['name'];
		}
		return $choices;
	}

	private function points( Scope $scope ): string {
		return "SELECT 'point' AS kind, p.id, p.name FROM " . Tables::name( Tables::DELIVERY_POINTS ) . ' p WHERE ' . self::each_company(
			$scope,
			static fn ( int $company, ?array $points ): string => "p.company_id = {$company}" . ( $points === null ? '' : ' AND p.id IN (' . implode( ',', $points === [] ? [ 0 ] : $points ) . ')' )
		);
	}

	/**
	 * Company-wide users choose among all who belong or belonged to the company, others among those who share a point;
	 * whoever only typed its tax number is none of them.
	 */
	private function people( Scope $scope ): string {
		global $wpdb;
		$shared = Tables::name( Tables::COMPANY_USER_POINTS );
		return "SELECT DISTINCT 'person' AS kind, u.ID AS id, u.display_name AS name FROM " . Tables::name( Tables::COMPANY_USERS ) . " m JOIN {$wpdb->users} u ON u.ID = m.user_id WHERE NOT (m.access = 'waits' AND m.origin IN ('order', 'pairing')) AND " . self::each_company(
			$scope,
			static fn ( int $company, ?array $points ): string => "m.company_id = {$company}" . ( $points === null ? '' : " AND ( m.user_id = {$scope->user_id} OR m.user_id IN (SELECT b.user_id FROM {$shared} b WHERE b.company_id = {$company} AND b.point_id IN (" . implode( ',', $points === [] ? [ 0 ] : $points ) . ')) )' )
		);
	}

	/**
	 * @param callable( int, list<int>|null ): string $condition
	 */
	private static function each_company( Scope $scope, callable $condition ): string {
		return '((' . implode( ') OR (', array_map( static fn ( int $company ): string => $condition( $company, $scope->points( $company ) ), $scope->companies() ) ) . '))';
	}
}
