<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Boot\Registerable;

/**
 * Hides the temporary category from everybody who cannot edit products: lists, menus, archive, feed, sitemap, REST.
 * Its products hide themselves by being pending; what shows single products in spite of that is closed here too.
 */
final class TemporaryCategoryVisibility implements Registerable {

	/** Routes that hand out one category by id: WordPress, Store API. */
	private const CATEGORY_ROUTES = '#^/(?:wp/v2/product_cat|wc/store(?:/v\d+)?/products/categories)/(?<id>\d+)(?:/|$)#';

	private const BOOKKEEPING = 'wapro_mag_bookkeeping';

	/** Plugins that grant rights may list terms to do so, which asks for the right again. */
	private bool $is_asking = false;

	public function __construct( private TemporaryCategory $category, private ApplyScope $scope ) {}

	public function register(): void {
		add_filter( 'term_exists_default_query_args', [ self::class, 'mark_bookkeeping' ] );
		add_filter( 'terms_clauses', [ $this, 'leave_out_of_lists' ], 10, 3 );
		add_filter( 'wp_sitemaps_taxonomies_query_args', [ $this, 'leave_out_of_sitemap' ], 10, 2 );
		add_filter( 'wp_get_nav_menu_items', [ $this, 'leave_out_of_menus' ] );
		add_filter( 'rest_request_before_callbacks', [ $this, 'refuse_rest' ], 10, 3 );
		add_action( 'wp', [ $this, 'close_archive' ], 5 );
	}

	/**
	 * Asking for a product's own terms, or whether a term exists, is book-keeping: caches and saves depend on it.
	 *
	 * @param array<string, mixed> $args
	 * @return array<string, mixed>
	 */
	public static function mark_bookkeeping( array $args ): array {
		$args[ self::BOOKKEEPING ] = true;
		return $args;
	}

	/**
	 * @param array<string, string> $clauses
	 * @param array<string>         $taxonomies
	 * @param array<string, mixed>  $args
	 * @return array<string, string>
	 */
	public function leave_out_of_lists( array $clauses, array $taxonomies, array $args ): array {
		$is_bookkeeping = ! in_array( $args['object_ids'] ?? null, [ null, '', [] ], true ) || isset( $args[ self::BOOKKEEPING ] );
		$id             = $this->category->known_id();
		if ( $id > 0 && ! $is_bookkeeping && ( $taxonomies === [] || in_array( 'product_cat', $taxonomies, true ) ) && $this->is_hidden() ) {
			$clauses['where'] .= " AND t.term_id <> {$id}";
		}
		return $clauses;
	}

	/**
	 * @param array<string, mixed> $args
	 * @return array<string, mixed>
	 */
	public function leave_out_of_sitemap( array $args, string $taxonomy ): array {
		if ( $taxonomy === 'product_cat' && $this->category->known_id() > 0 ) {
			$excluded        = is_array( $args['exclude'] ?? null ) ? $args['exclude'] : [];
			$args['exclude'] = [ ...$excluded, $this->category->known_id() ];
		}
		return $args;
	}

	/**
	 * @param list<\WP_Post> $items
	 * @return list<\WP_Post>
	 */
	public function leave_out_of_menus( array $items ): array {
		$id = $this->category->known_id();
		if ( $id === 0 || ! $this->is_hidden() ) {
			return $items;
		}
		$is_shown = static function ( \WP_Post $item ) use ( $id ): bool {
			$data = get_object_vars( $item );
			return ( $data['object'] ?? '' ) !== 'product_cat' || (int) ( $data['object_id'] ?? 0 ) !== $id;
		};
		return array_values( array_filter( $items, $is_shown ) );
	}

	/**
	 * @param mixed                                   $response
	 * @param array<string, mixed>                    $handler
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @return mixed
	 */
	public function refuse_rest( mixed $response, array $handler, \WP_REST_Request $request ): mixed {
		if ( is_wp_error( $response ) || preg_match( self::CATEGORY_ROUTES, $request->get_route(), $match ) !== 1 ) {
			return $response;
		}
		// WordPress prefers query and body to the address.
		$asked = $request['id'];
		if ( in_array( $this->category->known_id(), [ (int) $match['id'], is_scalar( $asked ) ? absint( $asked ) : 0 ], true ) && $this->is_hidden() ) {
			return new \WP_Error( 'rest_term_invalid', __( 'Term does not exist.', 'wapro-mag-for-woocommerce' ), [ 'status' => 404 ] );
		}
		return $response;
	}

	/** The archive and its feed do not exist for those who may not see them. */
	public function close_archive(): void {
		global $wp_query;
		if ( ! $this->is_asked_for( $wp_query ) || ! $this->is_hidden() ) {
			return;
		}
		$wp_query->set_404();
		$wp_query->is_feed = false;
		status_header( 404 );
		nocache_headers();
	}

	/** By the words of the query: the queried object is hidden already, and a feed would be served without one. */
	private function is_asked_for( \WP_Query $query ): bool {
		$id = $this->category->known_id();
		if ( $id === 0 || ! $query->is_tax ) {
			return false;
		}
		$term  = get_term( $id, 'product_cat' );
		$asked = array_map( strval( ... ), (array) ( $query->tax_query->queried_terms['product_cat']['terms'] ?? [] ) );
		return $term instanceof \WP_Term && array_intersect( $asked, [ $term->slug, (string) $id ] ) !== [];
	}

	/** Cron is a buyer here: feeds and menus that it makes are shown to everybody. */
	private function is_hidden(): bool {
		if ( $this->scope->is_open() || ( defined( 'WP_CLI' ) && WP_CLI ) ) {
			return false;
		}
		if ( $this->is_asking || did_action( 'init' ) === 0 ) {
			return true;
		}
		$this->is_asking = true;
		try {
			return ! current_user_can( 'edit_products' );
		} finally {
			$this->is_asking = false;
		}
	}
}
