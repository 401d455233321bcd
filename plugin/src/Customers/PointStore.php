<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * The table of delivery points.
 */
final class PointStore {

	public function __construct( private Connection $db ) {}

	public function find( int $id ): ?DeliveryPoint {
		return $this->find_many( [ $id ] )[ $id ] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, DeliveryPoint> By id.
	 */
	public function find_many( array $ids ): array {
		$points = [];
		$rows   = $ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . self::table() . ' WHERE id IN (' . Connection::places( $ids, '%d' ) . ')', ...$ids );
		foreach ( $rows as $row ) {
			$points[ (int) $row['id'] ] = DeliveryPoint::from_row( $row );
		}
		return $points;
	}

	/**
	 * Delivery places of these companies, and these wherever they are.
	 *
	 * @param list<int>    $companies
	 * @param list<string> $erp_ids
	 * @return array<array-key, DeliveryPoint> By delivery place.
	 */
	public function find_many_by_erp( array $companies, array $erp_ids ): array {
		$points = [];
		foreach ( [ [ 'company_id', $companies ], [ 'erp_id', $erp_ids ] ] as [ $column, $keys ] ) {
			foreach ( array_chunk( $keys, 1000 ) as $chunk ) {
				foreach ( $this->db->rows( 'SELECT * FROM ' . self::table() . " WHERE {$column} IN (" . Connection::places( $chunk ) . ') AND erp_id IS NOT NULL', ...$chunk ) as $row ) {
					$points[ (string) $row['erp_id'] ] = DeliveryPoint::from_row( $row );
				}
			}
		}
		return $points;
	}

	/**
	 * WAPRO has made a delivery place of a point of the shop. When it told of the place before, that one goes into this.
	 */
	public function learn_erp_id( int $id, string $erp_id ): void {
		$point = $this->find( $id );
		if ( $point === null || $point->erp_id !== null ) {
			return;
		}
		$twin = $this->find_many_by_erp( [], [ $erp_id ] )[ $erp_id ] ?? null;
		if ( $twin !== null ) {
			$users = Tables::name( Tables::COMPANY_USER_POINTS );
			$this->db->execute( "INSERT IGNORE INTO {$users} (company_id, user_id, point_id) SELECT company_id, user_id, %d FROM {$users} WHERE point_id = %d", $id, $twin->id );
			$this->db->execute( "DELETE FROM {$users} WHERE point_id = %d", $twin->id );
			$this->db->execute( 'DELETE FROM ' . self::table() . ' WHERE id = %d', $twin->id );
		}
		$this->db->execute( 'UPDATE ' . self::table() . ' SET erp_id = %s, updated_at = UTC_TIMESTAMP(3) WHERE id = %d', $erp_id, $id );
	}

	/**
	 * Active points by name, town, street or postcode, in the order of their names.
	 *
	 * @param list<int>|null $only Points that a person has; null: all of the company's.
	 * @param string         $text Every word of it must stand in one of the fields; '': all.
	 * @return list<DeliveryPoint>
	 */
	public function search( int $company_id, ?array $only, string $text, int $limit, int $offset ): array {
		if ( $only === [] ) {
			return [];
		}
		[ $where, $arguments ] = self::condition( $company_id, $only, $text );
		return array_map(
			DeliveryPoint::from_row( ... ),
			$this->db->rows( 'SELECT * FROM ' . self::table() . " WHERE {$where} ORDER BY name, id LIMIT %d OFFSET %d", ...[ ...$arguments, $limit, $offset ] )
		);
	}

	/**
	 * How many points `search` finds.
	 *
	 * @param list<int>|null $only
	 */
	public function count( int $company_id, ?array $only, string $text ): int {
		if ( $only === [] ) {
			return 0;
		}
		[ $where, $arguments ] = self::condition( $company_id, $only, $text );
		return (int) $this->db->value( 'SELECT COUNT(*) FROM ' . self::table() . " WHERE {$where}", ...$arguments );
	}

	/**
	 * @param non-empty-list<int>|null $only
	 * @return array{string, list<string|int>}
	 */
	private static function condition( int $company_id, ?array $only, string $text ): array {
		global $wpdb;
		$where     = 'company_id = %d AND active = 1';
		$arguments = [ $company_id ];
		if ( $only !== null ) {
			$where .= ' AND id IN (' . Connection::places( $only, '%d' ) . ')';
			array_push( $arguments, ...$only );
		}
		$words = preg_split( '/\s+/u', trim( $text ), -1, PREG_SPLIT_NO_EMPTY );
		foreach ( array_slice( $words === false ? [] : $words, 0, 10 ) as $word ) {
			$where      .= " AND CONCAT_WS(' ', name, city, street, postcode) LIKE %s";
			$arguments[] = '%' . $wpdb->esc_like( $word ) . '%';
		}
		return [ $where, $arguments ];
	}

	private static function table(): string {
		return Tables::name( Tables::DELIVERY_POINTS );
	}
}
