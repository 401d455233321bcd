<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;

/**
 * Reads many products' present state in two statements, past every cache.
 */
final class ProductReader {

	private const META = [
		'_sku'              => 'sku',
		'_global_unique_id' => 'ean',
		'_tax_class'        => 'tax_class',
		'_weight'           => 'weight',
		'_virtual'          => 'virtual',
	];

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<int> $ids
	 * @return array<int, PresentProduct> By id; a product that is gone is left out.
	 */
	public function read( array $ids ): array {
		if ( $ids === [] ) {
			return [];
		}
		global $wpdb;
		$values = [];
		foreach ( $this->meta( $ids ) as $row ) {
			$values[ (int) $row['post_id'] ][ self::META[ (string) $row['meta_key'] ] ] = (string) $row['meta_value'];
		}
		$products = [];
		$posts    = $this->db->rows( "SELECT ID, post_title, post_status FROM {$wpdb->posts} WHERE post_type = 'product' AND ID IN (" . Connection::places( $ids, '%d' ) . ')', ...$ids );
		foreach ( $posts as $post ) {
			$id              = (int) $post['ID'];
			$fields          = [ 'name' => (string) $post['post_title'] ] + ( $values[ $id ] ?? [] );
			$products[ $id ] = new PresentProduct( $id, (string) $post['post_status'], ProductFields::present( $fields ) );
		}
		return $products;
	}

	public function read_one( int $id ): ?PresentProduct {
		return $this->read( [ $id ] )[ $id ] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, string|null>>
	 */
	private function meta( array $ids ): array {
		global $wpdb;
		$keys = array_keys( self::META );
		return $this->db->rows(
			"SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN (" . Connection::places( $ids, '%d' ) . ') AND meta_key IN (' . Connection::places( $keys ) . ')',
			...$ids,
			...$keys
		);
	}
}
