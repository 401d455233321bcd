<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Attributes that buyers filter by: global taxonomies with a term for each value, made when needed.
 */
final class AttributeTerms {

	private const LONGEST_SLUG = 28;

	/** @var array<string, int> */
	private array $known = [];

	/**
	 * Name of the taxonomy, such as `pa_kolor`.
	 *
	 * @throws \RuntimeException When WooCommerce refused.
	 */
	public function taxonomy( string $code, string $name ): string {
		$slug     = substr( wc_sanitize_taxonomy_name( $code ), 0, self::LONGEST_SLUG );
		$taxonomy = wc_attribute_taxonomy_name( $slug );
		if ( wc_attribute_taxonomy_id_by_name( $slug ) === 0 ) {
			$id = wc_create_attribute( [ 'name' => $name, 'slug' => $slug, 'type' => 'select', 'order_by' => 'menu_order', 'has_archives' => false ] );
			if ( is_wp_error( $id ) ) {
				throw new \RuntimeException( $id->get_error_message() );
			}
		}
		if ( ! taxonomy_exists( $taxonomy ) ) {
			// WooCommerce registers attributes at the start of a request only.
			register_taxonomy( $taxonomy, [ 'product' ], [ 'hierarchical' => false, 'show_ui' => false, 'query_var' => true, 'rewrite' => false, 'labels' => [ 'name' => $name ] ] );
		}
		return $taxonomy;
	}

	public function forget(): void {
		$this->known = [];
	}

	public function term( string $taxonomy, string $value ): int {
		return $this->known[ $taxonomy . ' ' . mb_strtolower( $value ) ] ??= Terms::find_or_make( $value, $taxonomy );
	}
}
