<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Queue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Queue\DatagramText;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Settings\OptionNames;
use WaproMag\Settings\WorkerKeys;
use WaproMag\Tests\OrderTestCase;

final class DatagramTest extends OrderTestCase {

	private const LONGER_THAN_ONE = 2048;

	/** @var resource */
	private $socket;

	private string $secret;

	protected function setUp(): void {
		parent::setUp();
		$socket = stream_socket_server( 'udp://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND );
		self::assertIsResource( $socket );
		stream_set_blocking( $socket, false );
		$this->socket = $socket;
		$this->secret = ( new WorkerKeys( $this->foundation()->db() ) )->issue()['consumerSecret'];
		$this->send_to( '127.0.0.1', (int) substr( (string) strrchr( (string) stream_socket_get_name( $socket, false ), ':' ), 1 ) );
		$this->end_request();
		$this->heard();
	}

	protected function tearDown(): void {
		fclose( $this->socket );
		parent::tearDown();
	}

	#[TestDox( 'S1: a request with news sends one datagram however much it noted, signed by the key in use; one without news sends none' )]
	public function test_one_a_request(): void {
		$this->end_request();
		self::assertSame( [], $this->heard() );

		$product = $this->linked_product( 'A-1' );
		$this->order( $product );
		$this->order( $product );
		self::assertSame( [], $this->heard(), 'It goes at the end of the request, when what it announces is there.' );
		$this->end_request();

		$heard = $this->heard();
		self::assertCount( 1, $heard );
		[ , , $milliseconds, $nonce ] = explode( ' ', $heard[0] );
		self::assertSame( DatagramText::signed( $this->secret, (int) $milliseconds, $nonce ), $heard[0] );
		self::assertEqualsWithDelta( time(), (int) $milliseconds / 1000, 30 );
		$this->end_request();
		self::assertSame( [], $this->heard() );
	}

	#[TestDox( 'S1: the bell rings and the order waits for the worker whatever becomes of the datagram: $_dataName' )]
	#[DataProvider( 'dead_ends' )]
	public function test_dead_ends( string $address, int $port ): void {
		$this->send_to( $address, $port );
		$path = $this->foundation()->bell()->path();
		file_put_contents( $path, 'before' );
		// As a plugin does that makes an exception of every warning, silenced or not.
		set_error_handler( static fn ( int $level, string $message ): bool => throw new \ErrorException( $message, 0, $level ) );
		try {
			$order = $this->placed( $this->linked_product( 'A-1' ) );
		} finally {
			restore_error_handler();
		}

		self::assertNotSame( 'before', file_get_contents( $path ) );
		self::assertSame( 'pending', $this->only_message( $order->get_id() )['status'] );
		self::assertSame( [], $this->heard() );
	}

	/**
	 * @return iterable<string, array{string, int}>
	 */
	public static function dead_ends(): iterable {
		yield 'nobody listens' => [ '127.0.0.1', 9 ];
		yield 'no such machine' => [ '192.0.2.1', 8088 ];
		yield 'no way there' => [ '2001:db8::1', 8088 ];
		yield 'a group' => [ '239.1.1.1', 8088 ];
		yield 'a name, as a database that somebody edited has it' => [ 'worker.example.test', 8088 ];
	}

	#[TestDox( 'S1: a copy of the shop under another address calls nobody' )]
	public function test_copy(): void {
		update_option( OptionNames::KNOWN_URL, 'https://shop.example' );
		$this->placed( $this->linked_product( 'A-1' ) );

		self::assertSame( [], $this->heard() );
	}

	#[TestDox( 'S1: without a key there is nothing to sign with, and nothing is sent' )]
	public function test_without_key(): void {
		global $wpdb;
		$wpdb->query( "DELETE FROM {$wpdb->prefix}woocommerce_api_keys" );
		$this->placed( $this->linked_product( 'A-1' ) );

		self::assertSame( [], $this->heard() );
	}

	#[TestDox( 'S1: the key that the worker used last signs, not one of another account' )]
	public function test_key_in_use(): void {
		global $wpdb;
		$keys = "{$wpdb->prefix}woocommerce_api_keys";
		$wpdb->query( "UPDATE {$keys} SET last_access = '2026-01-01 00:00:00'" );
		foreach ( [ [ 1, 'cs_admin', '2026-03-01 00:00:00' ], [ $this->user_id( 'wapro-mag-worker' ), 'cs_second', '2026-02-01 00:00:00' ] ] as [ $user, $secret, $used ] ) {
			$wpdb->insert( $keys, [ 'user_id' => $user, 'permissions' => 'read_write', 'consumer_key' => wc_api_hash( $secret ), 'consumer_secret' => $secret, 'truncated_key' => '0000000', 'last_access' => $used ] );
		}

		self::assertSame( 'cs_second', ( new WorkerKeys( $this->foundation()->db() ) )->secret_in_use() );
	}

	private function send_to( string $address, int $port ): void {
		$this->foundation()->settings()->store_exchange( ExchangeSettings::from_array( [ 'datagram' => [ 'address' => $address, 'port' => $port ] ] ) );
	}

	/**
	 * @return list<string> What came since; a datagram on loopback is there when its sending is over.
	 */
	private function heard(): array {
		$heard = [];
		for ( $one = fread( $this->socket, self::LONGER_THAN_ONE ); is_string( $one ) && $one !== ''; $one = fread( $this->socket, self::LONGER_THAN_ONE ) ) {
			$heard[] = $one;
		}
		return $heard;
	}
}
