<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\MetaRows;
use WaproMag\Catalogue\ProductMeta;
use WaproMag\Database\Connection;

/**
 * Reads many products' prices, with the links locked by the caller's transaction.
 */
final class PriceReader {

	private const META = [ '_regular_price', '_sale_price', '_price', '_sale_price_dates_from', '_sale_price_dates_to', '_product_version' ];

	public function __construct( private Connection $db, private ProductMeta $meta ) {}

	/**
	 * @param list<int> $ids
	 * @return array<int, PricedProduct> By id; a product that is gone is left out.
	 */
	public function read( array $ids ): array {
		if ( $ids === [] ) {
			return [];
		}
		global $wpdb;
		$meta     = $this->meta->read( $ids, self::META );
		$products = [];
		$rows     = $this->db->rows(
			"SELECT p.ID, p.post_type, p.post_parent, l.product_id, l.min_price, l.max_price, l.onsale, (
				SELECT t.slug FROM {$wpdb->term_relationships} r
				JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy = 'product_type'
				JOIN {$wpdb->terms} t ON t.term_id = x.term_id
				WHERE r.object_id = p.ID LIMIT 1
			) AS type
			FROM {$wpdb->posts} p LEFT JOIN {$wpdb->prefix}wc_product_meta_lookup l ON l.product_id = p.ID
			WHERE p.post_type IN ('product', 'product_variation') AND p.ID IN (" . implode( ',', $ids ) . ')'
		);
		foreach ( $rows as $row ) {
			$id              = (int) $row['ID'];
			$is_variation    = $row['post_type'] === 'product_variation';
			$products[ $id ] = new PricedProduct(
				$id,
				$is_variation ? 'variation' : $row['type'] ?? 'simple',
				$is_variation ? (int) $row['post_parent'] : 0,
				$meta[ $id ] ?? new MetaRows(),
				$row['product_id'] !== null,
				$row['min_price'],
				$row['max_price'],
				$row['onsale']
			);
		}
		return $products;
	}
}
