<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Database\Connection;

/**
 * Reads many products' prices, with the links locked by the caller's transaction.
 */
final class PriceReader {

	private const META = [ '_regular_price', '_sale_price', '_price', '_sale_price_dates_from', '_sale_price_dates_to' ];

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<int> $ids
	 * @return array<int, PricedProduct> By id; a product that is gone is left out.
	 */
	public function read( array $ids ): array {
		if ( $ids === [] ) {
			return [];
		}
		global $wpdb;
		$places   = Connection::places( $ids, '%d' );
		$meta     = $this->meta( $ids );
		$products = [];
		$rows     = $this->db->rows(
			"SELECT p.ID, l.min_price, l.max_price, l.onsale, (
				SELECT t.slug FROM {$wpdb->term_relationships} r
				JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy = 'product_type'
				JOIN {$wpdb->terms} t ON t.term_id = x.term_id
				WHERE r.object_id = p.ID LIMIT 1
			) AS type
			FROM {$wpdb->posts} p LEFT JOIN {$wpdb->prefix}wc_product_meta_lookup l ON l.product_id = p.ID
			WHERE p.post_type IN ('product', 'product_variation') AND p.ID IN ({$places})",
			...$ids
		);
		foreach ( $rows as $row ) {
			$id              = (int) $row['ID'];
			$products[ $id ] = new PricedProduct( $id, $row['type'] ?? 'simple', $meta[ $id ] ?? [], $row['min_price'], $row['max_price'], $row['onsale'] );
		}
		return $products;
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
}
