<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;

/**
 * Pages of linked products with what they show: two statements a page.
 *
 * @phpstan-type LiveRow array{
 *     id: int, index: string, product: int, flagged: bool, as_of_stock: string, shown_price: string|null, shown_sale: string|null,
 *     status: string, regular: string|null, sale: string|null, stock: string|null, managed: bool, warehouses: string|null, divisible: bool
 * }
 */
final class LiveRows {

	private const META = [ '_regular_price', '_sale_price', '_stock', '_manage_stock', '_wapro_mag_warehouses' ];

	public function __construct( private Connection $db ) {}

	/**
	 * @return list<LiveRow> By link id.
	 */
	public function page( int $after, int $limit ): array {
		global $wpdb;
		$links = $this->db->rows(
			"SELECT l.id, l.erp_key, l.shop_id, l.flagged, l.as_of_stock, l.shown_price, l.shown_sale, p.post_status, JSON_VALUE(l.facts, '$.divisible') AS divisible
			FROM " . Tables::name( Tables::LINKS ) . " l JOIN {$wpdb->posts} p ON p.ID = l.shop_id
			WHERE l.object_type = %s AND l.id > %d ORDER BY l.id LIMIT %d",
			Link::PRODUCT,
			$after,
			$limit
		);
		$meta  = $this->meta( array_map( static fn ( array $link ): int => (int) $link['shop_id'], $links ) );
		$rows  = [];
		foreach ( $links as $link ) {
			$product = (int) $link['shop_id'];
			$own     = $meta[ $product ] ?? [];
			$rows[]  = [
				'id'          => (int) $link['id'],
				'index'       => (string) $link['erp_key'],
				'product'     => $product,
				'flagged'     => $link['flagged'] === '1',
				'as_of_stock' => (string) $link['as_of_stock'],
				'shown_price' => $link['shown_price'],
				'shown_sale'  => $link['shown_sale'],
				'status'      => (string) $link['post_status'],
				'regular'     => $own['_regular_price'] ?? null,
				'sale'        => $own['_sale_price'] ?? null,
				'stock'       => $own['_stock'] ?? null,
				'managed'     => ( $own['_manage_stock'] ?? '' ) === 'yes',
				'warehouses'  => $own['_wapro_mag_warehouses'] ?? null,
				'divisible'   => in_array( $link['divisible'], [ '1', 'true' ], true ),
			];
		}
		return $rows;
	}

	/**
	 * @param list<int> $products
	 * @return array<int, array<string, string|null>>
	 */
	private function meta( array $products ): array {
		global $wpdb;
		$meta = [];
		if ( $products === [] ) {
			return $meta;
		}
		$rows = $this->db->rows(
			"SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN (" . Connection::places( $products, '%d' ) . ') AND meta_key IN (' . Connection::places( self::META ) . ')',
			...$products,
			...self::META
		);
		foreach ( $rows as $row ) {
			$meta[ (int) $row['post_id'] ][ (string) $row['meta_key'] ] = $row['meta_value'];
		}
		return $meta;
	}
}
