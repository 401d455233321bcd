<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;

/**
 * Settings of the catalogue with what they act on, as catalogue#CatalogueSettingsView.
 */
final class CatalogueView {

	/** Articles read for the list of attributes; more would only repeat them. */
	private const SAMPLE = 2000;

	public function __construct(
		private readonly SettingsStore $settings,
		private readonly Connection $db,
	) {}

	/**
	 * @return array<string, mixed>
	 */
	public function read(): array {
		$settings     = $this->settings->catalogue();
		$dictionaries = $this->settings->dictionaries();
		$linked       = (int) $this->db->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::LINKS ) . ' WHERE object_type = %s AND shop_id IS NOT NULL', Link::PRODUCT );
		return [
			'settings'   => $settings->to_array(),
			'categories' => $this->categories( $settings, is_array( $dictionaries['categories'] ?? null ) ? $dictionaries['categories'] : [] ),
			'attributes' => $this->attributes(),
			'warehouses' => $dictionaries['warehouses'] ?? [],
			'effects'    => array_map( static fn ( string $field ): array => [ 'field' => $field, 'products' => $linked ], array_keys( CatalogueSettings::OWNERS ) ),
		];
	}

	/**
	 * WAPRO's tree with the articles on each branch, and what stands for it here.
	 *
	 * @param array<mixed> $tree Of the dictionaries.
	 * @return list<array{path: string, articles: int, termId: int|null, termName: string|null}>
	 */
	private function categories( CatalogueSettings $settings, array $tree ): array {
		$counts = [];
		foreach ( $tree as $node ) {
			if ( is_array( $node ) && is_string( $node['path'] ?? null ) ) {
				$counts[ $node['path'] ] = 0;
			}
		}
		$rows = $this->db->rows( 'SELECT category_path, COUNT(*) AS articles FROM ' . Tables::name( Tables::LINKS ) . " WHERE object_type = %s AND category_path <> '' GROUP BY category_path", Link::PRODUCT );
		foreach ( $rows as $row ) {
			$counts[ (string) $row['category_path'] ] = (int) $row['articles'];
		}
		ksort( $counts );
		$list = [];
		foreach ( $counts as $path => $articles ) {
			$term_id = $settings->term_for( $path );
			$term    = null === $term_id ? null : get_term( $term_id, 'product_cat' );
			$list[]  = [
				'path'     => $path,
				'articles' => $articles,
				'termId'   => $term instanceof \WP_Term ? $term_id : null,
				'termName' => $term instanceof \WP_Term ? $term->name : null,
			];
		}
		return $list;
	}

	/**
	 * @return list<array{code: string, name: string, articles: int, example: string}>
	 */
	private function attributes(): array {
		$seen = [];
		$rows = $this->db->column( 'SELECT facts FROM ' . Tables::name( Tables::LINKS ) . ' WHERE object_type = %s AND facts IS NOT NULL ORDER BY id DESC LIMIT %d', Link::PRODUCT, self::SAMPLE );
		foreach ( $rows as $json ) {
			$facts = json_decode( (string) $json, true );
			foreach ( is_array( $facts ) && is_array( $facts['attributes'] ?? null ) ? $facts['attributes'] : [] as $attribute ) {
				$code          = (string) $attribute['code'];
				$seen[ $code ] = [
					'code'     => $code,
					'name'     => (string) $attribute['name'],
					'articles' => ( $seen[ $code ]['articles'] ?? 0 ) + 1,
					'example'  => $seen[ $code ]['example'] ?? mb_substr( (string) $attribute['value'], 0, 200 ),
				];
			}
		}
		return array_values( $seen );
	}
}
