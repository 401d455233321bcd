<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Creation;

use WaproMag\Database\Connection;

/**
 * WooCommerce's own data store of products, with shortcuts that hold for a product that did not exist a moment ago: no
 * meta row can be there yet, no term, no cached copy. Rows, hooks and caches end up as WooCommerce leaves them.
 */
final class NewProductStore extends \WC_Product_Data_Store_CPT {

	/** @var array<string, int> Ids of terms' relations by taxonomy and slug. */
	private static array $relations = [];

	/** @var array<string, mixed>|null Meta to be inserted at once; null: written one by one, as usual. */
	private ?array $pending = null;

	/** @var array<string, mixed> Meta that listeners wrote before WooCommerce did. */
	private array $present = [];

	private bool $is_creating = false;

	/** Terms may be deleted between two calls. */
	public static function begin(): void {
		self::$relations = [];
	}

	/**
	 * @param \WC_Data $product
	 */
	public function create( &$product ): void {
		if ( ! $product instanceof \WC_Product ) {
			return;
		}
		$this->is_creating = true;
		try {
			parent::create( $product );
		} finally {
			$this->is_creating = false;
		}
	}

	/**
	 * @param \WC_Product $product
	 * @param bool        $force
	 */
	protected function update_post_meta( &$product, $force = false ): void {
		if ( ! $this->is_creating ) {
			parent::update_post_meta( $product, $force );
			return;
		}
		$this->present = (array) get_post_meta( $product->get_id() );
		$this->pending = [];
		try {
			parent::update_post_meta( $product, $force );
			$pending = $this->pending;
		} finally {
			$this->pending = null;
		}
		$this->insert( $product->get_id(), $pending );
	}

	/**
	 * @param \WC_Data $product
	 * @param string   $key
	 * @param mixed    $value Slashed.
	 */
	protected function update_or_delete_post_meta( $product, $key, $value ): bool {
		if ( $this->pending === null || isset( $this->present[ $key ] ) ) {
			return parent::update_or_delete_post_meta( $product, $key, $value );
		}
		if ( in_array( $value, [ [], '' ], true ) && ! in_array( $key, $this->must_exist_meta_keys, true ) ) {
			unset( $this->pending[ $key ] );
			return false;
		}
		$value = sanitize_meta( $key, wp_unslash( $value ), 'post', 'product' );
		$taken = apply_filters( 'update_post_metadata', null, $product->get_id(), $key, $value, '' ) ?? apply_filters( 'add_post_metadata', null, $product->get_id(), $key, $value, false );
		if ( $taken !== null ) {
			return (bool) $taken;
		}
		$this->pending[ $key ] = $value;
		return true;
	}

	/**
	 * @param \WC_Product $product
	 * @param bool        $force
	 */
	protected function update_terms( &$product, $force = false ): void {
		if ( ! $this->is_creating ) {
			parent::update_terms( $product, $force );
			return;
		}
		$categories = $product->get_category_ids( 'edit' );
		$default    = (int) get_option( 'default_product_cat', 0 );
		$this->relate( $product->get_id(), 'product_cat', $categories === [] && $default > 0 ? [ $default ] : $categories );
		$this->relate( $product->get_id(), 'product_tag', $product->get_tag_ids( 'edit' ) );
		if ( is_callable( [ $product, 'get_brand_ids' ] ) && taxonomy_exists( 'product_brand' ) ) {
			$this->relate( $product->get_id(), 'product_brand', $product->get_brand_ids( 'edit' ) );
		}
		$this->relate( $product->get_id(), 'product_shipping_class', array_filter( [ (int) $product->get_shipping_class_id( 'edit' ) ], static fn ( int $id ): bool => $id > 0 ) );
	}

	/**
	 * @param \WC_Product $product
	 * @param bool        $force
	 */
	protected function update_visibility( &$product, $force = false ): void {
		if ( ! $this->is_creating || $product->get_featured() || $product->get_catalog_visibility() !== 'visible' || (float) $product->get_average_rating() > 0 ) {
			parent::update_visibility( $product, $force );
			return;
		}
		$this->relate( $product->get_id(), 'product_visibility', $product->get_stock_status() === 'outofstock' ? [ 'outofstock' ] : [] );
		/** This action is documented in WooCommerce. */
		do_action( 'woocommerce_product_set_visibility', $product->get_id(), $product->get_catalog_visibility() );
	}

	/**
	 * @param \WC_Product $product
	 */
	protected function update_version_and_type( &$product ): void {
		if ( ! $this->is_creating || $product->get_type() !== 'simple' ) {
			parent::update_version_and_type( $product );
			return;
		}
		$this->relate( $product->get_id(), 'product_type', [ 'simple' ] );
		add_post_meta( $product->get_id(), '_product_version', WC()->version );
	}

