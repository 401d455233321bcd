<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Stock\SellableStock;
use WaproMag\Stock\StockedProduct;

/**
 * Pages of linked products with what they show: three statements a page.
 *
 * @phpstan-type LiveRow array{
 *     id: int, index: string, product: int, offered: bool, as_of_stock: string, shown_price: string|null, shown_sale: string|null,
 *     status: string, regular: string|null, sale: string|null, active: string|null, stock: string|null, stock_status: string, backorders: string,
 *     managed: bool, keeps_stock: bool, warehouses: string|null, divisible: bool
 * }
 */
final class LiveRows {

	private const META = [ '_regular_price', '_sale_price', '_price', '_stock', '_stock_status', '_manage_stock', '_backorders', '_virtual', SellableStock::OWN_WAREHOUSES ];

	public function __construct( private Connection $db ) {}

	/**
	 * @return list<LiveRow> By link id.
	 */
	public function page( int $after, int $limit ): array {
		global $wpdb;
		$links         = $this->db->rows(
			"SELECT l.id, l.erp_key, l.shop_id, l.flagged, l.as_of_stock, l.shown_price, l.shown_sale, p.post_status, JSON_VALUE(l.facts, '$.divisible') AS divisible, JSON_VALUE(l.facts, '$.archived') AS archived
			FROM " . Tables::name( Tables::LINKS ) . " l JOIN {$wpdb->posts} p ON p.ID = l.shop_id
			WHERE l.object_type = %s AND l.id > %d ORDER BY l.id LIMIT %d",
			Link::PRODUCT,
			$after,
			$limit
		);
		$products      = array_map( static fn ( array $link ): int => (int) $link['shop_id'], $links );
		$meta          = $this->meta( $products );
		$without_stock = $this->without_stock( $products );
		$rows          = [];
		foreach ( $links as $link ) {
			$product = (int) $link['shop_id'];
			$own     = $meta[ $product ] ?? [];
			$rows[]  = [
				'id'           => (int) $link['id'],
				'index'        => (string) $link['erp_key'],
				'product'      => $product,
				'offered'      => $link['flagged'] === '1' && ! self::is_true( $link['archived'] ),
				'as_of_stock'  => (string) $link['as_of_stock'],
				'shown_price'  => $link['shown_price'],
				'shown_sale'   => $link['shown_sale'],
				'status'       => (string) $link['post_status'],
				'regular'      => $own['_regular_price'] ?? null,
				'sale'         => $own['_sale_price'] ?? null,
				'active'       => $own['_price'] ?? null,
				'stock'        => $own['_stock'] ?? null,
				'stock_status' => $own['_stock_status'] ?? '',
				'backorders'   => ( $own['_backorders'] ?? '' ) === '' ? 'no' : (string) $own['_backorders'],
				'managed'      => ( $own['_manage_stock'] ?? '' ) === 'yes',
				'keeps_stock'  => ( $own['_virtual'] ?? '' ) !== 'yes' && ! isset( $without_stock[ $product ] ),
				'warehouses'   => $own[ SellableStock::OWN_WAREHOUSES ] ?? null,
				'divisible'    => self::is_true( $link['divisible'] ),
			];
		}
		return $rows;
	}

	/** The database writes JSON's true as 1 or as true. */
	private static function is_true( ?string $value ): bool {
		return in_array( $value, [ '1', 'true' ], true );
	}

	/**
	 * @param list<int> $products
	 * @return array<int, int> Those of them that sell nothing of their own, by id.
	 */
	private function without_stock( array $products ): array {
		global $wpdb;
		if ( $products === [] ) {
			return [];
		}
		$found = $this->db->column(
			"SELECT r.object_id FROM {$wpdb->term_relationships} r
			JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy = 'product_type' JOIN {$wpdb->terms} t ON t.term_id = x.term_id
			WHERE r.object_id IN (" . Connection::places( $products, '%d' ) . ') AND t.slug IN (' . Connection::places( StockedProduct::WITHOUT_STOCK ) . ')',
			...$products,
			...StockedProduct::WITHOUT_STOCK
		);
		return array_flip( array_map( intval( ... ), $found ) );
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
