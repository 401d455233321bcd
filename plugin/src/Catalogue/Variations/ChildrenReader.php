<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Variations;

use WaproMag\Database\Connection;

/**
 * Reads the variations of many variable products at once.
 */
final class ChildrenReader {

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<int> $parents
	 * @return array<int, Children> By parent, one for each.
	 */
	public function of( array $parents ): array {
		global $wpdb;
		$children = [];
		foreach ( $parents as $parent ) {
			$children[ $parent ] = new Children();
		}
		$hides = get_option( 'woocommerce_hide_out_of_stock_items' ) === 'yes';
		$mark  = (int) ( wc_get_product_visibility_term_ids()['outofstock'] ?? 0 );
		$rows  = $this->db->rows(
			"SELECT p.ID, p.post_parent, p.post_status, l.stock_status, m.meta_value AS price, r.object_id AS marked
			FROM {$wpdb->posts} p
			LEFT JOIN {$wpdb->prefix}wc_product_meta_lookup l ON l.product_id = p.ID
			LEFT JOIN {$wpdb->postmeta} m ON m.post_id = p.ID AND m.meta_key = '_price'
			LEFT JOIN {$wpdb->term_relationships} r ON r.object_id = p.ID AND r.term_taxonomy_id = {$mark}
			WHERE p.post_parent IN (" . implode( ',', $parents ) . ") AND p.post_type = 'product_variation' AND p.post_status IN ('publish', 'private')
			ORDER BY p.post_parent, p.menu_order, p.ID"
		);
		foreach ( $rows as $row ) {
			$is_visible = $row['post_status'] === 'publish' && ! ( $hides && $row['marked'] !== null );
			$children[ (int) $row['post_parent'] ]->add( (string) $row['stock_status'], (string) $row['price'], $is_visible );
		}
		return $children;
	}
}
