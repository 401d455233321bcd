<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Reads and locks many products' stock. Only within a transaction.
 */
final class StockReader {

	private const META = [ '_stock', '_stock_status', '_manage_stock', '_backorders', '_virtual' ];

	public function __construct( private Connection $db ) {}

	/**
	 * Locks the rows that a checkout locks too, then reads.
	 *
	 * @param list<int> $ids
	 * @return array<int, StockedProduct> By id; a product that is gone is left out.
	 */
	public function lock( array $ids ): array {
		if ( $ids === [] ) {
			return [];
		}
		global $wpdb;
		sort( $ids );
		$places = Connection::places( $ids, '%d' );
		$this->db->rows( "SELECT meta_id FROM {$wpdb->postmeta} WHERE meta_key = '_stock' AND post_id IN ({$places}) ORDER BY post_id FOR UPDATE", ...$ids );
		$meta     = $this->meta( $ids );
		$terms    = $this->terms( $ids );
		$products = [];
		$rows     = $this->db->rows(
			"SELECT p.ID, l.stock_quantity, l.stock_status FROM {$wpdb->posts} p LEFT JOIN {$wpdb->prefix}wc_product_meta_lookup l ON l.product_id = p.ID
			WHERE p.post_type IN ('product', 'product_variation') AND p.ID IN ({$places})",
			...$ids
		);
		foreach ( $rows as $row ) {
			$id              = (int) $row['ID'];
			$products[ $id ] = new StockedProduct(
				$id,
				$terms[ $id ]['product_type'][0] ?? 'simple',
				$meta[ $id ] ?? [],
				$row['stock_quantity'],
				$row['stock_status'],
				$terms[ $id ]['product_visibility'] ?? []
			);
		}
		return $products;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, StockFigures>> By product and warehouse.
	 */
	public function levels( array $ids ): array {
		$levels = [];
		$rows   = $ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::STOCK_LEVELS ) . ' WHERE product_id IN (' . Connection::places( $ids, '%d' ) . ')', ...$ids );
		foreach ( $rows as $row ) {
			$number = static fn ( string $column ): Decimal => Decimal::parse( (string) $row[ $column ] ) ?? Decimal::zero();
			$levels[ (int) $row['product_id'] ][ (string) $row['warehouse'] ] = new StockFigures( (string) $row['warehouse'], $number( 'on_hand' ), $number( 'edited' ), $number( 'reserved' ), $number( 'available' ) );
		}
		return $levels;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, string|null>>
	 */
	private function meta( array $ids ): array {
		global $wpdb;
		$meta = [];
		$rows = $this->db->rows(
			"SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN (" . Connection::places( $ids, '%d' ) . ') AND meta_key IN (' . Connection::places( self::META ) . ')',
			...$ids,
			...self::META
		);
		foreach ( $rows as $row ) {
			$meta[ (int) $row['post_id'] ][ (string) $row['meta_key'] ] = $row['meta_value'];
		}
		return $meta;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, list<string>>> Slugs by product and taxonomy.
	 */
	private function terms( array $ids ): array {
		global $wpdb;
		$terms = [];
		$rows  = $this->db->rows(
			"SELECT r.object_id, x.taxonomy, t.slug FROM {$wpdb->term_relationships} r
			JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy IN ('product_type', 'product_visibility')
			JOIN {$wpdb->terms} t ON t.term_id = x.term_id
			WHERE r.object_id IN (" . Connection::places( $ids, '%d' ) . ')',
			...$ids
		);
		foreach ( $rows as $row ) {
			$terms[ (int) $row['object_id'] ][ (string) $row['taxonomy'] ][] = (string) $row['slug'];
		}
		return $terms;
	}
}
