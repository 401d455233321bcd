<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Parity;

/**
 * Everything that a shop knows and shows of a product, without what two equal products cannot share.
 *
 * @phpstan-require-extends \WaproMag\Tests\CatalogueTestCase
 */
trait Snapshots {

	use Storefront;

	/** Of wc/v3 and the Store API: what belongs to one product alone, and random suggestions. */
	private const OWN = [ 'id', 'slug', 'permalink', 'sku', 'global_unique_id', 'parent_id', 'parent', 'related_ids', 'variations', '_links', 'generated_slug', 'permalink_template', 'date_created', 'date_created_gmt', 'date_modified', 'date_modified_gmt', 'meta_data', 'categories', 'tags', 'brands', 'url' ];

	private const TAXONOMIES = [ 'product_visibility', 'product_type', 'product_cat', 'product_tag', 'product_brand' ];

	/** Seeded before the change: a save takes them away. */
	private const TRANSIENTS = [ 'wc_related_', 'wc_var_prices_', 'wc_product_children_', 'wc_child_has_weight_', 'wc_child_has_dimensions_' ];

	/**
	 * @return array<string, mixed>
	 */
	protected function snapshot( int $id ): array {
		$is_variation = get_post_type( $id ) === 'product_variation';
		return [
			'object'    => $this->object( $id ),
			'wc/v3'     => $this->rest( $id ),
			'Store API' => $this->store( $id ),
			'meta'      => $this->meta( $id ),
			'lookup'    => $this->lookup( $id ),
			'filters'   => $this->filters( $id ),
			'terms'     => $this->terms( $id ),
			'touched'   => [ get_post_field( 'post_modified', $id ) > '2021', get_post_field( 'post_modified_gmt', $id ) > '2021' ],
			'scheduled' => $this->scheduled( $id ),
			'on sale'   => in_array( $id, wc_get_product_ids_on_sale(), true ),
			'lists'     => $is_variation ? [] : $this->lists( $id ),
			'pages'     => $is_variation ? '' : $this->pages( $id ),
		];
	}

	/**
	 * What the object that a theme holds says, through whatever cache.
	 *
	 * @return array<string, mixed>
	 */
	private function object( int $id ): array {
		wp_set_current_user( 0 );
		$product = wc_get_product( $id );
		self::assertInstanceOf( \WC_Product::class, $product );
		return [
			'price'        => $product->get_price(),
			'regular'      => $product->get_regular_price(),
			'sale'         => $product->get_sale_price(),
			'on sale'      => $product->is_on_sale(),
			'price html'   => $product->get_price_html(),
			'stock'        => $product->get_stock_quantity(),
			'status'       => $product->get_stock_status(),
			'backorders'   => $product->get_backorders(),
			'availability' => $product->get_availability(),
			'purchasable'  => $product->is_purchasable(),
			'visible'      => $product->is_visible(),
			'children'     => $product instanceof \WC_Product_Variable ? count( $product->get_visible_children() ) : null,
			'prices'       => $product instanceof \WC_Product_Variable ? array_map( array_values( ... ), $product->get_variation_prices( true ) ) : null,
		];
	}

	/**
	 * @return array<mixed>
	 */
	private function rest( int $id ): array {
		$parent = (int) wp_get_post_parent_id( $id );
		$route  = $parent === 0 ? "/wc/v3/products/{$id}" : "/wc/v3/products/{$parent}/variations/{$id}";
		$answer = $this->request( 'GET', $route, [], $this->user_id( 'kierownik' ) );
		self::assertSame( 200, $answer->get_status() );
		return self::without_own( (array) $answer->get_data() );
	}

