<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Settings\SettingsStore;

/**
 * The category in which new products wait for their review. Known by its id: the admin may rename it.
 */
final class TemporaryCategory {

	public const NAME = 'Kategoria tymczasowa';

	/** Not the slug that an admin's own category of that name would get, so that theirs is never taken for this one. */
	private const SLUG = 'wapro-mag-kategoria-tymczasowa';

	/** Setting terms calls the listeners that called this. */
	private bool $is_removing = false;

	public function __construct( private SettingsStore $settings ) {}

	/** Makes the category when it does not exist (any more). */
	public function id(): int {
		$id = $this->known_id();
		if ( $id > 0 && get_term( $id, 'product_cat' ) instanceof \WP_Term ) {
			return $id;
		}
		$term = get_term_by( 'slug', self::SLUG, 'product_cat' );
		$id   = $term instanceof \WP_Term ? $term->term_id : $this->create();
		$this->settings->store_temporary_category( $id );
		return $id;
	}

	/** 0 before the first article came. */
	public function known_id(): int {
		return $this->settings->temporary_category();
	}

	public function holds( int $product_id ): bool {
		$id = $this->known_id();
		return $id > 0 && has_term( $id, 'product_cat', $product_id );
	}

	/** Takes the product out; a product left without any category gets the shop's default one. */
	public function remove_from( int $product_id ): void {
		if ( $this->is_removing || ! $this->holds( $product_id ) ) {
			return;
		}
		$others = array_values( array_diff( self::categories_of( $product_id ), [ $this->known_id() ] ) );
		$default = (int) get_option( 'default_product_cat', 0 );
		if ( $others === [] && $default > 0 ) {
			$others = [ $default ];
		}
		$this->is_removing = true;
		try {
			wp_set_object_terms( $product_id, $others, 'product_cat' );
		} finally {
			$this->is_removing = false;
		}
	}

	/**
	 * @return list<int>
	 */
	public static function categories_of( int $product_id ): array {
		$ids = wp_get_object_terms( $product_id, 'product_cat', [ 'fields' => 'ids' ] );
		return is_array( $ids ) ? array_values( array_map( 'intval', $ids ) ) : [];
	}

	private function create(): int {
		$term = wp_insert_term( self::NAME, 'product_cat', [ 'slug' => self::SLUG ] );
		if ( is_wp_error( $term ) ) {
			throw new \RuntimeException( $term->get_error_message() );
		}
		return (int) $term['term_id'];
	}
}
