<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Settings;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Settings\ShopId;

final class ShopIdTest extends TestCase {

	#[DataProvider( 'addresses' )]
	#[TestDox( 'The shop at $url is called $expected' )]
	public function test_address( string $url, string $expected ): void {
		self::assertSame( $expected, ShopId::from_url( $url ) );
	}

	/**
	 * @return iterable<array{string, string}>
	 */
	public static function addresses(): iterable {
		yield [ 'https://www.okna-nowak.pl', 'oknanowa' ];
		yield [ 'https://sklep.firma.pl/pl', 'sklep' ];
		yield [ 'https://B2B.Firma.PL', 'b2b' ];
		yield [ 'http://127.0.0.1:8080', 'sklep' ];
		yield [ 'http://localhost/shop', 'sklep' ];
		yield [ 'http://[::1]:8080', 'sklep' ];
		yield [ 'https://żółw.pl', 'w' ];
		yield [ 'nonsense', 'sklep' ];
	}

	#[TestDox( 'An id from outside keeps only letters and digits, at most eight' )]
	public function test_clean(): void {
		self::assertSame( 'mojsklep', ShopId::clean( 'Moj-Sklep.2026' ) );
		self::assertSame( 'sklep', ShopId::clean( '!!!' ) );
	}
}
