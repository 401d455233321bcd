<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Reconcile;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Reconcile\NightlyHour;

final class NightlyHourTest extends TestCase {

	#[TestDox( 'S6: at $now a pass of $at was due last at $due ($_dataName)' )]
	#[DataProvider( 'moments' )]
	public function test_due( string $at, string $now, string $due ): void {
		self::assertSame( $due, self::iso( ( new NightlyHour( $at ) )->last_due( self::unix( $now ), self::zone() ) ) );
	}

	/**
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function moments(): iterable {
		yield 'the hour itself' => [ '02:30', '2026-11-24T02:30:00+01:00', '2026-11-24T02:30:00+01:00' ];
		yield 'a second before' => [ '02:30', '2026-11-24T02:29:59+01:00', '2026-11-23T02:30:00+01:00' ];
		yield 'the evening of the day before' => [ '23:00', '2026-11-24T22:59:59+01:00', '2026-11-23T23:00:00+01:00' ];
		yield 'midnight' => [ '00:00', '2026-11-24T12:00:00+01:00', '2026-11-24T00:00:00+01:00' ];
		yield 'the night without this hour, before the jump' => [ '02:30', '2026-03-29T01:59:59+01:00', '2026-03-28T02:30:00+01:00' ];
		yield 'the night without this hour, after the jump' => [ '02:30', '2026-03-29T03:29:59+02:00', '2026-03-28T02:30:00+01:00' ];
		yield 'the night without this hour, as much later' => [ '02:30', '2026-03-29T03:30:00+02:00', '2026-03-29T03:30:00+02:00' ];
		yield 'the day after the night without this hour' => [ '02:30', '2026-03-30T02:29:59+02:00', '2026-03-29T03:30:00+02:00' ];
		yield 'the day after the night with this hour twice' => [ '02:30', '2026-10-26T02:30:00+01:00', '2026-10-26T02:30:00+01:00' ];
	}

	#[TestDox( 'S6: in the night that has the hour twice a pass is due once' )]
	public function test_twice(): void {
		$due = [];
		for ( $now = self::unix( '2026-10-25T00:00:00+02:00' ); $now < self::unix( '2026-10-25T12:00:00+01:00' ); $now += 300 ) {
			$due[ ( new NightlyHour( '02:30' ) )->last_due( $now, self::zone() ) ] = true;
		}
		self::assertCount( 2, $due );
		self::assertSame( '2026-10-25 02:30', ( new \DateTimeImmutable( '@' . array_key_last( $due ) ) )->setTimezone( self::zone() )->format( 'Y-m-d H:i' ) );
	}

	#[TestDox( 'S6: a new time counts from its change on: $_dataName' )]
	#[DataProvider( 'changes' )]
	public function test_changed( string $at, string $now, string $due ): void {
		$noon = self::unix( '2026-11-24T12:00:00+01:00' );
		$hour = new NightlyHour( $at, ( new NightlyHour( '02:30' ) )->ended( $noon, self::zone() ) );

		self::assertSame( $due, self::iso( $hour->last_due( self::unix( $now ), self::zone() ) ) );
	}

	/**
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function changes(): iterable {
		yield 'an hour of this morning that is past begins nothing' => [ '04:00', '2026-11-24T12:00:01+01:00', '2026-11-24T02:30:00+01:00' ];
		yield 'it comes the next night' => [ '04:00', '2026-11-25T04:00:00+01:00', '2026-11-25T04:00:00+01:00' ];
		yield 'the old hour of that night is none any more' => [ '04:00', '2026-11-25T03:00:00+01:00', '2026-11-24T02:30:00+01:00' ];
		yield 'an hour of this evening comes today' => [ '23:00', '2026-11-24T23:00:00+01:00', '2026-11-24T23:00:00+01:00' ];
		yield 'until then what was due before stays due' => [ '23:00', '2026-11-24T22:59:59+01:00', '2026-11-24T02:30:00+01:00' ];
	}

	#[TestDox( 'S6: a time that is changed twice in a day begins nothing either' )]
	public function test_changed_twice(): void {
		$first  = new NightlyHour( '04:00', ( new NightlyHour( '02:30' ) )->ended( self::unix( '2026-11-24T12:00:00+01:00' ), self::zone() ) );
		$second = new NightlyHour( '10:00', $first->ended( self::unix( '2026-11-24T12:05:00+01:00' ), self::zone() ) );

		self::assertSame( '2026-11-24T02:30:00+01:00', self::iso( $second->last_due( self::unix( '2026-11-25T09:59:59+01:00' ), self::zone() ) ) );
		self::assertSame( '2026-11-25T10:00:00+01:00', self::iso( $second->last_due( self::unix( '2026-11-25T10:00:00+01:00' ), self::zone() ) ) );
	}

	private static function zone(): \DateTimeZone {
		return new \DateTimeZone( 'Europe/Warsaw' );
	}

	private static function unix( string $moment ): int {
		return ( new \DateTimeImmutable( $moment ) )->getTimestamp();
	}

	private static function iso( int $moment ): string {
		return ( new \DateTimeImmutable( "@{$moment}" ) )->setTimezone( self::zone() )->format( DATE_ATOM );
	}
}
