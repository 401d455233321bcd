<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Files bought with an order: the list in My Account, and the file itself, whose link WooCommerce opens to whoever has
 * it. Of a company's order both are for those who see the order.
 */
final class Downloads implements Registerable {

	private const MOST_OF_COLLEAGUES = 500;

	/** Before WooCommerce serves the file, and when it knows types of orders. */
	private const BEFORE_SERVING = 9;

	public function __construct( private readonly Scopes $scopes, private readonly Connection $db ) {}

	public function register(): void {
		add_action( 'init', [ $this, 'guard_file' ], self::BEFORE_SERVING );
		add_filter( 'woocommerce_permission_list', [ $this, 'add_colleagues' ], 10, 2 );
		add_filter( 'woocommerce_customer_available_downloads', [ $this, 'withhold' ], 10, 2 );
	}

	public function guard_file(): void {
		$key      = $_GET['order'] ?? null;
		$order_id = isset( $_GET['download_file'] ) && is_string( $key ) ? (int) wc_get_order_id_by_order_key( sanitize_text_field( wp_unslash( $key ) ) ) : 0;
		if ( $order_id === 0 || ! $this->scopes->hides( $order_id ) ) {
			return;
		}
		if ( ! is_user_logged_in() ) {
			// As WooCommerce does where the shop wants a log-in for every file.
			wp_safe_redirect( add_query_arg( 'wc_error', rawurlencode( __( 'You must be logged in to download files.', 'woocommerce' ) ), wc_get_page_permalink( 'myaccount' ) ) );
			exit;
		}
		$_GET['key'] = ''; // To WooCommerce the link is a wrong one.
	}

	/**
	 * @param mixed $permissions Rows of WooCommerce's table.
	 * @param mixed $customer_id
	 * @return list<object> With those of colleagues' orders.
	 */
	public function add_colleagues( mixed $permissions, mixed $customer_id ): array {
		global $wpdb;
		$permissions = is_array( $permissions ) ? array_values( array_filter( $permissions, is_object( ... ) ) ) : [];
		$scope       = $this->scopes->of( (int) $customer_id );
		if ( $scope->companies() === [] ) {
			return $permissions;
		}
		$rows = $this->db->rows(
			"SELECT p.* FROM {$wpdb->prefix}woocommerce_downloadable_product_permissions p
			JOIN " . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.order_id = p.order_id
			WHERE ' . ScopePredicate::of_companies( $scope ) . " AND p.user_id <> %d
			AND ( p.downloads_remaining > 0 OR p.downloads_remaining = '' )
			AND ( p.access_expires IS NULL OR p.access_expires >= %s OR p.access_expires = '0000-00-00 00:00:00' )
			ORDER BY p.order_id DESC, p.product_id, p.permission_id LIMIT %d",
			$scope->user_id,
			current_time( 'Y-m-d' ),
			self::MOST_OF_COLLEAGUES
		);
		return [ ...$permissions, ...array_map( static fn ( array $row ): object => (object) $row, $rows ) ];
	}

	/**
	 * @param mixed $downloads
	 * @param mixed $customer_id
	 * @return list<array<string, mixed>> Without those of orders that the customer does not see any more.
	 */
	public function withhold( mixed $downloads, mixed $customer_id ): array {
		$downloads = is_array( $downloads ) ? array_values( array_filter( $downloads, is_array( ... ) ) ) : [];
		$orders    = array_values( array_unique( array_map( static fn ( array $download ): int => (int) ( $download['order_id'] ?? 0 ), $downloads ) ) );
		$seen      = $orders === [] ? [] : $this->scopes->of( (int) $customer_id )->sees_orders( $orders );
		return array_values( array_filter( $downloads, fn ( array $download ): bool => in_array( (int) ( $download['order_id'] ?? 0 ), $seen, true ) || ! $this->scopes->is_of_company( (int) ( $download['order_id'] ?? 0 ) ) ) );
	}
}
