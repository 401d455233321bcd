<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Api;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\OrderTestCase;
use WaproMag\Tests\Pictures;

final class WorkerRoutesTest extends OrderTestCase {

	private const CLAIM = [ 'destination' => 'wapro', 'objectType' => 'order', 'limit' => 1, 'perStream' => 1, 'leaseSeconds' => 30, 'worker' => 'w1' ];

	private const DICTIONARIES = [ 'asOf' => '5', 'warehouses' => [ [ 'symbol' => 'M1', 'name' => 'Główny', 'main' => true ] ], 'priceLists' => [], 'vatRates' => [ [ 'code' => '23', 'name' => '23%', 'rate' => '23' ] ], 'units' => [], 'paymentForms' => [], 'orderStatuses' => [] ];

	/**
	 * @return array<string, array{string, string, array<string, mixed>}>
	 */
	public static function routes(): array {
		return [
			'claim'          => [ 'POST', 'messages/claim', self::CLAIM ],
			'results'        => [ 'POST', 'messages/results', [ 'destination' => 'wapro', 'results' => [ [ 'messageId' => 1, 'token' => 'x', 'outcome' => 'accepted', 'sent' => true, 'durationMs' => 1 ] ] ] ],
			'goods'          => [ 'POST', 'apply/goods', [ 'cause' => 'by_hand', 'items' => [ [ 'index' => 'A', 'asOf' => '1', 'deleted' => false, 'flagged' => false ] ] ] ],
			'stock'          => [ 'POST', 'apply/stock', [ 'cause' => 'by_hand', 'items' => [ [ 'index' => 'A', 'asOf' => '1', 'divisible' => false, 'unit' => 'szt', 'warehouses' => [] ] ] ] ],
			'prices'         => [ 'POST', 'apply/prices', [ 'cause' => 'by_hand', 'items' => [ [ 'index' => 'A', 'asOf' => '1', 'priceList' => 'DET' ] ] ] ],
			'order statuses' => [ 'POST', 'apply/order-statuses', [ 'cause' => 'by_hand', 'items' => [ [ 'erpId' => '1', 'asOf' => '1', 'deleted' => false ] ] ] ],
			'settings'       => [ 'GET', 'worker/settings', [] ],
			'dictionaries'   => [ 'POST', 'worker/dictionaries', self::DICTIONARIES ],
			'status'         => [ 'POST', 'worker/status', [ 'worker' => 'w1', 'version' => '1', 'startedAt' => '2026-11-22T10:00:00Z', 'backend' => [ 'reachable' => true, 'since' => '2026-11-22T10:00:00Z' ] ] ],
			'run claim'      => [ 'POST', 'worker/runs/claim', [ 'worker' => 'w1', 'leaseSeconds' => 30, 'flows' => [ 'refreshGoods' ] ] ],
			'digests'        => [ 'POST', 'catalogue/digests', [ 'facet' => 'all', 'digests' => [] ] ],
			'compare'        => [ 'POST', 'catalogue/compare', [ 'buckets' => [ 1 ], 'rows' => [] ] ],
			'live check'     => [ 'POST', 'catalogue/live-check', [ 'after' => 0, 'limit' => 1 ] ],
			'broken rows'    => [ 'POST', 'catalogue/broken-rows', [ 'rows' => [] ] ],
			'unlinked'       => [ 'GET', 'catalogue/unlinked', [] ],
			'pairing'        => [ 'POST', 'catalogue/pairing', [ 'runId' => 1, 'dryRun' => false, 'items' => [ [ 'productId' => 1, 'decision' => 'create', 'candidates' => [] ] ] ] ],
			'orders'         => [ 'POST', 'orders/compare', [ 'since' => '2026-11-22T10:00:00Z', 'after' => '0', 'rows' => [] ] ],
			'invoices'       => [ 'POST', 'apply/invoices', [ 'cause' => 'by_hand', 'items' => [ [ 'erpId' => '1', 'asOf' => '1', 'deleted' => true ] ] ] ],
			'documents'      => [ 'POST', 'documents/claim', [ 'worker' => 'test', 'limit' => 1, 'leaseSeconds' => 60 ] ],
			'invoices pass'  => [ 'POST', 'invoices/compare', [ 'since' => '2026-11-22T10:00:00Z', 'after' => '0', 'rows' => [] ] ],
			'balances'       => [ 'POST', 'invoices/balances', [ 'asOf' => '1', 'countedOn' => '2026-11-22', 'rows' => [], 'complete' => true ] ],
			'photos'         => [ 'POST', 'apply/photos', [ 'cause' => 'by_hand', 'items' => [ [ 'index' => 'A', 'asOf' => '1', 'photos' => [] ] ] ] ],
			'customers'      => [ 'POST', 'apply/customers', [ 'cause' => 'by_hand', 'items' => [ [ 'erpId' => '1', 'asOf' => '1', 'deleted' => true, 'flagged' => false ] ] ] ],
			'flagged'        => [ 'GET', 'customers/flagged', [] ],
			'run report'     => [ 'POST', 'worker/runs/1/report', [ 'token' => 'x', 'state' => 'done', 'done' => 0, 'total' => null, 'counts' => [ 'created' => 0, 'updated' => 0, 'unchanged' => 0, 'stale' => 0, 'rejected' => 0 ] ] ],
		];
	}

