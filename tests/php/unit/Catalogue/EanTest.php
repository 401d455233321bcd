<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Ean;

final class EanTest extends TestCase {

	#[DataProvider( 'codes' )]
	public function test_check_digit( string $code, bool $valid ): void {
		self::assertSame( $valid, Ean::is_valid( $code ) );
	}

	/**
	 * @return iterable<string, array{string, bool}>
	 */
	public static function codes(): iterable {
		yield 'EAN-13' => [ '5901234123457', true ];
		yield 'EAN-8' => [ '96385074', true ];
		yield 'UPC-A' => [ '036000291452', true ];
		yield 'wrong check digit' => [ '5901234123458', false ];
		yield 'too short' => [ '5901234', false ];
		yield 'letters' => [ '59012341234AB', false ];
		yield 'empty' => [ '', false ];
	}
}
