<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;

/**
 * The list of orders in My Account, with its count and pages: WooCommerce's own query, asking for what the person sees
 * instead of for what they own. Orders kept in tables and orders kept as posts.
 */
final class OrdersList implements Registerable {

	/** Names the person whose list it is, in the query's arguments. */
	public const ARGUMENT = 'wapro_mag_scope';

	private ?OrdersFilter $filter = null;

	public function __construct( private readonly Scopes $scopes, private readonly NotedOwnerships $orders ) {}

	public function register(): void {
		add_filter( 'woocommerce_my_account_my_orders_query', [ $this, 'ask_by_scope' ], 20 );
		add_filter( 'woocommerce_orders_table_query_clauses', [ $this, 'narrow_tables' ], 10, 3 );
		add_filter( 'posts_clauses', [ $this, 'narrow_posts' ], 10, 2 );
		add_filter( 'woocommerce_order_query', [ $this, 'remember_owners' ], 10, 2 );
		add_filter( 'woocommerce_my_account_my_orders_actions', [ $this, 'withhold_buttons' ], 20, 2 );
	}

	/** How the person narrowed the list. */
	public function filter(): OrdersFilter {
		return $this->filter ??= OrdersFilter::from_query( wp_unslash( $_GET ), wc_get_order_statuses() );
	}

	/**
	 * @param mixed $arguments Of WooCommerce's query.
	 * @return array<string, mixed>
	 */
	public function ask_by_scope( mixed $arguments ): array {
		$arguments = is_array( $arguments ) ? $arguments : [];
		$scope     = $this->scopes->current();
		if ( $scope->user_id === 0 ) {
			return $arguments;
		}
		$arguments[ self::ARGUMENT ] = $scope->user_id;
		if ( $scope->companies() !== [] ) {
			unset( $arguments['customer'] );
			$arguments[ MergedOrders::ARGUMENT ] = true;
		}
		if ( $this->filter()->status !== null && $scope->sees_colleagues() ) {
			$arguments['status'] = [ $this->filter()->status ];
		}
		return $arguments;
	}

	/**
	 * @param array<string, string> $clauses
	 * @param mixed                 $query
	 * @param mixed                 $arguments
	 * @return array<string, string>
	 */
	public function narrow_tables( array $clauses, mixed $query, mixed $arguments ): array {
		global $wpdb;
		return $this->narrowed( $clauses, "{$wpdb->prefix}wc_orders.id", is_array( $arguments ) ? $arguments[ self::ARGUMENT ] ?? null : null, static fn ( int $user ): string => "SELECT w.id FROM {$wpdb->prefix}wc_orders w WHERE w.customer_id = {$user} AND " . ScopePredicate::of_no_company( 'w.id' ) );
	}

	/**
	 * @param array<string, string> $clauses
	 * @return array<string, string>
	 */
	public function narrow_posts( array $clauses, \WP_Query $query ): array {
		global $wpdb;
		return $this->narrowed( $clauses, "{$wpdb->posts}.ID", $query->query_vars[ self::ARGUMENT ] ?? null, static fn ( int $user ): string => "SELECT w.post_id AS id FROM {$wpdb->postmeta} w WHERE w.meta_key = '_customer_user' AND w.meta_value = '{$user}' AND " . ScopePredicate::of_no_company( 'w.post_id' ) );
	}

	/**
	 * Buttons and columns of a page of the list then ask nothing more.
	 *
	 * @param mixed $orders
	 * @param mixed $arguments
	 * @return mixed $orders
	 */
	public function remember_owners( mixed $orders, mixed $arguments ): mixed {
		if ( is_array( $arguments ) && isset( $arguments[ self::ARGUMENT ] ) ) {
			$this->orders->load( self::ids( is_object( $orders ) ? $orders->orders ?? [] : $orders ) );
		}
		return $orders;
	}

	/**
	 * @param array<string, mixed> $actions
	 * @return array<string, mixed>
	 */
	public function withhold_buttons( array $actions, \WC_Order $order ): array {
		return is_user_logged_in() && $this->scopes->hides( $order->get_id() ) ? [] : $actions;
	}

	/**
	 * @param array<string, string>   $clauses
	 * @param string                  $id  Column of the order's id.
	 * @param mixed                   $user
	 * @param callable( int ): string $own Statement that selects the ids of the person's own orders.
	 * @return array<string, string>
	 */
	private function narrowed( array $clauses, string $id, mixed $user, callable $own ): array {
		if ( ! is_int( $user ) || $user === 0 ) {
			return $clauses;
		}
		$scope = $this->scopes->of( $user );
		if ( $scope->companies() === [] ) {
			$clauses['where'] .= ' AND ' . ScopePredicate::of_no_company( $id );
			return $clauses;
		}
		// A derived table, so that the database begins with what the person sees and not with all orders of the shop.
		$filter = $this->filter();
		$seen   = ScopePredicate::ids( $scope, $filter ) . ( $filter->leaves_own( $user ) ? ' UNION ALL ' . $own( $user ) : '' );
		$clauses['where'] .= " AND {$id} IN (SELECT seen.id FROM ({$seen}) seen)";
		return $clauses;
	}

	/**
	 * @return list<int>
	 */
	private static function ids( mixed $orders ): array {
		$ids = [];
		foreach ( is_array( $orders ) ? $orders : [] as $order ) {
			$ids[] = $order instanceof \WC_Abstract_Order ? $order->get_id() : ( is_numeric( $order ) ? (int) $order : 0 );
		}
		return $ids;
	}
}