	/**
	 * @param array<string, mixed> $body
	 */
	#[DataProvider( 'routes' )]
	#[TestDox( 'H2: nobody but the worker may call its routes: $_dataName' )]
	public function test_refuses_everybody_else( string $method, string $path, array $body ): void {
		foreach ( [ 0 => 401, $this->user_id( 'admin' ) => 403, $this->user_id( 'kierownik' ) => 403, $this->user_id( 'klient' ) => 403 ] as $user => $status ) {
			$response = $this->request( $method, "/wc-wapro-mag/v1/{$path}", $body, $user );
			self::assertSame( [ $status, 'rest_forbidden' ], [ $response->get_status(), $response->get_data()['code'] ] );
		}
		self::assertSame( 200, $this->request( $method, "/wc-wapro-mag/v1/{$path}", $body, $this->user_id( 'wapro-mag-worker' ) )->get_status() );
	}

	/**
	 * @param array<string, mixed> $body
	 */
	#[DataProvider( 'routes' )]
	#[TestDox( 'H2: a key that the contract does not know is refused by name: $_dataName' )]
	public function test_refuses_unknown_keys( string $method, string $path, array $body ): void {
		$response = $this->request( $method, "/wc-wapro-mag/v1/{$path}", $body + [ 'surprise' => 'x' ], $this->user_id( 'wapro-mag-worker' ) );

		self::assertSame( [ 400, 'unknown_key', 'surprise' ], [ $response->get_status(), $response->get_data()['code'], $response->get_data()['data']['field'] ] );
	}

	#[TestDox( 'H2: no route of the worker goes without this test' )]
	public function test_all_routes(): void {
		$tested = array_map( static fn ( array $route ): string => $route[0] . ' ' . preg_replace( '~/\d+/~', '/{id}/', $route[1] ), array_values( self::routes() ) );
		$all    = array_filter( require dirname( __DIR__, 4 ) . '/plugin/src/Api/routes.generated.php', static fn ( array $route ): bool => $route['audience'] === 'worker' );

		self::assertEqualsCanonicalizing( array_values( array_map( static fn ( array $route ): string => "{$route['method']} {$route['path']}", $all ) ), [ ...$tested, 'POST photos/{hash}', 'GET photos/{id}', 'POST documents/{hash}' ] );
	}

	#[TestDox( 'H2: files of photos are the worker\'s alone, both ways' )]
	public function test_photo_files(): void {
		$file = (string) tempnam( sys_get_temp_dir(), 'obraz' );
		file_put_contents( $file, Pictures::png( 1 ) );
		$attachment = wp_insert_attachment( [ 'post_title' => 'obraz', 'post_mime_type' => 'image/png' ], $file );
		$product    = $this->linked_product( 'A-1' );
		$product->set_image_id( $attachment );
		$product->save();
		$upload = 'photos/' . hash( 'sha256', 'no picture' );
		foreach ( [ 0 => 401, $this->user_id( 'admin' ) => 403, $this->user_id( 'kierownik' ) => 403, $this->user_id( 'klient' ) => 403, $this->user_id( 'wapro-mag-worker' ) => 200 ] as $user => $status ) {
			self::assertSame( $status, $this->request( 'GET', "/wc-wapro-mag/v1/photos/{$attachment}", [], $user )->get_status() );
			wp_set_current_user( $user );
			$request = new \WP_REST_Request( 'POST', "/wc-wapro-mag/v1/{$upload}" );
			$request->set_body( 'no picture' );
			self::assertSame( $status, rest_ensure_response( rest_get_server()->dispatch( $request ) )->get_status() );
		}
		unlink( $file );
	}

