<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Invoices;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use WaproMag\Invoices\News\NightRest;

final class NightRestTest extends TestCase {

	#[TestWith( [ '2026-11-29 02:30', '2026-11-29 08:00' ] )]
	#[TestWith( [ '2026-11-29 07:59', '2026-11-29 08:00' ] )]
	#[TestWith( [ '2026-11-29 08:00', null ] )]
	#[TestWith( [ '2026-11-29 23:10', null ] )]
	public function test_I2_what_is_found_at_night_waits_for_the_morning( string $now, ?string $end ): void {
		self::assertSame( $end, NightRest::end( new \DateTimeImmutable( $now, new \DateTimeZone( 'Europe/Warsaw' ) ) )?->format( 'Y-m-d H:i' ) );
	}
}
