<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Credit;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WaproMag\Credit\CreditStanding;
use WaproMag\Orders\Amount;

final class CreditStandingTest extends TestCase {

	/**
	 * @return array<string, array{string|null, string, string, string, string|null, bool}>
	 */
	public static function limits(): array {
		return [
			'no limit'                        => [ null, '500', '99999', 'PLN', null, false ],
			'to the grosz'                    => [ '1000.00', '876.99', '123.01', 'PLN', '123.01', false ],
			'a grosz too much'                => [ '1000.00', '877.00', '123.01', 'PLN', '123.00', true ],
			'used up already'                 => [ '1000.00', '1500.00', '0', 'PLN', '0.00', true ],
			'an order in another currency'    => [ '1000.00', '999.00', '5000', 'EUR', '1.00', false ],
			'the seller owes more than the buyer' => [ '1000.00', '-20.00', '1000', 'PLN', '1000.00', false ],
		];
	}

	#[DataProvider( 'limits' )]
	public function test_I2_limit( ?string $limit, string $used, string $total, string $currency, ?string $left, bool $beyond ): void {
		$standing = new CreditStanding( $limit, Amount::parse( $used ), [], false, 1000 );
		self::assertSame( [ $left, $beyond ], [ $standing->left(), $standing->goes_beyond( Amount::parse( $total ), $currency ) ] );
	}

	public function test_I2_stale(): void {
		$read = new CreditStanding( null, Amount::zero(), [], true, 1000 );
		self::assertSame( [ false, true ], [ $read->is_stale( 60, 1060 ), $read->is_stale( 60, 1061 ) ] );
		self::assertTrue( ( new CreditStanding( null, Amount::zero(), [], true, null ) )->is_stale( 60, 0 ) );
	}
}
