<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Database;

use PHPUnit\Framework\TestCase;
use WaproMag\Boot\Requirements;
use WaproMag\Database\Clock;

final class ClockTest extends TestCase {

	public function test_times_travel_both_ways(): void {
		self::assertSame( '2026-11-22T14:32:00.123Z', Clock::iso( '2026-11-22 14:32:00.123' ) );
		self::assertSame( '2026-11-22 13:32:00.500', Clock::from_iso( '2026-11-22T14:32:00.5+01:00' ) );
		self::assertNull( Clock::iso( null ) );
	}

	public function test_database_versions_as_servers_write_them(): void {
		self::assertTrue( Requirements::database_serves( '10.11.6-MariaDB-0+deb12u1' ) );
		self::assertTrue( Requirements::database_serves( '5.5.5-10.6.12-MariaDB' ) );
		self::assertFalse( Requirements::database_serves( '10.5.9-MariaDB' ) );
		self::assertTrue( Requirements::database_serves( '8.0.36' ) );
		self::assertFalse( Requirements::database_serves( '5.7.44-log' ) );
	}
}
