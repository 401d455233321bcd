<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceSettings;
use WaproMag\Invoices\InvoiceSettingsSaver;
use WaproMag\Invoices\InvoiceSettingsView;
use WaproMag\Invoices\News\NewsSwitches;
use WaproMag\Tests\InvoiceMailsTestCase;

/**
 * What falls due, by a clock that the test turns.
 */
final class RemindersTest extends InvoiceMailsTestCase {

	private const ZGIERZ = 'zgierz@example.com';

	/** Switched on long before the days that are looked at. */
	protected function setUp(): void {
		parent::setUp();
		$this->mailing( '2026-03-01 10:00' );
	}

	#[TestDox( 'I2: reminded three days ahead, then 1, 7, 14 and 30 days after the day of payment – over the night of summer time, once each' )]
	public function test_ladder(): void {
		$this->owed( 1, '2026-03-28' );
		$told = [];
		for ( $day = new \DateTimeImmutable( '2026-03-20' ); $day->format( 'Y-m-d' ) < '2026-06-01'; $day = $day->modify( '+1 day' ) ) {
			foreach ( [ '03:00', '08:10', '08:15', '20:00' ] as $hour ) {
				$this->mailing( "{$day->format( 'Y-m-d' )} {$hour}" );
				foreach ( $this->told()[ self::ZGIERZ ] ?? [] as $subject ) {
					$told[] = "{$day->format( 'm-d' )} {$hour} {$subject}";
				}
			}
		}
		$late = array_map( static fn ( string $day ): string => "{$day} 08:10 Faktura FS 1/2026 jest po terminie: 123,00 zł do zapłaty", [ '03-29', '04-04', '04-11', '04-27' ] );
		self::assertSame( [ '03-25 08:10 Faktura FS 1/2026 – termin płatności 28.03.2026: 123,00 zł do zapłaty', ...$late ], str_replace( "\u{a0}", ' ', $told ) );
	}

	#[TestDox( 'I2: of the steps that passed while nothing ran the last is told; what was paid meanwhile is not' )]
	public function test_missed(): void {
		$this->owed( 1, '2026-03-28' );
		$this->owed( 2, '2026-03-28' );
		$this->mailing( '2026-03-27 10:00' );
		$this->told();
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICES ) . ' SET remaining = 0, settled = gross WHERE erp_id = 8002' );
		$this->mailing( '2026-04-06 10:00' );
		self::assertSame( [ 'centrala@example.com' => 1, self::ZGIERZ => 1 ], array_map( 'count', $this->told() ) );
		$this->mailing( '2026-04-07 10:00' );
		self::assertSame( [], $this->told() );
	}

	#[TestDox( 'I2: a first reading of long overdue invoices reminds of none; they are reminded of at their next step' )]
	public function test_first_reading(): void {
		$this->owed( 1, '2026-03-26', '2026-03-29 06:00:00' );
		$this->owed( 2, '2026-03-28', '2026-03-29 06:00:00' );
		$this->owed( 3, '2025-10-01', '2026-03-29 06:00:00' );
		$this->owed( 4, '2026-03-30', '2026-03-29 06:00:00' );
		$this->mailing( '2026-03-29 09:00' );
		self::assertSame( [], $this->told() );
		$this->mailing( '2026-03-31 09:00' );
		self::assertCount( 1, $this->told()[ self::ZGIERZ ], 'Due yesterday.' );
		$this->mailing( '2026-04-02 09:00' );
		self::assertCount( 1, $this->told()[ self::ZGIERZ ], 'A week late.' );
	}

	#[TestDox( 'I2: a ladder that is set anew catches up with nothing; its switches are WooCommerce’s own' )]
	public function test_new_ladder(): void {
		$switches = new NewsSwitches();
		$this->owed( 1, self::day( -12 ), '2026-01-01 00:00:00' );
		$this->mailing();
		self::assertCount( 1, $this->told()[ self::ZGIERZ ] );
		$view   = new InvoiceSettingsView( $this->foundation()->settings() );
		$values = $view->read();
		self::assertSame( [ true, true, true, true, true ], array_values( $values['mails'] ) );
		( new InvoiceSettingsSaver( $this->foundation()->settings(), $switches ) )->save( [ 'ladder' => [ 20, 10, 10, 12 ], 'mails' => [ 'settled' => false ] + $values['mails'] ] + $values );
		self::assertSame( [ [ 10, 12, 20 ], false ], [ $view->read()['ladder'], $view->read()['mails']['settled'] ] );
		$this->mailing();
		$this->mailing( self::day( 1 ) . ' 09:00' );
		self::assertSame( [], $this->told() );
		$this->mailing( self::day( 8 ) . ' 09:00' );
		self::assertCount( 1, $this->told()[ self::ZGIERZ ] );
	}

	#[TestDox( 'I2: many invoices go in parts, none twice' )]
	public function test_many(): void {
		$this->foundation()->settings()->store_invoices( InvoiceSettings::from_array( [ 'ladder' => [ 1 ] ] ) );
		foreach ( range( 1, 120 ) as $number ) {
			$this->owed( $number, '2026-03-28' );
		}
		$this->mailing( '2026-03-29 09:00' );
		$this->mailing( '2026-03-29 09:05' );
		self::assertSame( [ 'centrala@example.com' => 120, self::ZGIERZ => 120 ], array_map( 'count', $this->told() ) );
	}

	private function owed( int $number, string $due, string $since = '2026-02-01 00:00:00' ): void {
		$id = $this->store_invoice( self::invoice( $number, [ 'issuedOn' => '2026-02-01', 'dueOn' => $due ] ) );
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICES ) . ' SET created_at = %s WHERE id = %d', $since, $id );
	}
}
