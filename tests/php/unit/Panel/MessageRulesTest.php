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
			self::assertFalse( MessageRules::may( MessageRules::RETRY, 'out', $status, 'order' ), $status );
			self::assertFalse( MessageRules::may( MessageRules::SKIP, 'out', $status, 'order' ), $status );
		}
	}

	#[TestDox( 'H2: a refused or unanswered message can be retried and skipped; of inbound ones only the refused' )]
	public function test_open_states(): void {
		foreach ( [ 'rejected', 'unknown' ] as $status ) {
			self::assertTrue( MessageRules::may( MessageRules::RETRY, 'out', $status, 'order' ) );
			self::assertTrue( MessageRules::may( MessageRules::SKIP, 'out', $status, 'order' ) );
		}
		self::assertSame( [ 'rejected' ], MessageRules::statuses( MessageRules::RETRY, 'in' ) );
		self::assertSame( [ 'rejected' ], MessageRules::statuses( MessageRules::SKIP, 'in' ) );
	}

	#[TestDox( 'Every state that an action passes over has a code' )]
	public function test_codes(): void {
		foreach ( MessageStatus::cases() as $status ) {
			self::assertMatchesRegularExpression( '/^[a-z][a-z0-9_]{0,63}$/', MessageRules::passed_code( MessageRules::RETRY, $status->value ) );
		}
	}

	#[TestDox( 'O6: WAPRO is asked anew for what it may know: orders that went, and whatever it told' )]
	public function test_refresh(): void {
		self::assertTrue( MessageRules::may( MessageRules::REFRESH, 'out', 'accepted', 'order' ) );
		self::assertFalse( MessageRules::may( MessageRules::REFRESH, 'out', 'held', 'order' ) );
		self::assertFalse( MessageRules::may( MessageRules::REFRESH, 'out', 'accepted', 'photo' ) );
		self::assertTrue( MessageRules::may( MessageRules::REFRESH, 'in', 'accepted', 'goods' ) );
		self::assertSame( 'on_the_way', MessageRules::passed_code( MessageRules::REFRESH, 'pending' ) );
		self::assertSame( 'not_possible', MessageRules::passed_code( MessageRules::REFRESH, 'accepted' ) );
	}
}
