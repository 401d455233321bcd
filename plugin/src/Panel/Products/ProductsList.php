<?php
declare(strict_types=1);

namespace WaproMag\Panel\Products;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Links\LinkStore;
use WaproMag\Panel\Screens\StateSelect;
use WaproMag\Panel\StatusWords;

/**
 * Column and filter "WAPRO" of the products list.
 */
final class ProductsList implements Registerable {

	private const COLUMN     = 'wapro_mag';
	private const PARAMETER  = 'wapro_mag_state';
	private const NOT_LINKED = 'not_linked';
	private const STATES     = [ LinkState::WAITING, LinkState::PUBLISHED, LinkState::HIDDEN, self::NOT_LINKED ];

	/** @var array<int, Link> Of the list on the screen. */
	private array $links_shown = [];

	public function __construct( private readonly LinkStore $links ) {}

	public function register(): void {
		add_filter( 'the_posts', [ $this, 'expect' ], 10, 2 );
		add_filter( 'manage_edit-product_columns', [ $this, 'add_column' ], 20 );
		add_action( 'manage_product_posts_custom_column', [ $this, 'show_cell' ], 10, 2 );
		add_action( 'restrict_manage_posts', [ $this, 'show_filter' ] );
		add_filter( 'posts_where', [ $this, 'narrow' ], 10, 2 );
	}

	/**
	 * @param array<int|\WP_Post> $posts
	 * @return array<int|\WP_Post>
	 */
	public function expect( array $posts, \WP_Query $query ): array {
		if ( self::is_list( $query ) ) {
			$ids = array_map( static fn ( int|\WP_Post $post ): int => is_int( $post ) ? $post : $post->ID, array_values( $posts ) );

			$this->links_shown = $this->links->find_by_shop_ids( Link::PRODUCT, $ids );
		}
		return $posts;
	}

	/**
	 * @param array<string, string> $columns
	 * @return array<string, string>
	 */
	public function add_column( array $columns ): array {
		if ( ! current_user_can( Capabilities::VIEW ) ) {
			return $columns;
		}
		$with  = [];
		$label = __( 'WAPRO', 'wapro-mag-for-woocommerce' );
		foreach ( $columns as $name => $title ) {
			$with[ $name ] = $title;
			if ( 'is_in_stock' === $name ) {
				$with[ self::COLUMN ] = $label;
			}
		}
		return $with + [ self::COLUMN => $label ];
	}

	/**
	 * @param int $post_id
	 */
	public function show_cell( string $column, $post_id ): void {
		if ( self::COLUMN !== $column ) {
			return;
		}
		$link = $this->links_shown[ (int) $post_id ] ?? $this->links->find_by_shop_id( Link::PRODUCT, (int) $post_id );
		if ( null === $link ) {
			echo '<span aria-hidden="true">–</span><span class="screen-reader-text">' . esc_html__( 'not linked', 'wapro-mag-for-woocommerce' ) . '</span>';
			return;
		}
		echo StatusWords::badge( $link->state, StatusWords::product( $link->state ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
		echo '<br><small>' . esc_html( $link->erp_key ) . '</small>';
	}

	/**
	 * @param string $type
	 */
	public function show_filter( $type ): void {
		if ( 'product' !== $type || ! current_user_can( Capabilities::VIEW ) ) {
			return;
		}
		$choices = [ '' => __( 'Any state in WAPRO', 'wapro-mag-for-woocommerce' ) ];
		foreach ( self::STATES as $state ) {
			$choices[ $state ] = self::NOT_LINKED === $state ? __( 'not linked', 'wapro-mag-for-woocommerce' ) : StatusWords::product( $state );
		}
		StateSelect::show( self::PARAMETER, __( 'Filter by state in WAPRO', 'wapro-mag-for-woocommerce' ), $choices, self::asked() );
	}

	public function narrow( string $where, \WP_Query $query ): string {
		$state = self::asked();
		if ( '' === $state || ! self::is_list( $query ) ) {
			return $where;
		}
		global $wpdb;
		$of_products = 'SELECT shop_id FROM ' . Tables::name( Tables::LINKS ) . " WHERE object_type = 'product' AND shop_id IS NOT NULL";
		if ( self::NOT_LINKED === $state ) {
			return "$where AND {$wpdb->posts}.ID NOT IN ($of_products)";
		}
		return "$where AND {$wpdb->posts}.ID IN (" . $wpdb->prepare( "$of_products AND state = %s", $state ) . ')';
	}

	private static function is_list( \WP_Query $query ): bool {
		return is_admin() && $query->is_main_query() && 'product' === $query->get( 'post_type' );
	}

	/**
	 * The state asked for in the address, '' when none or not one of ours.
	 */
	private static function asked(): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A filter of a list changes nothing.
		$value = $_GET[ self::PARAMETER ] ?? '';

		return is_string( $value ) && in_array( $value, self::STATES, true ) ? $value : '';
	}
}
