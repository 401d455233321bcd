<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Queue;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Queue\RetryPolicy;

final class RetryPolicyTest extends TestCase {

	#[TestDox( 'S4: what proves that nothing was sent, and troubles of WAPRO as a whole, cost no attempt' )]
	public function test_costs(): void {
		self::assertFalse( RetryPolicy::costs_attempt( false, 'wapro_unreachable' ) );
		self::assertFalse( RetryPolicy::costs_attempt( true, 'wapro_busy' ) );
		foreach ( [ 'wapro_error', 'connection_lost', 'wapro_timeout', 'wapro_unreachable' ] as $code ) {
			self::assertFalse( RetryPolicy::costs_attempt( true, $code ), $code );
		}
		self::assertTrue( RetryPolicy::costs_attempt( true, 'answer_malformed' ) );
	}

	public function test_delay_grows_with_jitter_up_to_a_quarter_of_an_hour(): void {
		self::assertSame( 2.5, RetryPolicy::delay( 1, null, 0.0 ) );
		self::assertSame( 5.0, RetryPolicy::delay( 1, null, 1.0 ) );
		self::assertSame( 40.0, RetryPolicy::delay( 4, null, 1.0 ) );
		self::assertSame( 900.0, RetryPolicy::delay( 500, null, 1.0 ) );
		self::assertSame( 120.0, RetryPolicy::delay( 1, 120, 0.5 ) );
	}

	#[TestDox( 'S4: a message waits as long as WAPRO is away; trouble of its own calls a person in the end' )]
	public function test_exhaustion(): void {
		self::assertTrue( RetryPolicy::is_exhausted( RetryPolicy::MAX_ATTEMPTS, 0, 86400, 'answer_malformed' ) );
		self::assertTrue( RetryPolicy::is_exhausted( 0, 90000, 86400, 'wapro_busy' ) );
		self::assertFalse( RetryPolicy::is_exhausted( 0, 900000, 86400, 'wapro_unreachable' ) );
		self::assertTrue( RetryPolicy::is_exhausted( 0, 90000, 86400, 'wapro_error' ) );
		self::assertFalse( RetryPolicy::is_exhausted( 9, 100, 86400, 'answer_malformed' ) );
		self::assertFalse( RetryPolicy::is_exhausted( 9, 90000, 86400, null ), 'Handed back untried after a long outage.' );
	}

	public function test_a_good_answer_lifts_waits_for_the_destination_alone(): void {
		self::assertTrue( RetryPolicy::is_lifted_by_good_answer( 'wapro_unreachable' ) );
		self::assertFalse( RetryPolicy::is_lifted_by_good_answer( 'wapro_busy' ) );
		self::assertFalse( RetryPolicy::is_lifted_by_good_answer( 'held' ) );
	}
}
