<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Mails\MailIds;
use WaproMag\Settings\OptionNames;
use WaproMag\Tests\InvoiceMailsTestCase;

/**
 * What only the nightly pass found, and what WAPRO issued because the shop asked for it.
 */
final class NightlyNewsTest extends InvoiceMailsTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->on_since( -30 );
	}

	#[TestDox( 'I2: a payment that only the nightly pass found is told once, of an invoice that was known; the event that comes late adds nothing' )]
	public function test_payment(): void {
		$this->bring( 'nightly', self::invoice( 1 ) );
		$this->mailing();
		self::assertSame( [], $this->told(), 'A first reading.' );

		$part = self::paid( self::invoice( 1 ), '100.00', '23.00' );
		$this->bring( 'nightly', $part );
		$this->mailing();
		$this->bring( 'wapro_event', [ 'asOf' => '52' ] + $part );
		$this->mailing();
		self::assertSame( [ 'centrala@example.com' => 1, 'zgierz@example.com' => 1 ], array_map( 'count', $this->told() ) );

		$this->bring( 'nightly', self::paid( [ 'asOf' => '60' ] + self::invoice( 1 ), '123.00', '0.00' ) );
		$this->mailing();
		self::assertSame( [ 'Faktura FS 1/2026 jest rozliczona' ], $this->told()['zgierz@example.com'] );
	}

	#[TestDox( 'I2: a payment of more than two weeks ago, or of before its mail was switched on, that the nightly pass found is not told' )]
	public function test_old_payment(): void {
		$settled = static fn ( int $number, int $day ): array => [ 'settlements' => [ [ 'settlementId' => '1', 'kind' => 'payment', 'settledOn' => self::day( $day ), 'amount' => '100.00' ] ] ] + self::paid( self::invoice( $number ), '100.00', '23.00' );
		$this->bring( 'nightly', self::invoice( 1 ), self::invoice( 2 ), self::invoice( 3 ) );
		$this->bring( 'nightly', $settled( 1, -15 ) );
		$this->on_since( -3 );
		$this->bring( 'nightly', $settled( 2, -4 ) );
		$this->mailing();
		self::assertSame( [], $this->told() );

		$this->bring( 'nightly', $settled( 3, -3 ) );
		$this->mailing();
		self::assertSame( [ 'centrala@example.com', 'zgierz@example.com' ], array_keys( $this->told() ) );
	}

	#[TestDox( 'I2: a new invoice that only the nightly pass found is told when an earlier whole pass could not have found it' )]
	public function test_invoice(): void {
		$this->bring( 'nightly', self::invoice( 1 ) );
		$this->passed( -5, 'failed' );
		$this->bring( 'nightly', self::invoice( 2 ) );
		$this->mailing();
		self::assertSame( [], $this->told(), 'No pass has come to its end yet.' );

		$this->passed( -2, 'done' );
		$this->bring( 'nightly', self::invoice( 3, [ 'issuedOn' => self::day( -4 ) ] ), self::invoice( 4, [ 'issuedOn' => self::day( -3 ) ] ) );
		$this->bring( 'by_hand', self::invoice( 5 ) );
		$this->mailing();
		$this->mailing();
		self::assertSame( [ 'FS 4/2026' ], array_map( static fn ( string $subject ): string => substr( $subject, 8, 9 ), $this->told()['zgierz@example.com'] ) );
	}

	#[TestDox( 'I2: the pass that is under way is no earlier one' )]
	public function test_same_run(): void {
		$run = $this->passed( -1, 'done' );
		$this->worker( 'apply/invoices', [ 'cause' => 'nightly', 'runId' => $run, 'items' => [ self::invoice( 1 ) ] ] );
		$this->mailing();
		self::assertSame( [], $this->told() );
	}

	#[TestDox( 'I2: what a pass found at night is told in the morning' )]
	public function test_morning(): void {
		$this->bring( 'nightly', self::invoice( 1 ) );
		$this->bring( 'nightly', self::paid( self::invoice( 1 ), '100.00', '23.00' ) );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICE_NEWS ) . ' SET due_at = %s', gmdate( 'Y-m-d H:i:s', ( new \DateTimeImmutable( self::day( 0 ) . ' 08:00', wp_timezone() ) )->getTimestamp() ) );
		$this->mailing( self::day( 0 ) . ' 07:55' );
		self::assertSame( [], $this->told() );
		$this->mailing( self::day( 0 ) . ' 08:00' );
		self::assertSame( [ 'centrala@example.com', 'zgierz@example.com' ], array_keys( $this->told() ) );
	}

	#[TestDox( 'I3: an invoice that WAPRO issued for an order of the shop is told, though it comes with the answer' )]
	public function test_asked_for(): void {
		$this->bring( 'shop_event', self::invoice( 1 ) );
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		$this->mailing();
		self::assertSame( [ 'centrala@example.com' => 1, 'zgierz@example.com' => 1 ], array_map( 'count', $this->told() ) );
	}

	private function on_since( int $days ): void {
		$since = array_fill_keys( array_map( static fn ( InvoiceEvent $event ): string => $event->value, InvoiceEvent::cases() ), self::day( $days ) );
		update_option( OptionNames::INVOICE_NEWS, [ 'since' => $since, 'done' => [] ] );
		$this->set_mails( 'no', MailIds::of_invoice( InvoiceEvent::DueSoon ), MailIds::of_invoice( InvoiceEvent::Overdue ) );
	}

	/** A run over all invoices that began so many days from now. */
	private function passed( int $days, string $state ): int {
		$id = $this->foundation()->runs()->request( 'reconcileInvoices', 'nightly' );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::RUNS ) . ' SET state = %s, started_at = %s, ended_at = UTC_TIMESTAMP(3) WHERE id = %d', $state, gmdate( 'Y-m-d H:i:s', ( new \DateTimeImmutable( self::day( $days ) . ' 10:00', wp_timezone() ) )->getTimestamp() ), $id );
		return $id;
	}
}
