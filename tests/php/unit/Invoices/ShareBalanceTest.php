<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Invoices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Invoices\ShareBalance;
use WaproMag\Orders\Amount;

final class ShareBalanceTest extends TestCase {

	/**
	 * @return array<string, array{string, list<string>, list<string>}>
	 */
	public static function invoices(): array {
		return [
			'nothing paid'                 => [ '300.00', [ '100.00', '200.00' ], [ '100.00', '200.00' ] ],
			'all paid'                     => [ '0', [ '100.00', '200.00' ], [ '0.00', '0.00' ] ],
			'half paid'                    => [ '150.00', [ '100.00', '200.00' ], [ '50.00', '100.00' ] ],
			'a grosz that cannot be split' => [ '100.00', [ '100.00', '100.00', '100.00' ], [ '33.33', '33.34', '33.33' ] ],
			'a correction that owes'       => [ '-50.00', [ '-100.00', '0.00' ], [ '-50.00', '0.00' ] ],
			'shares that even out'         => [ '0.00', [ '100.00', '-100.00' ], [ '0.00', '0.00' ] ],
			'shares that are nothing'      => [ '-10.00', [ '50.00', '-50.00' ], [ '-10.00', '0.00' ] ],
			'millions in three'            => [ '3000000.00', [ '3000000.00', '6000000.00' ], [ '1000000.00', '2000000.00' ] ],
			'as much as fits'              => [ '-40000000000.01', [ '-30000000000.00', '-60000000000.00' ], [ '-13333333333.34', '-26666666666.67' ] ],
			'one order'                    => [ '12.34', [ '99.99' ], [ '12.34' ] ],
			'no order'                     => [ '12.34', [], [] ],
		];
	}

	/**
	 * @param list<string> $shares
	 * @param list<string> $expected
	 */
	#[DataProvider( 'invoices' )]
	public function test_I2_what_is_left_falls_to_the_orders_in_proportion( string $remaining, array $shares, array $expected ): void {
		self::assertSame( $expected, self::texts( ShareBalance::spread( Amount::parse( $remaining ), array_map( Amount::parse( ... ), $shares ) ) ) );
	}

	public function test_I2_all_parts_together_are_what_is_left_and_none_is_more_than_its_share(): void {
		mt_srand( 20261128 );
		for ( $time = 0; $time < 2000; $time++ ) {
			$shares    = array_map( static fn (): Amount => self::grosze( mt_rand( 1, 9_000_000 ) ), range( 1, mt_rand( 1, 40 ) ) );
			$gross     = self::sum( $shares );
			$remaining = self::grosze( mt_rand( 0, (int) round( $gross->approximately() * 100 ) ) );
			$spread    = ShareBalance::spread( $remaining, $shares );
			self::assertSame( $remaining->text( 4 ), self::sum( $spread )->text( 4 ) );
			foreach ( $spread as $position => $part ) {
				self::assertFalse( $part->is_negative() );
				self::assertFalse( $shares[ $position ]->plus( self::grosze( 1 ) )->minus( $part )->is_negative() );
			}
		}
	}

	private static function grosze( int $grosze ): Amount {
		return Amount::parse( sprintf( '%d.%02d', intdiv( $grosze, 100 ), $grosze % 100 ) );
	}

	/**
	 * @param list<Amount> $amounts
	 */
	private static function sum( array $amounts ): Amount {
		return array_reduce( $amounts, static fn ( Amount $sum, Amount $one ): Amount => $sum->plus( $one ), Amount::zero() );
	}

	/**
	 * @param list<Amount> $amounts
	 * @return list<string>
	 */
	private static function texts( array $amounts ): array {
		return array_map( static fn ( Amount $amount ): string => $amount->text( 2 ), $amounts );
	}
}
