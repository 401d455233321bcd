<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\ProductMeta;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Writes the stock of many products at once. Only within a transaction, with the rows locked.
 */
final class StockWriter {

	public function __construct( private Connection $db, private ProductMeta $meta ) {}

	/**
	 * @param list<StockChange> $changes Of simple products.
	 */
	public function write( array $changes ): void {
		if ( $changes === [] ) {
			return;
		}
		$quantities = [];
		$statuses   = [];
		$products   = [];
		foreach ( $changes as $change ) {
			$id                = $change->product->id;
			$quantities[ $id ] = $change->quantity;
			$statuses[ $id ]   = $change->status;
			$products[ $id ]   = $change->product;
		}
		$having = static fn ( string $key ): array => array_filter( $products, static fn ( StockedProduct $product ): bool => array_key_exists( $key, $product->meta ) );
		$this->meta->write( '_manage_stock', array_fill_keys( array_keys( $products ), 'yes' ), $having( '_manage_stock' ) );
		$this->meta->write( '_stock', $quantities, $having( '_stock' ) );
		$this->meta->write( '_stock_status', $statuses, $having( '_stock_status' ) );
		$this->write_lookup( $quantities, $statuses );
		$this->meta->touch( array_keys( $products ) );
	}

	/**
	 * @param array<int, StockItem>                            $items   By product.
	 * @param array<int, array<string, StockFigures>>          $present By product and warehouse.
	 * @return list<int> Products whose per-warehouse figures changed.
	 */
	public function write_levels( array $items, array $present ): array {
		$changed   = [];
		$rows      = [];
		$arguments = [];
		foreach ( $items as $id => $item ) {
			$known = $present[ $id ] ?? [];
			foreach ( $item->figures as $figures ) {
				$before = $known[ $figures->warehouse ] ?? null;
				unset( $known[ $figures->warehouse ] );
				if ( $before === null || ! $before->equals( $figures ) ) {
					$changed[] = $id;
					$rows[]    = '(%d, %s, %s, %s, %s, %s, %s)';
					array_push( $arguments, $id, $figures->warehouse, $figures->on_hand->text(), $figures->edited->text(), $figures->reserved->text(), $figures->available->text(), $item->as_of );
				}
			}
			if ( $known !== [] ) {
				$changed[] = $id;
				$this->delete_levels( $id, array_map( strval( ... ), array_keys( $known ) ) );
			}
		}
		if ( $rows !== [] ) {
			$this->db->execute(
				'INSERT INTO ' . Tables::name( Tables::STOCK_LEVELS ) . ' (product_id, warehouse, on_hand, edited, reserved, available, as_of) VALUES ' . implode( ', ', $rows ) . '
				ON DUPLICATE KEY UPDATE on_hand = VALUES(on_hand), edited = VALUES(edited), reserved = VALUES(reserved), available = VALUES(available), as_of = VALUES(as_of)',
				...$arguments
			);
		}
		return array_values( array_unique( $changed ) );
	}

	/**
	 * @param list<string> $warehouses
	 */
	private function delete_levels( int $id, array $warehouses ): void {
		$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::STOCK_LEVELS ) . ' WHERE product_id = %d AND warehouse IN (' . Connection::places( $warehouses ) . ')', $id, ...$warehouses );
	}

	/**
	 * @param array<int, string> $quantities
	 * @param array<int, string> $statuses
	 */
	private function write_lookup( array $quantities, array $statuses ): void {
		global $wpdb;
		[ $quantity_cases, $quantity_arguments ] = ProductMeta::cases( 'product_id', $quantities );
		[ $status_cases, $status_arguments ]     = ProductMeta::cases( 'product_id', $statuses );
		$this->db->execute(
			"UPDATE {$wpdb->prefix}wc_product_meta_lookup SET stock_quantity = {$quantity_cases}, stock_status = {$status_cases} WHERE product_id IN (" . Connection::places( $quantities, '%d' ) . ')',
			...[ ...$quantity_arguments, ...$status_arguments, ...array_keys( $quantities ) ]
		);
	}
}