	public function test_says_which_field_breaks_which_rule(): void {
		$response = $this->request( 'POST', '/wc-wapro-mag/v1/messages/claim', [ 'limit' => '5' ] + self::CLAIM, $this->user_id( 'wapro-mag-worker' ) );

		self::assertSame( [ 400, 'rest_invalid_param', 'limit' ], [ $response->get_status(), $response->get_data()['code'], $response->get_data()['data']['field'] ] );
		self::assertStringContainsString( 'limit', $response->get_data()['message'] );
	}

	public function test_refuses_bodies_that_are_too_large_or_no_object(): void {
		foreach ( [ '[1]' => 400, str_repeat( ' ', 8 * 1024 * 1024 + 1 ) => 413 ] as $body => $status ) {
			wp_set_current_user( $this->user_id( 'wapro-mag-worker' ) );
			$request = new \WP_REST_Request( 'POST', '/wc-wapro-mag/v1/messages/claim' );
			$request->set_body( $body );
			self::assertSame( $status, rest_ensure_response( rest_get_server()->dispatch( $request ) )->get_status() );
		}
	}

	public function test_answers_are_never_cached(): void {
		$response = $this->request( 'GET', '/wc-wapro-mag/v1/worker/settings', [], $this->user_id( 'wapro-mag-worker' ) );

		self::assertSame( 'no-store', $response->get_headers()['Cache-Control'] ?? null );
	}

	#[TestDox( 'S1: settings name the bell, which is a file that changes once when something waits' )]
	public function test_settings_and_bell(): void {
		$settings = $this->worker( 'worker/settings', [ 'oauth_nonce' => 'x' ], 'GET' );
		self::assertSame( [ 'DET', [ 'M1', 'M2' ], false, 30 ], [ $settings['priceList'], $settings['warehouses'], $settings['paused'], $settings['pollSeconds'] ] );
		self::assertMatchesRegularExpression( '~/wp-content/uploads/wapro-mag/[0-9a-f]{32}\.txt$~', $settings['bellUrl'] );
		$path = $this->foundation()->bell()->path();
		self::assertFileExists( $path );
		file_put_contents( $path, 'before' );

		$this->end_request();
		self::assertSame( 'before', file_get_contents( $path ), 'A request without news does not ring.' );
		$this->placed( $this->linked_product( 'A-1' ) );
		self::assertMatchesRegularExpression( '/^\d+$/', (string) file_get_contents( $path ) );
		self::assertSame( [], glob( dirname( $path ) . '/*.tmp' ) );
	}

	#[TestDox( 'S6: settings name the flows that lock, rest or ask at an interval of their own, the time of the nightly passes, and the shop’s time zone by name or, where it has none, by offset' )]
	public function test_flow_rules(): void {
		$told = fn (): array => $this->worker( 'worker/settings', [ 'oauth_nonce' => 'x' ], 'GET' );
		update_option( 'timezone_string', 'Europe/Warsaw' );
		self::assertSame( 'Europe/Warsaw', $told()['timeZone'] );
		self::assertArrayNotHasKey( 'flows', $told() );

		update_option( 'timezone_string', '' );
		update_option( 'gmt_offset', '5.75' );
		$rule = [ 'flow' => 'orders', 'lock' => true, 'quiet' => [ [ 'days' => [ 1, 7 ], 'from' => '22:00', 'to' => '06:00' ] ], 'everySeconds' => 300 ];
		self::assertSame( '02:30', $told()['reconcileAt'] );
		$this->foundation()->settings()->store_exchange( ExchangeSettings::from_array( [ 'flows' => [ $rule ], 'nightlyAt' => '23:15' ] ) );
		self::assertSame( '+05:45', $told()['timeZone'] );
		self::assertSame( [ $rule ], $told()['flows'] );
		self::assertSame( '23:15', $told()['reconcileAt'] );
	}

