<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Customers\CompanyStore;
use WaproMag\Database\Tables;
use WaproMag\Panel\Screens\StateSelect;

/**
 * The orders list with the orders of one company, in both of WooCommerce's order storages. Reached from the company;
 * the filter shows only while it is on.
 */
final class CompanyOrdersFilter implements Registerable {

	private const PARAMETER = 'wapro_mag_company';

	public function __construct( private readonly CompanyStore $companies ) {}

	public function register(): void {
		add_action( 'woocommerce_order_list_table_restrict_manage_orders', [ $this, 'show' ] );
		add_action( 'restrict_manage_posts', [ $this, 'show' ] );
		add_filter( 'woocommerce_order_list_table_prepare_items_query_args', [ $this, 'ask' ] );
		add_filter( 'woocommerce_orders_table_query_clauses', [ $this, 'narrow_orders' ], 10, 3 );
		add_filter( 'posts_where', [ $this, 'narrow_posts' ], 10, 2 );
	}

	public static function url( int $company ): string {
		return admin_url( ( OrderUtil::custom_orders_table_usage_is_enabled() ? 'admin.php?page=wc-orders' : 'edit.php?post_type=shop_order' ) . '&' . self::PARAMETER . '=' . $company );
	}

	/**
	 * @param string $type Order or post type of the list.
	 */
	public function show( $type ): void {
		$company = 'shop_order' === $type && current_user_can( Capabilities::VIEW ) ? $this->companies->find( self::asked() ) : null;
		if ( null === $company ) {
			return;
		}
		StateSelect::show(
			self::PARAMETER,
			__( 'Filter by company', 'wapro-mag-for-woocommerce' ),
			[
				''           => __( 'Any company', 'wapro-mag-for-woocommerce' ),
				$company->id => $company->name,
			],
			(string) $company->id
		);
	}

	/**
	 * @param array<string, mixed> $arguments
	 * @return array<string, mixed>
	 */
	public function ask( array $arguments ): array {
		return 0 === self::asked() ? $arguments : [ ...$arguments, self::PARAMETER => self::asked() ];
	}

	/**
	 * @param array<string, string> $clauses
	 * @param object                $query
	 * @param array<string, mixed>  $arguments
	 * @return array<string, string>
	 */
	public function narrow_orders( array $clauses, $query, array $arguments ): array {
		$company = $arguments[ self::PARAMETER ] ?? 0;
		if ( is_int( $company ) && $company > 0 ) {
			global $wpdb;
			$clauses['where'] .= " AND {$wpdb->prefix}wc_orders.id IN (" . self::order_ids( $company ) . ')';
		}
		return $clauses;
	}

	public function narrow_posts( string $where, \WP_Query $query ): string {
		if ( ! is_admin() || ! $query->is_main_query() || 'shop_order' !== $query->get( 'post_type' ) || 0 === self::asked() ) {
			return $where;
		}
		global $wpdb;
		return "$where AND {$wpdb->posts}.ID IN (" . self::order_ids( self::asked() ) . ')';
	}

	private static function order_ids( int $company ): string {
		return 'SELECT order_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . " WHERE company_id = $company";
	}

	/** The company asked for in the address; 0: none. */
	private static function asked(): int {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A filter of a list changes nothing.
		$value = $_GET[ self::PARAMETER ] ?? '';

		return is_string( $value ) && ctype_digit( $value ) ? (int) $value : 0;
	}
}