	/**
	 * What the shop as a whole remembers is forgotten once per call; of the product itself nothing is cached yet.
	 *
	 * @param \WC_Product $product
	 */
	protected function clear_caches( &$product ): void {
		if ( ! $this->is_creating || $product->get_parent_id( 'edit' ) > 0 ) {
			parent::clear_caches( $product );
			return;
		}
		ShopCaches::forget_later();
		/** This action is documented in WooCommerce. */
		do_action( 'woocommerce_delete_product_transients', $product->get_id() );
		\WC_Cache_Helper::invalidate_attribute_count( array_keys( $product->get_attributes() ) );
		\WC_Cache_Helper::invalidate_cache_group( 'product_' . $product->get_id() );
		ShopCaches::forget_instance( $product->get_id() );
	}

	/**
	 * @param array<string, mixed> $values
	 */
	private function insert( int $id, array $values ): void {
		global $wpdb;
		$arguments = [];
		$places    = [];
		foreach ( $values as $key => $value ) {
			do_action( 'add_post_meta', $id, $key, $value );
			array_push( $arguments, $id, $key );
			$stored   = maybe_serialize( $value );
			$places[] = $stored === null ? '(%d, %s, NULL)' : '(%d, %s, %s)';
			if ( $stored !== null ) {
				$arguments[] = is_scalar( $stored ) ? (string) $stored : '';
			}
		}
		if ( $places === [] ) {
			return;
		}
		$db = new Connection();
		$db->execute( "INSERT INTO {$wpdb->postmeta} (post_id, meta_key, meta_value) VALUES " . implode( ', ', $places ), ...$arguments );
		// Rows of one statement are numbered one after the other.
		$meta_id = $db->inserted_id();
		wp_cache_delete( $id, 'post_meta' );
		foreach ( $values as $key => $value ) {
			do_action( 'added_post_meta', $meta_id++, $id, $key, $value );
		}
	}

	/**
	 * `wp_set_object_terms()` for an object that has no terms yet.
	 *
	 * @param array<int|string> $terms Ids, or slugs.
	 */
	private function relate( int $id, string $taxonomy, array $terms ): void {
		global $wpdb;
		$relations = [];
		foreach ( $terms as $term ) {
			$relation = self::relation( $term, $taxonomy );
			if ( $relation === 0 ) {
				// Not there: WordPress decides what to do about it.
				wp_set_object_terms( $id, $terms, $taxonomy );
				return;
			}
			$relations[] = $relation;
		}
		$relations = array_values( array_unique( $relations ) );
		if ( $relations !== [] ) {
			$arguments = [];
			foreach ( $relations as $relation ) {
				do_action( 'add_term_relationship', $id, $relation, $taxonomy );
				array_push( $arguments, $id, $relation );
			}
			( new Connection() )->execute( "INSERT IGNORE INTO {$wpdb->term_relationships} (object_id, term_taxonomy_id) VALUES " . implode( ', ', array_fill( 0, count( $relations ), '(%d, %d)' ) ), ...$arguments );
			foreach ( $relations as $relation ) {
				do_action( 'added_term_relationship', $id, $relation, $taxonomy );
			}
			if ( self::is_counted( (string) get_post_status( $id ), $taxonomy ) ) {
				wp_update_term_count( $relations, $taxonomy );
			}
			wp_cache_delete( $id, $taxonomy . '_relationships' );
			wp_cache_set_terms_last_changed();
		}
		do_action( 'set_object_terms', $id, $terms, $relations, $taxonomy, false, [] );
	}

	/** A product that waits is in no term's count: counting whole categories anew would find the same numbers. */
	private static function is_counted( string $status, string $taxonomy ): bool {
		/** This filter is documented in WordPress. */
		return in_array( $status, (array) apply_filters( 'update_post_term_count_statuses', [ 'publish' ], get_taxonomy( $taxonomy ) ), true );
	}

	private static function relation( int|string $term, string $taxonomy ): int {
		if ( ! isset( self::$relations[ $taxonomy . ' ' . $term ] ) ) {
			$found = is_int( $term ) ? get_term( $term, $taxonomy ) : get_term_by( 'slug', $term, $taxonomy );

			self::$relations[ $taxonomy . ' ' . $term ] = $found instanceof \WP_Term ? $found->term_taxonomy_id : 0;
		}
		return self::$relations[ $taxonomy . ' ' . $term ];
	}
}
