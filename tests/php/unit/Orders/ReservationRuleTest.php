<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Orders;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Orders\OrderSettings;
use WaproMag\Orders\ReservationRule;
use WaproMag\Orders\Reservations;

final class ReservationRuleTest extends TestCase {

	#[TestDox( 'O4: stock is reserved by payment, status and group of buyers, each where the rule names it; switched off, never' )]
	public function test_rule(): void {
		self::assertTrue( self::wants( [] ) );
		self::assertFalse( self::wants( [ 'enabled' => false ], 'processing', true, 'company' ) );
		self::assertSame( [ false, true ], [ self::wants( [ 'onlyPaid' => true ] ), self::wants( [ 'onlyPaid' => true ], 'processing', true ) ] );
		self::assertSame( [ true, false ], [ self::wants( [ 'statuses' => [ 'processing' ] ] ), self::wants( [ 'statuses' => [ 'processing' ] ], 'on-hold' ) ] );
		self::assertSame( [ false, true, true ], array_map( static fn ( array $groups ): bool => self::wants( [ 'customers' => $groups ], customer: 'account' ), [ [ 'company', 'guest' ], [ 'account' ], [ 'company', 'account' ] ] ) );
		$all = [ 'onlyPaid' => true, 'statuses' => [ 'processing' ], 'customers' => [ 'company' ] ];
		self::assertSame( [ true, false, false, false ], [ self::wants( $all, 'processing', true, 'company' ), self::wants( $all, 'on-hold', true, 'company' ), self::wants( $all, 'processing', false, 'company' ), self::wants( $all, 'processing', true, 'account' ) ] );
	}

	#[TestDox( 'O4: settings that were kept as one word mean what they meant' )]
	public function test_one_word(): void {
		$kept = static fn ( ?string $word ): array => array_map(
			static fn ( bool $is_paid ): bool => OrderSettings::from_array( [ 'reserve' => $word ] )->reservation()->wants( 'whatever', $is_paid, 'guest' ),
			[ true, false ]
		);

		self::assertSame( [ [ true, true ], [ true, false ], [ false, false ], [ true, true ] ], array_map( $kept, [ 'always', 'paid', 'never', null ] ) );
	}

	#[TestDox( 'O4: a reservation can begin where WAPRO has an open order of ours that is neither reserved nor sent' )]
	public function test_may_begin(): void {
		$row = static fn ( array $changes = [] ): array => $changes + [ 'state' => 'registered', 'reserved' => '0', 'origin' => null, 'transport_code' => null ];

		self::assertTrue( Reservations::may_begin( [ $row( [ 'reserved' => '1' ] ), $row( [ 'origin' => 'reference' ] ) ] ) );
		self::assertFalse( Reservations::may_begin( [ $row( [ 'reserved' => '1' ] ), $row( [ 'state' => 'cancelled' ] ), $row( [ 'origin' => 'internet_id' ] ), $row( [ 'transport_code' => 'delivered' ] ) ] ) );
	}

	/**
	 * @param array<string, mixed>        $rule
	 * @param 'company'|'account'|'guest' $customer
	 */
	private static function wants( array $rule, string $status = 'processing', bool $is_paid = false, string $customer = 'guest' ): bool {
		return ReservationRule::from( $rule )->wants( $status, $is_paid, $customer );
	}
}
