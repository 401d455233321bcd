<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Stock of a product by warehouse, as WAPRO last told it.
 */
final class WarehouseStock {

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @return list<array{warehouse: string, on_hand: string, available: string}>
	 */
	public function of( int $product_id ): array {
		return array_map(
			static fn ( array $row ): array => [
				'warehouse' => (string) $row['warehouse'],
				'on_hand'   => (string) $row['on_hand'],
				'available' => (string) $row['available'],
			],
			$this->db->rows(
				'SELECT warehouse, on_hand, available FROM ' . Tables::name( Tables::STOCK_LEVELS ) . ' WHERE product_id = %d ORDER BY warehouse',
				$product_id
			)
		);
	}
}
