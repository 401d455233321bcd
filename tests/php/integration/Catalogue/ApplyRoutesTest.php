<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Who may apply, and what is refused before anything is read.
 */
final class ApplyRoutesTest extends CatalogueTestCase {

	#[TestDox( 'S2: apply/$_dataName is for the worker alone: guests, customers and shop managers are refused' )]
	#[DataProvider( 'routes' )]
	public function test_permissions( string $type ): void {
		$before = $this->fingerprint();
		foreach ( [ 0 => 401, $this->user_id( 'klient' ) => 403, $this->user_id( 'kierownik' ) => 403, $this->user_id( 'admin' ) => 403 ] as $user => $status ) {
			$response = $this->request( 'POST', "/wc-wapro-mag/v1/apply/{$type}", [ 'cause' => 'wapro_event', 'items' => [ $this->article() ] ], $user );
			self::assertSame( $status, $response->get_status() );
		}
		self::assertSame( $before, $this->fingerprint() );
	}

	#[TestDox( 'S2: apply/$_dataName refuses a body with an unknown key and names it' )]
	#[DataProvider( 'routes' )]
	public function test_unknown_key( string $type, string $required ): void {
		foreach ( [ [ 'nieznane' => 1 ], [] ] as $extra ) {
			$item     = json_decode( $required, true );
			$items    = [ $extra === [] ? $item + [ 'obce' => 'x' ] : $item ];
			$response = $this->request( 'POST', "/wc-wapro-mag/v1/apply/{$type}", [ 'cause' => 'wapro_event', 'items' => $items ] + $extra, $this->worker() );
			$data     = $response->get_data();
			self::assertIsArray( $data );
			self::assertSame( [ 400, 'unknown_key' ], [ $response->get_status(), $data['code'] ] );
			self::assertStringContainsString( $extra === [] ? 'obce' : 'nieznane', $data['data']['field'] );
		}
	}

	#[TestDox( 'S2: apply/$_dataName takes 1,000 items and no more' )]
	#[DataProvider( 'routes' )]
	public function test_limit( string $type, string $required ): void {
		$items    = array_fill( 0, 1001, json_decode( $required, true ) );
		$response = $this->request( 'POST', "/wc-wapro-mag/v1/apply/{$type}", [ 'cause' => 'wapro_event', 'items' => $items ], $this->worker() );
		self::assertSame( 400, $response->get_status() );
	}

	#[TestDox( 'S2: a counter beyond 64 bits in apply/$_dataName is refused: it would block every later answer' )]
	#[DataProvider( 'routes' )]
	public function test_counter( string $type, string $required ): void {
		$item     = array_merge( (array) json_decode( $required, true ), [ 'asOf' => '99999999999999999999' ] );
		$response = $this->request( 'POST', "/wc-wapro-mag/v1/apply/{$type}", [ 'cause' => 'wapro_event', 'items' => [ $item ] ], $this->worker() );
		self::assertSame( 400, $response->get_status() );
	}

	#[TestDox( 'S2: a copy of the shop under another address refuses apply/$_dataName and says why' )]
	#[DataProvider( 'routes' )]
	public function test_copy_of_the_shop( string $type, string $required ): void {
		update_option( OptionNames::KNOWN_URL, 'https://prawdziwy-sklep.example' );
		$response = $this->request( 'POST', "/wc-wapro-mag/v1/apply/{$type}", [ 'cause' => 'wapro_event', 'items' => [ json_decode( $required, true ) ] ], $this->worker() );
		$data     = $response->get_data();
		self::assertIsArray( $data );
		self::assertSame( [ 409, 'paused_address' ], [ $response->get_status(), $data['code'] ] );
	}

	#[TestDox( 'S2: whatever fails inside, the worker gets a JSON answer with a code' )]
	public function test_failure_inside(): void {
		add_filter( 'pre_insert_term', static fn (): \WP_Error => new \WP_Error( 'refused', 'No new terms here.' ) );
		$item     = json_decode( '{"index":"A-1","asOf":"1","deleted":false,"flagged":false}', true );
		$response = $this->request( 'POST', '/wc-wapro-mag/v1/apply/goods', [ 'cause' => 'wapro_event', 'items' => [ $item ] ], $this->worker() );
		$data     = $response->get_data();
		self::assertIsArray( $data );
		self::assertSame( [ 500, 'shop_error' ], [ $response->get_status(), $data['code'] ] );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function routes(): iterable {
		yield 'goods' => [ 'goods', '{"index":"A-1","asOf":"1","deleted":false,"flagged":false}' ];
		yield 'stock' => [ 'stock', '{"index":"A-1","asOf":"1","divisible":false,"unit":"szt","warehouses":[]}' ];
		yield 'prices' => [ 'prices', '{"index":"A-1","asOf":"1","priceList":"DET"}' ];
	}
}
