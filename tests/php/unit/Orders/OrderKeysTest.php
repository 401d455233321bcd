<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Orders\ContentHash;
use WaproMag\Orders\Nip;
use WaproMag\Orders\OrderReference;
use WaproMag\Orders\OrderStream;

final class OrderKeysTest extends TestCase {

	/**
	 * @return array<string, array{string, string}>
	 */
	public static function typed_numbers(): array {
		return [
			'dashes'       => [ '526-587-76-35', '5265877635' ],
			'with prefix'  => [ 'PL 526 587 76 35', '5265877635' ],
			'foreign'      => [ 'de 123456789', 'DE123456789' ],
			'nothing'      => [ ' - ', '' ],
			'far too long' => [ str_repeat( '1', 50 ), str_repeat( '1', 30 ) ],
		];
	}

	#[DataProvider( 'typed_numbers' )]
	public function test_nip_as_people_type_it( string $typed, string $expected ): void {
		self::assertSame( $expected, Nip::normalise( $typed ) );
	}

	#[TestDox( 'O1: orders queue per customer – company by NIP, else person by e-mail, never a common guest' )]
	public function test_stream_per_customer(): void {
		self::assertSame( 'order:nip:5265877635', OrderStream::of( '5265877635', 'a@example.com', 1 ) );
		self::assertSame( OrderStream::of( '', 'A@Example.com ', 1 ), OrderStream::of( '', 'a@example.com', 2 ) );
		self::assertNotSame( OrderStream::of( '', '', 1 ), OrderStream::of( '', '', 2 ) );
	}

	#[TestDox( 'O1: the reference holds the order key, so that a restored shop never answers for another order' )]
	public function test_reference(): void {
		$reference = OrderReference::of( 'sklep', 1042, 'wc_order_abc' );

		self::assertMatchesRegularExpression( '/^sklep-1042-[0-9a-f]{6}$/', $reference );
		self::assertNotSame( $reference, OrderReference::of( 'sklep', 1042, 'wc_order_xyz' ) );
		self::assertLessThanOrEqual( 30, strlen( OrderReference::of( 'abcdefgh', 9999999999999, 'x' ) ) );
	}

	public function test_content_hash_knows_content_alone(): void {
		$payload = [ 'number' => '1', 'lines' => [ [ 'index' => 'A', 'net' => '1.00' ] ], 'warehouses' => [ 'M1' ], 'reserve' => true ];

		self::assertSame( ContentHash::of( $payload ), ContentHash::of( [ 'lines' => [ [ 'net' => '1.00', 'index' => 'A' ] ], 'number' => '1', 'warehouses' => [ 'M2' ], 'reserve' => true ] ) );
		self::assertNotSame( ContentHash::of( $payload ), ContentHash::of( [ 'number' => '2' ] + $payload ) );
		self::assertNotSame( ContentHash::of( $payload ), ContentHash::of( [ 'reserve' => false ] + $payload ) );
	}
}
