<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * Keeps WAPRO's figures per warehouse. Only within a transaction.
 */
final class StockLevels {

	public function __construct( private Connection $db ) {}

	/**
	 * @param array<int, StockItem>                   $items   By product.
	 * @param array<int, array<string, StockFigures>> $present By product and warehouse.
	 * @return list<int> Products whose figures changed.
	 */
	public function write( array $items, array $present ): array {
		$changed = [];
		$rows    = [];
		foreach ( $items as $id => $item ) {
			$known = $present[ $id ] ?? [];
			foreach ( $item->figures as $figures ) {
				$before = $known[ $figures->warehouse ] ?? null;
				unset( $known[ $figures->warehouse ] );
				if ( $before === null || ! $before->equals( $figures ) ) {
					$changed[] = $id;
					$rows[]    = Literal::row( [ $id, $figures->warehouse, $figures->on_hand->text(), $figures->edited->text(), $figures->reserved->text(), $figures->available->text(), $item->as_of ] );
				}
			}
			if ( $known !== [] ) {
				$changed[] = $id;
				$this->delete( $id, array_map( strval( ... ), array_keys( $known ) ) );
			}
		}
		if ( $rows !== [] ) {
			$this->db->execute(
				'INSERT INTO ' . Tables::name( Tables::STOCK_LEVELS ) . ' (product_id, warehouse, on_hand, edited, reserved, available, as_of) VALUES ' . implode( ', ', $rows ) . '
				ON DUPLICATE KEY UPDATE on_hand = VALUES(on_hand), edited = VALUES(edited), reserved = VALUES(reserved), available = VALUES(available), as_of = VALUES(as_of)'
			);
		}
		return array_values( array_unique( $changed ) );
	}

	/**
	 * @param list<string> $warehouses
	 */
	private function delete( int $id, array $warehouses ): void {
		$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::STOCK_LEVELS ) . ' WHERE product_id = %d AND warehouse IN (' . Connection::places( $warehouses ) . ')', $id, ...$warehouses );
	}
}
