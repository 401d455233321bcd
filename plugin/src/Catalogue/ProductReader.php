<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;

/**
 * Reads many products' and variations' present state in three statements, past every cache.
 */
final class ProductReader {

	private const META = [
		'_sku'                   => 'sku',
		'_global_unique_id'      => 'ean',
		'_tax_class'             => 'tax_class',
		'_weight'                => 'weight',
		'_length'                => 'length',
		'_width'                 => 'width',
		'_height'                => 'height',
		'_virtual'               => 'virtual',
		'_manage_stock'          => 'manage_stock',
		'_stock'                 => 'stock',
		Pack::META               => 'unit',
		Placed::META             => 'placed',
		'_product_attributes'    => 'attributes',
		'_variation_description' => 'variation_description',
	];

	/** More than any text of WAPRO: a longer one is the shop's, and differs. */
	private const LONGEST_TEXT = 24000;

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
		$values   = $this->meta( $ids );
		$terms    = $this->terms( $ids );
		$products = [];
		$posts    = $this->db->rows(
			"SELECT p.ID, p.post_title, p.post_status, p.post_type, p.post_parent, parent.post_status AS parent_status,
				LEFT(p.post_content, %d) AS content, LEFT(p.post_excerpt, %d) AS excerpt
			FROM {$wpdb->posts} p LEFT JOIN {$wpdb->posts} parent ON p.post_type = 'product_variation' AND parent.ID = p.post_parent
			WHERE p.post_type IN ('product', 'product_variation') AND p.ID IN (" . Connection::places( $ids, '%d' ) . ')',
			self::LONGEST_TEXT,
			self::LONGEST_TEXT,
			...$ids
		);
		foreach ( $posts as $post ) {
			$id              = (int) $post['ID'];
			$products[ $id ] = self::product( $id, $post, $values[ $id ] ?? [], $terms[ $id ] ?? [] );
		}
		return $products;
	}

	public function read_one( int $id ): ?PresentProduct {
		return $this->read( [ $id ] )[ $id ] ?? null;
	}

	/**
	 * @param array<string, string|null>        $post
	 * @param array<string, string>             $meta
	 * @param array<string, array<int, string>> $terms
	 */
	private static function product( int $id, array $post, array $meta, array $terms ): PresentProduct {
		$is_variation = $post['post_type'] === 'product_variation';
		$description  = $is_variation ? $meta['variation_description'] ?? '' : (string) $post['content'];
		$texts        = [
			// An editor without the right to write HTML stores "&" so; it is the same name.
			'name'              => str_replace( '&amp;', '&', (string) $post['post_title'] ),
			'description'       => self::as_html( $description ),
			'short_description' => self::as_html( (string) $post['excerpt'] ),
		];
		return new PresentProduct(
			$id,
			(string) $post['post_status'],
			ProductFields::present( $texts + array_diff_key( $meta, [ 'placed' => 1, 'attributes' => 1, 'variation_description' => 1 ] ) ),
			(int) $post['post_parent'],
			$is_variation ? $post['parent_status'] ?? 'draft' : null,
			self::attributes( $meta['attributes'] ?? '' ),
			$terms,
			Placed::from_text( $meta['placed'] ?? '' )
		);
	}

	/** Editors leave the paragraphs' tags out: such a text is the same one. */
	private static function as_html( string $stored ): string {
		return $stored === '' ? '' : trim( wpautop( $stored ) );
	}

	/**
	 * @return array<string, array{name: string, value: string, is_taxonomy: bool, is_variation: bool}>
	 */
	private static function attributes( string $stored ): array {
		$attributes = [];
		$rows       = $stored === '' ? [] : maybe_unserialize( $stored );
		foreach ( is_array( $rows ) ? $rows : [] as $key => $row ) {
			if ( is_array( $row ) ) {
				$attributes[ (string) $key ] = [
					'name'         => (string) ( $row['name'] ?? $key ),
					'value'        => (string) ( $row['value'] ?? '' ),
					'is_taxonomy'  => (bool) ( $row['is_taxonomy'] ?? false ),
					'is_variation' => (bool) ( $row['is_variation'] ?? false ),
				];
			}
		}
		return $attributes;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, string>> By product and field.
	 */
	private function meta( array $ids ): array {
		global $wpdb;
		$keys   = array_keys( self::META );
		$values = [];
		$rows   = $this->db->rows(
			"SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN (" . Connection::places( $ids, '%d' ) . ') AND meta_key IN (' . Connection::places( $keys ) . ')',
			...$ids,
			...$keys
		);
		foreach ( $rows as $row ) {
			$values[ (int) $row['post_id'] ][ self::META[ (string) $row['meta_key'] ] ] = (string) $row['meta_value'];
		}
		return $values;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, array<int, string>>> By product and taxonomy.
	 */
	private function terms( array $ids ): array {
		global $wpdb;
		$terms = [];
		$rows  = $this->db->rows(
			"SELECT r.object_id, x.taxonomy, x.term_id, t.name FROM {$wpdb->term_relationships} r
			JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id JOIN {$wpdb->terms} t ON t.term_id = x.term_id
			WHERE r.object_id IN (" . Connection::places( $ids, '%d' ) . ") AND ( x.taxonomy IN ('product_cat', 'product_brand') OR x.taxonomy LIKE 'pa\\_%%' )",
			...$ids
		);
		foreach ( $rows as $row ) {
			$terms[ (int) $row['object_id'] ][ (string) $row['taxonomy'] ][ (int) $row['term_id'] ] = TermNames::plain( (string) $row['name'] );
		}
		return $terms;
	}
}
