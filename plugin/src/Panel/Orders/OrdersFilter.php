<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Database\Tables;
use WaproMag\Panel\Screens\StateSelect;

/**
 * The orders list by what became of an order's newest message, in both of WooCommerce's order storages.
 */
final class OrdersFilter implements Registerable {

	private const PARAMETER = 'wapro_mag_state';

	/** Choice → statuses of the newest message. */
	private const STATUSES = [
		'accepted' => [ 'accepted' ],
		'waiting'  => [ 'held', 'pending', 'sent' ],
		'rejected' => [ 'rejected' ],
		'unknown'  => [ 'unknown' ],
		'skipped'  => [ 'skipped' ],
	];

	public function register(): void {
		add_action( 'woocommerce_order_list_table_restrict_manage_orders', [ $this, 'show' ] );
		add_action( 'restrict_manage_posts', [ $this, 'show' ] );
		add_filter( 'woocommerce_order_list_table_prepare_items_query_args', [ $this, 'ask' ] );
		add_filter( 'woocommerce_orders_table_query_clauses', [ $this, 'narrow_orders' ], 10, 3 );
		add_filter( 'posts_where', [ $this, 'narrow_posts' ], 10, 2 );
	}

	/**
	 * @param string $type Order or post type of the list.
	 */
	public function show( $type ): void {
		if ( 'shop_order' !== $type || ! current_user_can( Capabilities::VIEW ) ) {
			return;
		}
		StateSelect::show(
			self::PARAMETER,
			__( 'Filter by state in WAPRO', 'wapro-mag-for-woocommerce' ),
			[
				''         => __( 'Any state in WAPRO', 'wapro-mag-for-woocommerce' ),
				'accepted' => __( 'Accepted in WAPRO', 'wapro-mag-for-woocommerce' ),
				'waiting'  => __( 'Waiting to be sent', 'wapro-mag-for-woocommerce' ),
				'rejected' => __( 'Rejected by WAPRO', 'wapro-mag-for-woocommerce' ),
				'unknown'  => __( 'Without an answer', 'wapro-mag-for-woocommerce' ),
				'skipped'  => __( 'Skipped by a person', 'wapro-mag-for-woocommerce' ),
			],
			self::asked()
		);
	}

	/**
	 * @param array<string, mixed> $arguments
	 * @return array<string, mixed>
	 */
	public function ask( array $arguments ): array {
		return '' === self::asked() ? $arguments : [ ...$arguments, self::PARAMETER => self::asked() ];
	}

	/**
	 * @param array<string, string> $clauses
	 * @param object                $query
	 * @param array<string, mixed>  $arguments
	 * @return array<string, string>
	 */
	public function narrow_orders( array $clauses, $query, array $arguments ): array {
		$state = $arguments[ self::PARAMETER ] ?? '';
		if ( is_string( $state ) && isset( self::STATUSES[ $state ] ) ) {
			global $wpdb;
			$clauses['where'] .= " AND {$wpdb->prefix}wc_orders.id IN (" . self::order_ids( $state ) . ')';
		}
		return $clauses;
	}

	public function narrow_posts( string $where, \WP_Query $query ): string {
		if ( ! is_admin() || ! $query->is_main_query() || 'shop_order' !== $query->get( 'post_type' ) || '' === self::asked() ) {
			return $where;
		}
		global $wpdb;
		return "$where AND {$wpdb->posts}.ID IN (" . self::order_ids( self::asked() ) . ')';
	}

	/**
	 * SELECT of the ids of orders whose newest message stands in this state.
	 */
	private static function order_ids( string $state ): string {
		$messages = Tables::name( Tables::MESSAGES );
		$statuses = "'" . implode( "', '", self::STATUSES[ $state ] ) . "'";

		return "SELECT CAST(m.object_key AS UNSIGNED) FROM $messages m
			WHERE m.object_type = 'order' AND m.direction = 'out' AND m.destination = 'wapro' AND m.status IN ($statuses)
			AND NOT EXISTS ( SELECT 1 FROM $messages newer WHERE newer.object_type = 'order' AND newer.object_key = m.object_key
				AND newer.direction = 'out' AND newer.destination = 'wapro' AND newer.id > m.id )";
	}

	/**
	 * The state asked for in the address, '' when none or not one of ours.
	 */
	private static function asked(): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A filter of a list changes nothing.
		$value = $_GET[ self::PARAMETER ] ?? '';

		return is_string( $value ) && isset( self::STATUSES[ $value ] ) ? $value : '';
	}
}
