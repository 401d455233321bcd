<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Settings;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Settings\DatagramSettings;
use WaproMag\Settings\DatagramValidator;

final class DatagramSettingsTest extends TestCase {

	#[TestDox( 'S1: $_dataName is called by its number' )]
	#[DataProvider( 'machines' )]
	public function test_target( string $address, string $target ): void {
		self::assertSame( $target, DatagramSettings::from( [ 'address' => $address, 'port' => 8088 ] )->target() );
		self::assertSame( [], ( new DatagramValidator() )->errors( [ 'address' => $address, 'port' => 8088 ] ) );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function machines(): iterable {
		yield 'this machine' => [ '127.0.0.1', 'udp://127.0.0.1:8088' ];
		yield 'a machine beside it' => [ ' 192.168.1.20 ', 'udp://192.168.1.20:8088' ];
		yield 'this machine by IPv6' => [ '::1', 'udp://[::1]:8088' ];
		yield 'a machine by IPv6' => [ 'fd00::20', 'udp://[fd00::20]:8088' ];
	}

	#[TestDox( 'S1: $_dataName is refused, and nothing would be sent to it' )]
	#[DataProvider( 'no_machines' )]
	public function test_refused( string $address ): void {
		$errors = ( new DatagramValidator() )->errors( [ 'address' => $address, 'port' => 8088 ] );

		self::assertSame( [ 'datagram.address' ], array_map( static fn ( $error ) => $error->field, $errors ) );
		self::assertNull( DatagramSettings::from( [ 'address' => $address, 'port' => 8088 ] )->target() );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function no_machines(): iterable {
		yield 'a name' => [ 'worker.example.pl' ];
		yield 'a name of this machine' => [ 'localhost' ];
		yield 'an address with a port' => [ '192.168.1.20:8088' ];
		yield 'a network' => [ '192.168.1.0/24' ];
		yield 'a zone' => [ 'fe80::1%eth0' ];
		yield 'half an address' => [ '192.168.1' ];
		yield 'any address' => [ '0.0.0.0' ];
		yield 'any address by IPv6' => [ '::' ];
		yield 'everybody' => [ '255.255.255.255' ];
		yield 'a group' => [ '224.0.0.1' ];
		yield 'a group by IPv6' => [ 'ff02::1' ];
	}

	#[TestDox( 'S1: nothing is sent until a person sets an address' )]
	public function test_off(): void {
		foreach ( [ null, [], 'x', [ 'address' => 5 ], [ 'address' => '', 'port' => 70000 ] ] as $stored ) {
			self::assertNull( DatagramSettings::from( $stored )->target() );
		}
		self::assertSame( [ 'address' => '', 'port' => 8088 ], DatagramSettings::from( null )->to_array() );
		self::assertSame( [], ( new DatagramValidator() )->errors( [ 'address' => '', 'port' => 8088 ] ) );
	}
}
