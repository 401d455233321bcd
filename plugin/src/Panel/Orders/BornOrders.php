<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Orders\Statuses\Progresses;

/**
 * Orders that were made in WAPRO, with the names of those they belong to.
 */
final class BornOrders {

	/** One that becomes a shop order's is no longer among them. */
	public const CONDITION = 'e.order_id IS NULL AND e.company_id IS NOT NULL';

	public function __construct( private Connection $db, private Progresses $progresses ) {}

	public function find( int $id ): ?BornOrder {
		return $this->find_many( [ $id ] )[ $id ] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, BornOrder> By id.
	 */
	public function find_many( array $ids ): array {
		return $ids === [] ? [] : $this->read( 'e.id IN (' . Connection::places( $ids, '%d' ) . ')', '', ...$ids );
	}

	/**
	 * @param string     $where     Added to the condition; `e` are the orders, `c` the companies.
	 * @param string     $end       What stands behind the condition.
	 * @param int|string ...$values
	 * @return array<int, BornOrder> By id.
	 */
	public function read( string $where, string $end, int|string ...$values ): array {
		$orders = [];
		foreach ( $this->db->rows( 'SELECT e.*, c.name AS company_name, p.name AS point_name, u.display_name AS person_name ' . self::from() . ' AND ' . $where . ' ' . $end, ...$values ) as $row ) {
			$orders[ (int) $row['id'] ] = BornOrder::from_row( $row, $this->progresses->parcels( $this->progresses->of_row( $row ) ) );
		}
		return $orders;
	}

	public static function from(): string {
		global $wpdb;
		return 'FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e JOIN ' . Tables::name( Tables::COMPANIES ) . ' c ON c.id = e.company_id
			LEFT JOIN ' . Tables::name( Tables::DELIVERY_POINTS ) . " p ON p.id = e.delivery_point_id
			LEFT JOIN {$wpdb->users} u ON u.ID = e.person_id
			WHERE " . self::CONDITION;
	}
}
