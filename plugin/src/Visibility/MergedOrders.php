<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Panel\Orders\BornOrder;
use WaproMag\Panel\Orders\BornOrders;
use WaproMag\Settings\SettingsStore;

/**
 * The list of orders in My Account with those that were made in WAPRO among them, newest first, exact from page to page:
 * WooCommerce's own statement is joined with ours, and WooCommerce then loads what of the page is its own. It costs one
 * count where a company has no such order, and one statement more where it has.
 */
final class MergedOrders implements Registerable {

	/** Marks the query of the list, in the query's arguments. */
	public const ARGUMENT = 'wapro_mag_merged';

	/** Property of WooCommerce's result: the page's entries in order. */
	public const ENTRIES = 'wapro_mag_entries';

	/** @var array{ids: list<array{id: int, born: bool}>, total: int, per_page: int}|null Of the page that is being read. */
	private ?array $page = null;

	public function __construct(
		private readonly Scopes $scopes,
		private readonly OrdersList $list,
		private readonly BornOrders $born,
		private readonly Connection $db,
		private readonly SettingsStore $settings
	) {}

	public function register(): void {
		add_filter( 'woocommerce_orders_table_query_clauses', [ $this, 'merge_tables' ], 20, 3 );
		add_filter( 'posts_clauses', [ $this, 'merge_posts' ], 20, 2 );
		add_filter( 'woocommerce_order_query', [ $this, 'complete' ], 20, 2 );
	}

	/**
	 * @param array<string, string> $clauses
	 * @return array<string, string>
	 */
	public function merge_tables( array $clauses, mixed $query, mixed $arguments ): array {
		global $wpdb;
		$table = "{$wpdb->prefix}wc_orders";
		return is_array( $arguments ) && isset( $arguments[ self::ARGUMENT ] ) ? $this->merged( $clauses, $table, "{$table}.id", "{$table}.date_created_gmt", $clauses['where'] ) : $clauses;
	}

	/**
	 * @param array<string, string> $clauses
	 * @return array<string, string>
	 */
	public function merge_posts( array $clauses, \WP_Query $query ): array {
		global $wpdb;
		return isset( $query->query_vars[ self::ARGUMENT ] ) ? $this->merged( $clauses, $wpdb->posts, "{$wpdb->posts}.ID", "{$wpdb->posts}.post_date_gmt", '1 = 1' . $clauses['where'] ) : $clauses;
	}

	/**
	 * @param mixed $orders    WooCommerce's page.
	 * @param mixed $arguments
	 * @return mixed $orders, with the total of both kinds and the entries of the page.
	 */
	public function complete( mixed $orders, mixed $arguments ): mixed {
		if ( ! is_array( $arguments ) || ! isset( $arguments[ self::ARGUMENT ] ) || ! $orders instanceof \stdClass || $this->page === null ) {
			return $orders;
		}
		$own  = [];
		foreach ( $orders->orders as $order ) {
			$own[ $order instanceof \WC_Abstract_Order ? $order->get_id() : (int) $order ] = $order;
		}
		$born                     = $this->born->find_many( array_column( array_filter( $this->page['ids'], static fn ( array $one ): bool => $one['born'] ), 'id' ) );
		$entries                  = array_map( static fn ( array $one ): mixed => ( $one['born'] ? $born : $own )[ $one['id'] ] ?? null, $this->page['ids'] );
		$orders->{self::ENTRIES}  = array_values( array_filter( $entries, static fn ( mixed $entry ): bool => $entry !== null ) );
		$orders->total            = $this->page['total'];
		$orders->max_num_pages    = (int) ceil( $this->page['total'] / max( 1, $this->page['per_page'] ) );
		$this->page               = null;
		return $orders;
	}

	/**
	 * Those of a page that were made in WAPRO.
	 *
	 * @return list<BornOrder>
	 */
	public static function born_of( mixed $orders ): array {
		$entries = $orders instanceof \stdClass ? $orders->{self::ENTRIES} ?? [] : [];
		return array_values( array_filter( is_array( $entries ) ? $entries : [], static fn ( mixed $entry ): bool => $entry instanceof BornOrder ) );
	}

	/**
	 * @param array<string, string> $clauses
	 * @param string                $where   Whole condition of WooCommerce's statement.
	 * @return array<string, string>
	 */
	private function merged( array $clauses, string $table, string $id, string $placed, string $where ): array {
		$this->page = null;
		$scope      = $this->scopes->current();
		if ( ! $this->settings->exchange()->shows_born() || $scope->companies() === [] || preg_match( '/^LIMIT (\d+), (\d+)$/D', trim( $clauses['limits'] ), $limits ) !== 1 ) {
			return $clauses;
		}
		$born  = Tables::name( Tables::ERP_ORDERS ) . ' e WHERE ' . ScopePredicate::of_born( $scope, $this->list->filter() );
		$count = (int) $this->db->value( "SELECT COUNT(*) FROM {$born}" );
		if ( $count === 0 ) {
			return $clauses;
		}
		$shop = "{$table} {$clauses['join']} WHERE {$where}";
		$upto = (int) $limits[1] + (int) $limits[2];
		$rows = $this->db->rows(
			"SELECT * FROM (
				(SELECT DISTINCT {$id} AS id, {$placed} AS placed, 0 AS born FROM {$shop} ORDER BY placed DESC, id DESC LIMIT {$upto})
				UNION ALL (SELECT e.id, e.placed_at, 1 FROM {$born} ORDER BY e.placed_at DESC, e.id DESC LIMIT {$upto})
			) entries ORDER BY placed DESC, born, id DESC LIMIT {$limits[1]}, {$limits[2]}"
		);
		$ids  = array_map( static fn ( array $row ): array => [ 'id' => (int) $row['id'], 'born' => $row['born'] === '1' ], $rows );
		$own  = array_column( array_filter( $ids, static fn ( array $one ): bool => ! $one['born'] ), 'id' );

		$this->page         = [ 'ids' => $ids, 'total' => $count + (int) $this->db->value( "SELECT COUNT(DISTINCT {$id}) FROM {$shop}" ), 'per_page' => (int) $limits[2] ];
		$clauses['where']  .= " AND {$id} IN (" . implode( ',', $own === [] ? [ 0 ] : $own ) . ')';
		$clauses['limits']  = '';
		return $clauses;
	}
}
