<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use PHPUnit\Framework\TestCase;
use WP_REST_Request;
use WP_REST_Response;

/**
 * A test inside the shop. Whatever it writes and commits – also by transactions of its
 * own – is gone before the next one: tables are filled again from the snapshot schema
 * that the harness keeps beside the shop's.
 */
abstract class ShopTestCase extends TestCase {

	private static bool $routes_loaded = false;

	/** @var list<string> */
	private static array $tables = [];

	/** @var array<string, object> */
	private array $hooks = [];

	protected function setUp(): void {
		parent::setUp();
		self::load_routes();
		self::restore_tables();
		wp_cache_flush();
		wp_roles()->for_site();
		wp_set_current_user( 0 );
		foreach ( $GLOBALS['wp_filter'] as $name => $hook ) {
			$this->hooks[ $name ] = clone $hook;
		}
	}

	protected function tearDown(): void {
		global $wpdb;
		$wpdb->query( 'ROLLBACK' );
		$GLOBALS['wp_filter'] = $this->hooks;
		wp_set_current_user( 0 );
		parent::tearDown();
	}

	/**
	 * Sends a REST request the way the server would, without the network.
	 *
	 * @param array<string, mixed> $body JSON body, or query parameters of a GET.
	 */
	protected function request( string $method, string $route, array $body = [], ?int $as_user = null ): WP_REST_Response {
		if ( $as_user !== null ) {
			wp_set_current_user( $as_user );
		}
		$request = new WP_REST_Request( $method, $route );
		if ( $method === 'GET' ) {
			$request->set_query_params( $body );
		} else {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $body === [] ? (object) [] : $body ) );
		}
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}

	protected function user_id( string $login ): int {
		$user = get_user_by( 'login', $login );
		self::assertNotFalse( $user, 'No user ' . $login );
		return $user->ID;
	}

	/**
	 * WooCommerce adds hooks when its routes are first asked for; they must be there before hooks are remembered.
	 */
	private static function load_routes(): void {
		if ( ! self::$routes_loaded ) {
			self::$routes_loaded = true;
			rest_get_server()->dispatch( new WP_REST_Request( 'GET', '/wc/store/v1/cart' ) );
			rest_get_server()->dispatch( new WP_REST_Request( 'GET', '/wc/v3/system_status' ) );
		}
	}

	private static function restore_tables(): void {
		global $wpdb;
		$snapshot = DB_NAME . '_snapshot';
		if ( self::$tables === [] ) {
			self::$tables = array_values( array_map( 'strval', $wpdb->get_col( $wpdb->prepare( 'SELECT table_name FROM information_schema.tables WHERE table_schema = %s', $snapshot ) ) ) );
			self::assertNotSame( [], self::$tables, 'The shop keeps no snapshot: start it by the harness.' );
		}
		$present = $wpdb->get_col( $wpdb->prepare( 'SELECT table_name FROM information_schema.tables WHERE table_schema = %s', DB_NAME ) );
		foreach ( array_diff( self::$tables, $present ) as $lost ) {
			$wpdb->query( "CREATE TABLE `{$lost}` LIKE `{$snapshot}`.`{$lost}`" );
		}
		$wpdb->query( 'START TRANSACTION' );
		foreach ( self::$tables as $table ) {
			$wpdb->query( "DELETE FROM `{$table}`" );
			$wpdb->query( "INSERT INTO `{$table}` SELECT * FROM `{$snapshot}`.`{$table}`" );
		}
		$wpdb->query( 'COMMIT' );
	}
}
