<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Panel\PanelUrl;
use WaproMag\Panel\StatusWords;

/**
 * The column "WAPRO" of the orders list, in both of WooCommerce's order storages.
 */
final class OrdersList implements Registerable {

	private const COLUMN = 'wapro_mag';

	public function __construct( private readonly OrderStates $states ) {}

	public function register(): void {
		add_filter( 'woocommerce_order_query', [ $this, 'expect_orders' ] );
		add_filter( 'the_posts', [ $this, 'expect_posts' ], 10, 2 );
		foreach ( [ 'manage_woocommerce_page_wc-orders_columns', 'manage_edit-shop_order_columns' ] as $columns ) {
			add_filter( $columns, [ $this, 'add_column' ] );
		}
		foreach ( [ 'manage_woocommerce_page_wc-orders_custom_column', 'manage_shop_order_posts_custom_column' ] as $cell ) {
			add_action( $cell, [ $this, 'show_cell' ], 10, 2 );
		}
	}

	/**
	 * Lists ask for all their orders at once, so that states are read in two queries instead of two per row.
	 *
	 * @param mixed $results
	 * @return mixed
	 */
	public function expect_orders( $results ) {
		if ( is_admin() && is_object( $results ) && isset( $results->orders ) && is_array( $results->orders ) ) {
			$orders = array_filter( $results->orders, static fn ( mixed $order ): bool => $order instanceof \WC_Order );
			$this->states->expect( array_values( array_map( static fn ( \WC_Order $order ): int => $order->get_id(), $orders ) ) );
		}
		return $results;
	}

	/**
	 * @param array<int|\WP_Post> $posts
	 * @return array<int|\WP_Post>
	 */
	public function expect_posts( array $posts, \WP_Query $query ): array {
		if ( is_admin() && $query->is_main_query() && 'shop_order' === $query->get( 'post_type' ) ) {
			$this->states->expect( array_values( array_map( static fn ( int|\WP_Post $post ): int => is_int( $post ) ? $post : $post->ID, $posts ) ) );
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
			if ( 'order_status' === $name ) {
				$with[ self::COLUMN ] = $label;
			}
		}
		return $with + [ self::COLUMN => $label ];
	}

	/**
	 * @param int|\WC_Order $order The posts table gives an id.
	 */
	public function show_cell( string $column, $order ): void {
		if ( self::COLUMN !== $column ) {
			return;
		}
		$id      = $order instanceof \WC_Order ? $order->get_id() : (int) $order;
		$message = $this->states->message( $id );
		if ( null === $message ) {
			echo '<span aria-hidden="true">–</span><span class="screen-reader-text">' . esc_html__( 'not sent', 'wapro-mag-for-woocommerce' ) . '</span>';
			return;
		}
		$numbers = array_filter( array_map( static fn ( ErpOrderView $erp_order ): string => (string) $erp_order->number, $this->states->erp_orders( $id ) ), static fn ( string $number ): bool => '' !== $number );
		printf(
			'<a href="%1$s" title="%2$s">%3$s</a>%4$s%5$s',
			esc_url( PanelUrl::message( $message['id'] ) ),
			esc_attr( 'accepted' === $message['status'] ? '' : (string) $message['reason'] ),
			StatusWords::badge( $message['status'], StatusWords::message( $message['status'] ) ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
			[] === $numbers ? '' : '<br><small>' . esc_html( implode( ', ', $numbers ) ) . '</small>',
			self::way( $this->states->progress( $id ) ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
		);
	}

	/**
	 * The line that buyers see, once the order is on its way. Escaped.
	 */
	private static function way( OrderProgress $progress ): string {
		$axis = StatusLine::axis( $progress );

		return null === $axis || OrderProgress::WAITING === $progress->axes[ $axis ]['tone'] ? '' : '<br><small class="wapro-mag-way">' . AxisIcon::html( $axis ) . ' ' . esc_html( StatusLine::of( $progress ) ) . '</small>';
	}
}
