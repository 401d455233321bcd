<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\Catalogue\MetaRows;
use WaproMag\Catalogue\ProductMeta;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Reads and locks many products' stock. Only within a transaction.
 */
final class StockReader {

	private const META = [ '_stock', '_stock_status', '_manage_stock', '_backorders', '_virtual', '_product_version', SellableStock::OWN_WAREHOUSES ];

	public function __construct( private Connection $db, private ProductMeta $meta ) {}

	/**
	 * Reads, and locks the rows that a checkout locks too.
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
		$places = implode( ',', $ids );
		$meta     = $this->locked( $this->meta->read( $ids, self::META ) );
		$terms    = $this->terms( $ids );
		$products = [];
		$rows     = $this->db->rows(
			"SELECT p.ID, p.post_type, p.post_parent, l.product_id, l.stock_quantity, l.stock_status
			FROM {$wpdb->posts} p LEFT JOIN {$wpdb->prefix}wc_product_meta_lookup l ON l.product_id = p.ID
			WHERE p.post_type IN ('product', 'product_variation') AND p.ID IN ({$places})"
		);
		foreach ( $rows as $row ) {
			$id              = (int) $row['ID'];
			$is_variation    = $row['post_type'] === 'product_variation';
			$products[ $id ] = new StockedProduct(
				$id,
				$is_variation ? 'variation' : (string) ( array_key_first( $terms[ $id ]['product_type'] ?? [] ) ?? 'simple' ),
				$is_variation ? (int) $row['post_parent'] : 0,
				$meta[ $id ] ?? new MetaRows(),
				$row['product_id'] !== null,
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
		$rows   = $ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::STOCK_LEVELS ) . ' WHERE product_id IN (' . implode( ',', $ids ) . ')' );
		foreach ( $rows as $row ) {
			$number = static fn ( string $column ): Decimal => Decimal::parse( (string) $row[ $column ] ) ?? Decimal::zero();
			$levels[ (int) $row['product_id'] ][ (string) $row['warehouse'] ] = new StockFigures( (string) $row['warehouse'], $number( 'on_hand' ), $number( 'edited' ), $number( 'reserved' ), $number( 'available' ) );
		}
		return $levels;
	}

	/**
	 * Locking by the rows' own ids takes a third of the time of finding them under the lock. Stock that changed meanwhile
	 * is read anew with all that belongs to it.
	 *
	 * @param array<int, MetaRows> $meta By product.
	 * @return array<int, MetaRows>
	 */
	private function locked( array $meta ): array {
		global $wpdb;
		$products = [];
		foreach ( $meta as $id => $rows ) {
			$products += array_fill_keys( $rows->ids( '_stock' ), $id );
		}
		if ( $products === [] ) {
			return $meta;
		}
		$changed = [];
		$seen    = [];
		ksort( $products );
		foreach ( $this->db->rows( "SELECT meta_id, meta_value FROM {$wpdb->postmeta} WHERE meta_id IN (" . implode( ',', array_keys( $products ) ) . ') ORDER BY meta_id FOR UPDATE' ) as $row ) {
			$product          = $products[ (int) $row['meta_id'] ];
			$seen[ $product ] = true;
			if ( (string) $row['meta_value'] !== $meta[ $product ]->text( '_stock' ) ) {
				$changed[] = $product;
			}
		}
		$gone = array_keys( array_diff_key( array_flip( $products ), $seen ) );
		return $this->meta->read( [ ...$changed, ...$gone ], self::META ) + $meta;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, array<string, int>>> Slug → term taxonomy id, by product and taxonomy.
	 */
	private function terms( array $ids ): array {
		global $wpdb;
		$terms = [];
		$rows  = $this->db->rows(
			"SELECT r.object_id, x.taxonomy, x.term_taxonomy_id, t.slug FROM {$wpdb->term_relationships} r
			JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy IN ('product_type', 'product_visibility')
			JOIN {$wpdb->terms} t ON t.term_id = x.term_id
			WHERE r.object_id IN (" . implode( ',', $ids ) . ')'
		);
		foreach ( $rows as $row ) {
			$terms[ (int) $row['object_id'] ][ (string) $row['taxonomy'] ][ (string) $row['slug'] ] = (int) $row['term_taxonomy_id'];
		}
		return $terms;
	}
}
