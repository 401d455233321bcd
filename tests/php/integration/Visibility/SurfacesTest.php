<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\TestDox;

/**
 * Holds the matrix complete: a new route, endpoint or call fails here until somebody has said who may see what by it.
 */
final class SurfacesTest extends VisibilityTestCase {

	#[TestDox( 'C4: every REST route that WordPress knows is in the matrix or exempt for a reason, and the list names no route that is gone' )]
	public function test_routes(): void {
		$routes = array_keys( rest_get_server()->get_routes() );
		self::assertSame( [], array_values( array_filter( $routes, static fn ( string $route ): bool => ! in_array( $route, Surfaces::ROUTES, true ) && self::reason( $route, Surfaces::BY_RIGHT + Surfaces::HARMLESS ) === null ) ), 'New routes: put them into Surfaces.' );
		self::assertSame( [], array_values( array_diff( Surfaces::ROUTES, $routes ) ) );
		self::assertNull( self::reason( '/wc-wapro-mag/v1/account/new', Surfaces::BY_RIGHT + Surfaces::HARMLESS ), 'A new route for buyers is noticed.' );
		self::assertNull( self::reason( '/wc/store/v1/invoices', Surfaces::BY_RIGHT + Surfaces::HARMLESS ) );
	}

	#[TestDox( 'C4: every endpoint of My Account, and every call without a log-in, is in the matrix or exempt for a reason' )]
	public function test_endpoints(): void {
		$known = [ ...Surfaces::ENDPOINTS, ...array_keys( Surfaces::HARMLESS_ENDPOINTS ) ];
		self::assertSame( [], array_values( array_diff( array_keys( WC()->query->get_query_vars() ), $known ) ), 'New endpoints: put them into Surfaces.' );
		self::assertSame( [], array_values( array_diff( array_keys( wc_get_account_menu_items() ), [ 'dashboard', ...$known ] ) ) );
		$walked = array_keys( iterator_to_array( MatrixTest::pages() ) );
		self::assertSame( [], array_values( array_filter( Surfaces::ENDPOINTS, static fn ( string $endpoint ): bool => array_filter( $walked, static fn ( string $name ): bool => str_starts_with( $name, $endpoint ) ) === [] ) ), 'The matrix walks each of them.' );
		$calls = array_filter( array_keys( $GLOBALS['wp_filter'] ), static fn ( int|string $hook ): bool => preg_match( '~^(wp_ajax_nopriv_|wc_ajax_|admin_post_nopriv_)~', (string) $hook ) === 1 );
		self::assertSame( [], array_values( array_filter( $calls, static fn ( int|string $hook ): bool => self::reason( (string) $hook, Surfaces::HARMLESS_CALLS ) === null ) ), 'New calls: put them into Surfaces.' );
	}

	#[TestDox( 'C4: no visitor gets an answer from a route for staff, and no route that can be read says anything of the order' )]
	public function test_walk(): void {
		$order  = $this->company_order();
		$values = [ '~\(\?P<(id|order_id)>[^()]*\)~' => (string) $order->get_id(), '~\(\?P<(customer_id|user_id)>(\(.*?\)|[^()])*\)~' => (string) $this->visitors['ex-user'], '~\(\?P<[a-z_]+>(\((\(.*?\)|[^()])*\)|[^()])*\)~' => '1' ];
		$asked  = 0;
		foreach ( rest_get_server()->get_routes() as $route => $handlers ) {
			$reads = array_filter( $handlers, static fn ( mixed $handler ): bool => is_array( $handler ) && isset( $handler['methods'] ) && is_array( $handler['methods'] ) && isset( $handler['methods']['GET'] ) ) !== [];
			if ( ! $reads || in_array( $route, Surfaces::ROUTES, true ) || preg_match( self::NOISY, $route ) === 1 ) {
				continue;
			}
			$path = (string) preg_replace( array_keys( $values ), array_values( $values ), $route );
			foreach ( self::VISITORS as $visitor ) {
				$user   = $this->be( $visitor );

				WC()->customer = new \WC_Customer( $user );

				$answer = $this->request( 'GET', $path, [], $user );
				$text   = (string) wp_json_encode( $answer->get_data(), JSON_UNESCAPED_UNICODE );
				self::assertFalse( self::shows( $text ) || str_contains( $text, self::EMAIL ) || str_contains( $text, $order->get_order_key() ), "{$path} for {$visitor}: {$text}" );
				if ( self::reason( $route, Surfaces::BY_RIGHT ) !== null && ! in_array( $route, self::OPEN, true ) ) {
					self::assertContains( $answer->get_status(), [ 400, 401, 403, 404 ], "{$path} for {$visitor}: {$text}" );
				}
				++$asked;
			}
		}
		self::assertGreaterThan( 900, $asked );
	}

	/** Complain in the log about ids that do not exist, and know no order. */
	private const NOISY = '~^/(wccom-site|wp-abilities)/~';

	/** Routes among those for staff that say nothing of anybody. */
	private const OPEN = [ '/wc/v3/orders/statuses' ];

	/**
	 * @param array<string, string> $reasons By pattern.
	 */
	private static function reason( string $name, array $reasons ): ?string {
		foreach ( $reasons as $pattern => $reason ) {
			if ( preg_match( $pattern, $name ) === 1 ) {
				return $reason;
			}
		}
		return null;
	}
}
