<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Database\Tables;

/**
 * The rule of `Scope` as SQL, for lists of orders.
 */
final class ScopePredicate {

	/**
	 * Condition for rows of the table of scopes that hold a company's order which the person sees.
	 *
	 * @param string $alias Of the table of scopes.
	 */
	public static function of_companies( Scope $scope, string $alias = 's' ): string {
		$parts = [];
		foreach ( $scope->companies() as $company ) {
			$points = $scope->points( $company );
			if ( $points === null ) {
				$parts[] = "{$alias}.company_id = {$company}";
				continue;
			}
			$own     = "{$alias}.delivery_point_id IS NULL AND {$alias}.person_id = {$scope->user_id}";
			$parts[] = "{$alias}.company_id = {$company} AND ({$own}" . ( $points === [] ? '' : " OR {$alias}.delivery_point_id IN (" . implode( ',', $points ) . ')' ) . ')';
		}
		return $parts === [] ? '1 = 0' : '((' . implode( ') OR (', $parts ) . '))';
	}

	/**
	 * Statement that selects the ids of the companies' orders that the person sees, narrowed.
	 */
	public static function ids( Scope $scope, OrdersFilter $filter ): string {
		$where = self::of_companies( $scope );
		if ( $filter->point !== null ) {
			$where .= " AND s.delivery_point_id = {$filter->point}";
		}
		if ( $filter->person !== null ) {
			$where .= " AND s.person_id = {$filter->person}";
		}
		return 'SELECT s.order_id AS id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . " s WHERE {$where}";
	}

	/**
	 * Condition for orders that were made in WAPRO, `e`, which the person sees, narrowed. A status of WooCommerce they do
	 * not have.
	 */
	public static function of_born( Scope $scope, OrdersFilter $filter ): string {
		if ( $filter->status !== null ) {
			return '1 = 0';
		}
		return 'e.order_id IS NULL AND ' . self::of_companies( $scope, 'e' )
			. ( $filter->point === null ? '' : " AND e.delivery_point_id = {$filter->point}" )
			. ( $filter->person === null ? '' : " AND e.person_id = {$filter->person}" );
	}

	/**
	 * Condition: the order is no company's. One row of the table is looked up for each order; `NOT EXISTS` the database
	 * would answer by gathering the orders of all companies first.
	 *
	 * @param string $order_id Column of the order's id.
	 */
	public static function of_no_company( string $order_id ): string {
		return '(SELECT n.company_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . " n WHERE n.order_id = {$order_id}) IS NULL";
	}
}
