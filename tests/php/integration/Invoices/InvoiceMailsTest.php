<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Invoices;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;
use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Invoices\News\InvoiceNewsStore;
use WaproMag\Mails\Invoices\InvoiceMail;
use WaproMag\Mails\MailClaims;
use WaproMag\Mails\MailIds;
use WaproMag\Tests\InvoiceMailsTestCase;

final class InvoiceMailsTest extends InvoiceMailsTestCase {

	/** WooCommerce's own, which the stubs do not know. */
	private const PREVIEW = 'Automattic\WooCommerce\Internal\Admin\EmailPreview\EmailPreview';

	private const ZGIERZ    = 'zgierz@example.com';
	private const PABIANICE = 'pabianice@example.com';
	private const CENTRALA  = 'centrala@example.com';

	#[TestDox( 'I2: a new invoice is told to each branch with its share, to head office as a whole, to nobody else' )]
	public function test_issued(): void {
		$this->bring( 'wapro_event', self::invoice( 1, [ 'gross' => '300.00' ], [ [ '601', '100.00' ], [ '602', '170.00' ], [ null, '30.00' ] ] ) );
		self::assertSame( [], $this->mails, 'Nothing is sent while WAPRO waits for an answer.' );
		$this->mailing();
		$texts = array_column( $this->mails, 'text', 'to' );
		self::assertEqualsCanonicalizing( [ self::ZGIERZ, self::PABIANICE, self::CENTRALA ], array_keys( $texts ) );
		foreach ( [ self::ZGIERZ => '100,00', self::PABIANICE => '170,00', self::CENTRALA => '300,00' ] as $address => $amount ) {
			foreach ( [ '100,00', '170,00', '300,00' ] as $any ) {
				self::assertSame( $any === $amount, str_contains( $texts[ $address ], $any ), "{$any} to {$address}: {$texts[ $address ]}" );
			}
		}
		self::assertStringContainsString( "#{$this->order_id}", $texts[ self::ZGIERZ ] );
		self::assertStringNotContainsString( "#{$this->other_order_id}", $texts[ self::ZGIERZ ] );
	}

	#[TestDox( 'I2: part payment and settlement are told, the amount that was booked to who sees all of the invoice' )]
	public function test_payments(): void {
		$invoice = self::invoice( 1, [ 'gross' => '300.00' ], [ [ '601', '100.00' ], [ '602', '200.00' ] ] );
		$this->bring( 'nightly', $invoice );
		$this->bring( 'wapro_event', self::paid( $invoice, '150.00', '150.00' ) );
		$this->mailing();
		$texts = array_column( $this->mails, 'text', 'to' );
		self::assertStringContainsString( 'Zaksięgowano 150,00 zł na poczet faktury FS 1/2026. Pozostało do zapłaty: 150,00 zł.', $texts[ self::CENTRALA ] );
		self::assertStringContainsString( 'Zaksięgowano część zapłaty za fakturę FS 1/2026. Pozostało do zapłaty: 50,00 zł.', $texts[ self::ZGIERZ ] );
		self::assertStringNotContainsString( '150,00', $texts[ self::ZGIERZ ] );
		$this->told();

		$this->bring( 'wapro_event', self::paid( [ 'asOf' => '60' ] + $invoice, '300.00', '0.00' ) );
		$this->mailing();
		self::assertSame( [ self::CENTRALA, self::PABIANICE, self::ZGIERZ ], array_keys( $told = $this->told() ) );
		self::assertSame( [ 'Faktura FS 1/2026 jest rozliczona' ], $told[ self::ZGIERZ ] );
	}