	/**
	 * @return array<mixed>
	 */
	private function store( int $id ): array {
		$answer = $this->request( 'GET', "/wc/store/v1/products/{$id}", [], 0 );
		self::assertContains( $answer->get_status(), [ 200, 404 ] );
		return $answer->get_status() === 404 ? [ 'not shown' ] : self::without_own( (array) json_decode( (string) wp_json_encode( $answer->get_data() ), true ) );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function meta( int $id ): array {
		global $wpdb;
		return $this->foundation()->db()->rows( "SELECT meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id = %d AND meta_key NOT IN ('_sku', '_global_unique_id', '_edit_lock') ORDER BY meta_key, meta_value", $id );
	}

	/**
	 * The row, and no copy of it in the cache that says something else: the next save compares with the copy.
	 *
	 * @return array<string, string|null>
	 */
	private function lookup( int $id ): array {
		global $wpdb;
		$row = $this->foundation()->db()->row( "SELECT * FROM {$wpdb->prefix}wc_product_meta_lookup WHERE product_id = %d", $id );
		self::assertNotNull( $row );
		$copy = wp_cache_get( 'lookup_table', 'object_' . $id );
		if ( is_array( $copy ) ) {
			self::assertSame( [ (float) $row['min_price'], (float) $row['max_price'], (string) $row['stock_status'], (float) $row['stock_quantity'], (int) $row['onsale'] ], [ (float) $copy['min_price'], (float) $copy['max_price'], $copy['stock_status'], (float) $copy['stock_quantity'], $copy['onsale'] ] );
		}
		self::assertSame( [ get_post_meta( $id, '_sku', true ), get_post_meta( $id, '_global_unique_id', true ) ], [ (string) $row['sku'], (string) $row['global_unique_id'] ] );
		return array_diff_key( $row, [ 'product_id' => 1, 'sku' => 1, 'global_unique_id' => 1 ] );
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function filters( int $id ): array {
		global $wpdb;
		return $this->foundation()->db()->rows( "SELECT taxonomy, term_id, is_variation_attribute, in_stock FROM {$wpdb->prefix}wc_product_attributes_lookup WHERE product_id = %d ORDER BY taxonomy, term_id", $id );
	}

	/**
	 * Names of shared terms, and how many products the twin's own terms count in WordPress and in WooCommerce, there also
	 * those above them.
	 *
	 * @return list<string>
	 */
	private function terms( int $id ): array {
		global $wpdb;
		$terms = [];
		$rows  = $this->foundation()->db()->rows(
			"SELECT x.taxonomy, t.name, x.count, m.meta_value AS products, above.meta_value AS products_above FROM {$wpdb->term_relationships} r
			JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id JOIN {$wpdb->terms} t ON t.term_id = x.term_id
			LEFT JOIN {$wpdb->termmeta} m ON m.term_id = x.term_id AND m.meta_key = CONCAT('product_count_', x.taxonomy)
			LEFT JOIN {$wpdb->termmeta} above ON above.term_id = x.parent AND above.meta_key = CONCAT('product_count_', x.taxonomy)
			WHERE r.object_id = %d AND x.taxonomy IN ('" . implode( "', '", self::TAXONOMIES ) . "') ORDER BY x.taxonomy, t.name",
			$id
		);
		foreach ( $rows as $row ) {
			$terms[] = $row['products'] === null ? "{$row['taxonomy']} {$row['name']}" : "{$row['taxonomy']} {$row['count']} {$row['products']} {$row['products_above']}";
		}
		return $terms;
	}

	/**
	 * @return list<string> Actions that begin and end its sale.
	 */
	protected function scheduled( int $id ): array {
		global $wpdb;
		return $this->foundation()->db()->column(
			"SELECT CONCAT(hook, ' ', status, ' ', scheduled_date_gmt) FROM {$wpdb->prefix}actionscheduler_actions WHERE hook LIKE 'wc_product_%%_scheduled_sale' AND status = 'pending' AND args = %s ORDER BY 1",
			(string) wp_json_encode( [ 'product_id' => $id ] )
		);
	}

	/** Fills what a stale copy could survive in. */
	protected function prime( int ...$ids ): void {
		global $wpdb;
		foreach ( $ids as $id ) {
			$this->snapshot( $id );
			$this->foundation()->db()->execute( "UPDATE {$wpdb->posts} SET post_modified = '2020-01-01 00:00:00', post_modified_gmt = '2020-01-01 00:00:00' WHERE ID = %d", $id );
			update_post_meta( $id, '_product_version', '1.0.0' );
			clean_post_cache( $id );
			$this->object( $id );
		}
	}

	/**
	 * Which of the seeded transients, version counters and dates a change leaves as they were.
	 *
	 * @param callable(): mixed $change
	 * @return list<string>
	 */
	protected function left_by( callable $change, int ...$ids ): array {
		$names = [ 'wc_products_onsale', 'wc_featured_products', 'wc_outofstock_count', 'wc_low_stock_count', 'product-transient-version', 'product_query-transient-version' ];
		foreach ( $names as $name ) {
			set_transient( $name, '1' );
		}
		foreach ( $ids as $id ) {
			foreach ( self::TRANSIENTS as $name ) {
				// WooCommerce makes some of them for products with variations only.
				if ( $name === 'wc_related_' || wc_get_product( $id ) instanceof \WC_Product_Variable ) {
					set_transient( $name . $id, '1' );
				}
			}
		}
		wp_cache_set( 'last_modified', 'stale', 'wc_products' );
		$change();
		\WC_Post_Data::do_deferred_product_sync();
		$names_left = wp_cache_get( 'last_modified', 'wc_products' ) === 'stale' ? [ 'last_modified' ] : [];
		$left = array_filter( $names, static fn ( string $name ): bool => get_transient( $name ) === '1' );
		foreach ( $ids as $position => $id ) {
			foreach ( self::TRANSIENTS as $name ) {
				if ( get_transient( $name . $id ) === '1' ) {
					$left[] = $name . $position;
				}
			}
		}
		return [ ...$names_left, ...array_values( $left ) ];
	}

	/**
	 * @param array<mixed> $data
	 * @return array<mixed>
	 */
	private static function without_own( array $data ): array {
		$data = array_diff_key( $data, array_flip( self::OWN ) );
		return array_map( static fn ( mixed $value ): mixed => is_array( $value ) ? self::without_own( $value ) : ( $value instanceof \stdClass ? (array) $value : $value ), $data );
	}
}
