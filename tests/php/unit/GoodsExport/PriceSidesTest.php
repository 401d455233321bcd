<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\GoodsExport;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\GoodsExport\PriceSides;

final class PriceSidesTest extends TestCase {

	#[DataProvider( 'prices' )]
	#[TestDox( 'G8: $own at $rate % is $net net and $gross gross' )]
	public function test_sides( string $own, bool $is_gross, string $rate, string $net, string $gross ): void {
		self::assertSame( [ 'net' => $net, 'gross' => $gross ], PriceSides::of( $own, $is_gross, $rate ) );
	}

	/**
	 * @return iterable<string, array{string, bool, string, string, string}>
	 */
	public static function prices(): iterable {
		yield 'whole' => [ '123', true, '23', '100.00', '123.00' ];
		yield 'no rate' => [ '9.99', true, '0', '9.99', '9.99' ];
		yield 'half a hundredth up' => [ '0.50', false, '23', '0.50', '0.62' ];
		yield 'more decimals than money has' => [ '0.995', false, '8', '1.00', '1.07' ];
		yield 'a broken rate' => [ '100', false, '5.5', '100.00', '105.50' ];
		yield 'nothing' => [ '0', true, '23', '0.00', '0.00' ];
		yield 'the largest' => [ '999999999.99', false, '23', '999999999.99', '1229999999.99' ];
	}

	#[TestDox( 'G8: the net price of a net price made gross is the net price again, whatever the price' )]
	public function test_round_trip(): void {
		mt_srand( 20261123 );
		for ( $turn = 0; $turn < 5000; $turn++ ) {
			$cents = mt_rand( 0, 10 ** mt_rand( 1, 11 ) );
			$net   = intdiv( $cents, 100 ) . '.' . str_pad( (string) ( $cents % 100 ), 2, '0', STR_PAD_LEFT );
			$rate  = [ '0', '5', '8', '23' ][ $turn % 4 ];
			$gross = PriceSides::of( $net, false, $rate )['gross'];
			self::assertSame( $net, PriceSides::of( $gross, true, $rate )['net'], "{$net} at {$rate} %" );
		}
	}
}