	#[TestDox( 'I2: a first reading and what somebody fetches by hand tell nobody; nor does an older invoice that comes as an event' )]
	public function test_quiet(): void {
		foreach ( [ 'nightly', 'by_hand', 'settings', 'sweep' ] as $number => $cause ) {
			$this->bring( $cause, self::invoice( $number + 1 ) );
		}
		$this->bring( 'wapro_event', self::invoice( 8, [ 'issuedOn' => self::day( -1 ) ] ), self::invoice( 9, [ 'state' => 'buffered' ] ) );
		$this->bring( 'by_hand', self::paid( self::invoice( 1 ), '100.00', '23.00' ) );
		$this->mailing();
		self::assertSame( [], $this->told() );

		$this->bring( 'wapro_event', self::invoice( 9, [ 'asOf' => '51' ] ) );
		$this->mailing();
		self::assertSame( [ self::CENTRALA, self::ZGIERZ ], array_keys( $this->told() ), 'Approved in WAPRO, it is new.' );
	}

	#[TestDox( 'I2: what happened while a mail was off is not told when it is switched on' )]
	public function test_switched_off(): void {
		$this->set_mails( 'no', MailIds::of_invoice( InvoiceEvent::Issued ) );
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		$this->mailing();
		$this->switch_on( InvoiceEvent::Issued );
		$this->mailing();
		self::assertSame( [], $this->told() );
	}

