<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Panel;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Queue\MessageStatus;

final class MessageRulesTest extends TestCase {

	#[TestDox( 'H2: what is on its way or accepted can be neither retried nor skipped' )]
	public function test_closed_states(): void {
		foreach ( [ 'sent', 'accepted', 'superseded' ] as $status ) {
			self::assertFalse( MessageRules::may( MessageRules::RETRY, 'out', $status ), $status );
			self::assertFalse( MessageRules::may( MessageRules::SKIP, 'out', $status ), $status );
		}
	}

	#[TestDox( 'H2: a refused or unanswered message can be retried and skipped; of inbound ones only the refused' )]
	public function test_open_states(): void {
		foreach ( [ 'rejected', 'unknown' ] as $status ) {
			self::assertTrue( MessageRules::may( MessageRules::RETRY, 'out', $status ) );
			self::assertTrue( MessageRules::may( MessageRules::SKIP, 'out', $status ) );
		}
		self::assertSame( [ 'rejected' ], MessageRules::statuses( MessageRules::RETRY, 'in' ) );
		self::assertSame( [ 'rejected' ], MessageRules::statuses( MessageRules::SKIP, 'in' ) );
	}

	#[TestDox( 'Every state that an action passes over has a code' )]
	public function test_codes(): void {
		foreach ( MessageStatus::cases() as $status ) {
			self::assertMatchesRegularExpression( '/^[a-z][a-z0-9_]{0,63}$/', MessageRules::passed_code( $status->value ) );
		}
	}
}