	public function test_dictionaries_are_kept_and_say_whether_they_changed(): void {
		self::assertTrue( $this->worker( 'worker/dictionaries', self::DICTIONARIES )['changed'] );
		self::assertFalse( $this->worker( 'worker/dictionaries', [ 'asOf' => '6' ] + self::DICTIONARIES )['changed'] );
		self::assertSame( 'M1', $this->foundation()->settings()->dictionaries()['warehouses'][0]['symbol'] ?? null );
	}

	#[TestDox( 'H2: a run is asked for, taken once, reports progress, and stops when told to' )]
	public function test_runs(): void {
		$id = $this->foundation()->runs()->request( 'refreshGoods', 'by_hand', 'Anna', [ 'A-1' ] );
		self::assertSame( $id, $this->foundation()->runs()->request( 'refreshGoods', 'by_hand', 'Ewa', [ 'A-1' ] ), 'The same request is one run.' );
		$ask    = [ 'worker' => 'w1', 'leaseSeconds' => 30, 'flows' => [ 'refreshGoods', 'connectionTest' ] ];
		$report = [ 'state' => 'running', 'done' => 1, 'total' => 2, 'counts' => [ 'created' => 1, 'updated' => 0, 'unchanged' => 0, 'stale' => 0, 'rejected' => 0 ] ];

		$taken = $this->worker( 'worker/runs/claim', $ask );
		self::assertSame( [ $id, 'running', [ 'A-1' ], 'Anna' ], [ $taken['run']['id'], $taken['run']['state'], $taken['run']['keys'], $taken['run']['requestedBy'] ] );
		self::assertNull( $this->worker( 'worker/runs/claim', $ask )['run'] );
		self::assertTrue( $this->worker( "worker/runs/{$id}/report", [ 'token' => 'foreign' ] + $report )['stop'] );
		self::assertFalse( $this->worker( "worker/runs/{$id}/report", [ 'token' => $taken['token'] ] + $report )['stop'] );

		$this->foundation()->runs()->stop( $id );
		self::assertTrue( $this->worker( "worker/runs/{$id}/report", [ 'token' => $taken['token'] ] + $report )['stop'] );
		$run = \WaproMag\Queue\RunStore::shape( $this->foundation()->runs()->find( $id ) ?? [] );
		self::assertSame( [ 'stopped', 1, 2, 1 ], [ $run['state'], $run['done'], $run['total'], $run['counts']['created'] ] );
	}

	#[TestDox( 'S1: a copy of the site under another address hands nothing out and takes nothing in, until a person confirms it' )]
	public function test_staging_guard(): void {
		$this->placed( $this->linked_product( 'A-1' ) );
		$this->foundation()->runs()->request( 'refreshGoods', 'by_hand' );
		update_option( OptionNames::KNOWN_URL, 'https://live.example.com' );

		$claim = $this->claim();
		self::assertSame( [ true, [] ], [ $claim['paused'], $claim['leases'] ] );
		self::assertNull( $this->worker( 'worker/runs/claim', [ 'worker' => 'w1', 'leaseSeconds' => 30, 'flows' => [ 'refreshGoods' ] ] )['run'] );
		foreach ( [ 'goods', 'stock', 'prices', 'order statuses', 'photos', 'pairing' ] as $name ) {
			[ $method, $path, $body ] = self::routes()[ $name ];
			$response                 = $this->request( $method, "/wc-wapro-mag/v1/{$path}", $body, $this->user_id( 'wapro-mag-worker' ) );
			self::assertSame( [ 409, 'paused_address' ], [ $response->get_status(), $response->get_data()['code'] ], $path );
		}
		self::assertStringContainsString( 'https://live.example.com', $this->worker( 'worker/settings', [], 'GET' )['pausedReason'] );

		$this->foundation()->staging()->confirm_address();
		self::assertCount( 1, $this->claim()['leases'] );
	}
}
