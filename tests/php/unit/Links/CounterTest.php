<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Links;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Links\Counter;

final class CounterTest extends TestCase {

	#[TestDox( 'S2: counters are compared as numbers, also beyond what PHP can count: $_dataName' )]
	#[DataProvider( 'pairs' )]
	public function test_is_older( string $one, string $other, bool $older ): void {
		self::assertSame( $older, Counter::is_older( $one, $other ) );
	}

	/**
	 * @return iterable<string, array{string, string, bool}>
	 */
	public static function pairs(): iterable {
		yield 'fewer digits' => [ '9', '10', true ];
		yield 'equal' => [ '10', '10', false ];
		yield 'leading zeros' => [ '0010', '10', false ];
		yield 'zero' => [ '0', '1', true ];
		yield 'beyond 63 bits' => [ '18446744073709551614', '18446744073709551615', true ];
	}

	public function test_bounds(): void {
		self::assertTrue( Counter::is_valid( '18446744073709551615' ) );
		self::assertFalse( Counter::is_valid( '18446744073709551616' ) );
		self::assertFalse( Counter::is_valid( '1.5' ) );
	}
}