	#[TestDox( 'I2: nobody is told of guests’ orders; a private person of their own; who left a company of nothing' )]
	public function test_others(): void {
		$guest   = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => 0 ] );
		$private = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => $this->visitors['ex-user'] ] );
		$this->in_wapro( 650, $guest->get_id() );
		$this->in_wapro( 651, $private->get_id() );
		$this->told();
		$this->bring( 'wapro_event', self::invoice( 1, [ 'contractorId' => '999' ], [ [ '650', '123.00' ] ] ), self::invoice( 2, [ 'contractorId' => '998' ], [ [ '651', '123.00' ] ] ) );
		$this->mailing();
		self::assertSame( [ 'byly@example.com' ], array_keys( $this->told() ) );
	}

	#[TestDox( 'I2: whose order stands on another payer’s invoice is told of it, as My Account shows it' )]
	public function test_lent(): void {
		$this->bring( 'wapro_event', self::invoice( 1, [ 'contractorId' => '999', 'gross' => '300.00', 'orders' => [ [ 'erpId' => '690', 'gross' => '123.00', 'contractorId' => '501' ], [ 'gross' => '177.00' ] ] ] ) );
		$this->mailing();
		self::assertSame( [ self::CENTRALA ], array_column( $this->mails, 'to' ) );
		self::assertStringContainsString( '123,00', $this->mails[0]['text'] );
		self::assertStringNotContainsString( '300,00', $this->mails[0]['text'] );
	}

	#[TestDox( 'I2: a correction in the buyer’s favour, and an invoice that is paid already, ask for no payment' )]
	public function test_nothing_to_pay(): void {
		$this->bring( 'wapro_event', self::invoice( 1, [ 'kind' => 'correction', 'number' => 'KFS 1/2026', 'gross' => '-20.00', 'dueOn' => self::day( 0 ) ], [ [ '601', '-20.00' ] ] ), self::paid( self::invoice( 2 ), '123.00', '0.00' ) );
		$this->mailing();
		$subjects = $this->told()[ self::ZGIERZ ];
		self::assertCount( 2, $subjects );
		self::assertStringStartsWith( 'Faktura KFS 1/2026 od ', $subjects[0] );
		self::assertStringStartsWith( 'Faktura FS 2/2026 od ', $subjects[1] );
	}

	#[TestDox( 'I2: each is sent once, however often it runs and WAPRO repeats itself; it stands in the invoice’s history with whom it went to' )]
	public function test_once(): void {
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		$this->mailing();
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		$this->bring( 'wapro_event', self::invoice( 1, [ 'asOf' => '52', 'note' => 'Uwaga' ] ) );
		$this->mailing();
		self::assertSame( [ self::CENTRALA => 1, self::ZGIERZ => 1 ], array_map( 'count', $this->told() ) );

		$told = array_values( array_filter( $this->foundation()->history()->page( 'invoice', $this->id_of( 1 ), 1 )['items'], static fn ( array $item ): bool => $item['summary'] === 'mail_issued' ) );
		self::assertEqualsCanonicalizing( [ 'Osoba Centrala', 'Osoba Zgierz' ], array_map( static fn ( array $item ): ?string => $item['changes'][0]['after'], $told ) );
	}

	#[TestDox( 'I2: of two processes one sends; what one that died has claimed is sent once more, and what was sent is not' )]
	public function test_claims(): void {
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		$store = new InvoiceNewsStore( $this->foundation()->db() );
		[ $event ] = $store->open( 10, new \DateTimeImmutable() );
		$store->address( (int) $event['id'], [ $this->visitors['own branch'] => null, $this->visitors['company-wide'] => null ] );
		$store->address( (int) $event['id'], [ $this->visitors['own branch'] => null, $this->visitors['company-wide'] => null ] );
		[ $mail ] = $store->unsent( 10, new \DateTimeImmutable() );
		self::assertCount( 2, $store->unsent( 10, new \DateTimeImmutable() ), 'Addressed twice, it waits once for each.' );
		self::assertCount( 1, $store->claim( $mail ), 'Then the process dies before it sends.' );
		self::assertSame( [], $store->claim( $mail ), 'Another one does not get it.' );
		$this->mailing();
		$this->mailing();
		self::assertSame( [ self::CENTRALA => 1 ], array_map( 'count', $this->told() ), 'The dead one may still be at work.' );

		$this->wait();
		$this->mailing();
		self::assertSame( [ self::ZGIERZ => 1 ], array_map( 'count', $this->told() ), 'Only its mail is taken again.' );
		$this->wait();
		$this->mailing();
		self::assertSame( [], $this->told() );
	}

	#[TestDox( 'I2: a mail over which two processes died is not tried a third time' )]
	public function test_died_twice(): void {
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		$store     = new InvoiceNewsStore( $this->foundation()->db() );
		[ $event ] = $store->open( 10, new \DateTimeImmutable() );
		$store->address( (int) $event['id'], [ $this->visitors['own branch'] => null ] );
		[ $mail ] = $store->unsent( 10, new \DateTimeImmutable() );
		foreach ( [ 1, 2 ] as $time ) {
			self::assertCount( 1, $store->claim( $mail ), "Time {$time}." );
			$this->wait();
			$store->free_dead();
		}
		self::assertSame( [], $store->unsent( 10, new \DateTimeImmutable() ) );
	}

	/** Until a process that claimed a mail must be dead. */
	private function wait(): void {
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::INVOICE_MAILS ) . ' SET claimed_at = claimed_at - INTERVAL %d MINUTE - INTERVAL 1 SECOND', MailClaims::DEAD_MINUTES );
	}

	#[TestDox( 'I2: a mail that the mailer refuses is tried again after ten minutes and after an hour, three times at most' )]
	public function test_refused(): void {
		$this->works = false;
		$this->bring( 'wapro_event', self::invoice( 1, [], [ [ '602', '123.00' ] ] ) );
		$this->mailing();
		$this->works = true;
		$this->mailing( self::day( 0 ) . ' 10:09' );
		self::assertSame( [], $this->told() );
		$this->mailing( self::day( 0 ) . ' 10:10' );
		self::assertSame( [ self::CENTRALA => 1, self::PABIANICE => 1 ], array_map( 'count', $this->told() ) );

		$this->works = false;
		$this->bring( 'wapro_event', self::invoice( 2, [], [ [ '602', '123.00' ] ] ) );
		foreach ( [ '10:00', '10:10', '11:10' ] as $try ) {
			$this->mailing( self::day( 0 ) . " {$try}" );
		}
		$this->works = true;
		$this->mailing( self::day( 1 ) . ' 10:00' );
		self::assertSame( [], $this->told() );
	}

	#[TestDox( 'I2: a mail server that is away for a moment costs nobody a mail, however many wait' )]
	public function test_many_refused(): void {
		$this->works = false;
		$this->bring( 'wapro_event', ...array_map( static fn ( int $number ): array => self::invoice( $number, [], [ [ '602', '123.00' ] ] ), range( 1, 51 ) ) );
		$this->mailing();
		$this->works = true;
		$this->mailing( self::day( 0 ) . ' 10:10' );
		self::assertSame( [ self::CENTRALA => 51, self::PABIANICE => 51 ], array_map( 'count', $this->told() ) );
	}

	#[TestDox( 'I2: by setting one mail a day, at eight, gathers all; what is settled meanwhile is left out, and who left reads nothing' )]
	public function test_digest(): void {
		$this->set_mails( 'yes', MailIds::INVOICE_DIGEST );
		$this->bring( 'wapro_event', self::invoice( 1 ), self::invoice( 2 ), self::invoice( 3, [], [ [ '602', '123.00' ] ] ) );
		$this->bring( 'wapro_event', self::paid( self::invoice( 2 ), '23.00', '100.00' ) );
		$this->bring( 'wapro_event', self::paid( [ 'asOf' => '60' ] + self::invoice( 2 ), '123.00', '0.00' ) );
		$this->mailing( self::day( 0 ) . ' 07:59' );
		self::assertSame( [], $this->told() );
		$this->place( $this->visitors['other branch'], $this->company, Role::Branch, [ $this->other_point ], MemberState::Former );

		$this->mailing( self::day( 0 ) . ' 08:00' );
		$texts = array_column( $this->mails, 'text', 'to' );
		self::assertSame( [ self::CENTRALA => 1, self::ZGIERZ => 1 ], array_map( 'count', $this->told() ) );
		self::assertSame( [ 1, 0, 1, 0 ], [ substr_count( $texts[ self::ZGIERZ ], 'FS 1/2026' ), substr_count( $texts[ self::ZGIERZ ], 'FS 3/2026' ), substr_count( $texts[ self::ZGIERZ ], 'Rozliczone' ), substr_count( $texts[ self::ZGIERZ ], 'Zapłacone częściowo' ) ] );

		$this->bring( 'wapro_event', self::invoice( 4 ) );
		$this->mailing( self::day( 0 ) . ' 12:00' );
		self::assertSame( [], $this->told(), 'It waits for tomorrow.' );
		$this->mailing( self::day( 1 ) . ' 08:05' );
		self::assertSame( [ self::CENTRALA => 1, self::ZGIERZ => 1 ], array_map( 'count', $this->told() ) );
	}

	#[TestDox( 'I2: a copy of the shop under another address sends nothing' )]
	public function test_copy(): void {
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		update_option( 'wapro_mag_known_url', 'https://inny-sklep.example' );
		$this->mailing();
		self::assertSame( [], $this->told() );
	}

	#[TestDox( 'I2: each mail is one of WooCommerce’s: with settings, preview and a plain text; off until switched on' )]
	public function test_preview(): void {
		$ours = array_filter( WC()->mailer()->get_emails(), static fn ( \WC_Email $mail ): bool => $mail instanceof InvoiceMail );
		self::assertCount( 6, $ours );
		foreach ( $ours as $mail ) {
			self::assertSame( 'no', $mail->get_form_fields()['enabled']['default'], $mail->id );
			$preview = ( new \ReflectionMethod( self::PREVIEW, 'instance' ) )->invoke( null );
			$preview->set_email_type( $mail::class );
			self::assertStringContainsString( 'FS 123/2026', $preview->render(), $mail->id );
			self::assertStringNotContainsString( '{', $preview->get_subject() );
			self::assertStringContainsString( 'FS 123/2026', $mail->get_content_plain() );
			self::assertStringNotContainsString( '<a', $mail->get_content_plain() );
		}
	}

	#[TestDox( 'I2: rows of an account that is deleted go with it' )]
	public function test_deleted_account(): void {
		$this->bring( 'wapro_event', self::invoice( 1 ) );
		$this->mailing();
		do_action( 'deleted_user', $this->visitors['own branch'], null );
		self::assertSame( '1', $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( Tables::INVOICE_MAILS ) ) );
	}
}
