<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Documents;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentMails;
use WaproMag\Documents\DocumentStore;
use WaproMag\Health\Schedule;
use WaproMag\Mails\InvoicePdfMail;
use WaproMag\Tests\DocumentTestCase;

/**
 * Who is mailed the file of an invoice.
 */
final class MailTest extends DocumentTestCase {

	#[TestDox( 'I4: the PDF is mailed once to whoever placed the order, with the file under a plain name and a link that opens nothing by itself' )]
	public function test_once(): void {
		$id = $this->told();
		$this->fetch( self::pdf() );
		self::assertTrue( as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id() ], Schedule::GROUP ), 'At once, and not within the worker’s call.' );
		$this->mail();
		$this->mail();
		self::assertSame( [ 'zgierz@example.com' ], array_column( $this->mails, 'to' ) );
		self::assertSame( [ 'FS-1-TAJNA.pdf' ], array_keys( (array) $this->mails[0]['attachments'] ) );
		self::assertStringContainsString( 'FS 1/TAJNA', (string) $this->mails[0]['subject'] );
		self::assertStringContainsString( "/wapro-invoice/{$id}/", (string) $this->mails[0]['message'] );
		self::assertSame( [ 'document_mailed', 'document_fetched' ], $this->history_of_file( $id ) );

		$this->told( [ 'asOf' => '51', 'ksef' => [ 'state' => 'accepted', 'number' => 'KSEF-1' ] ] );
		$this->fetch( self::pdf( 'z numerem' ) );
		$this->mail();
		self::assertCount( 1, $this->mails, 'A changed file is in the account, and no news by mail.' );
	}

	#[TestDox( 'I4: an invoice that WAPRO takes away and gives back, as with a contractor’s flag, is not mailed a second time' )]
	public function test_gone_and_back(): void {
		$this->told();
		$this->fetch( self::pdf() );
		$this->mail();
		$this->told( [ 'asOf' => '51', 'deleted' => true ] );
		self::assertSame( [], $this->claimed_documents() );
		$this->services()->keeping()->run();
		self::assertNull( ( new DocumentStore( $this->foundation()->db() ) )->find( DocumentKind::Invoice, '8001' )?->file );

		$this->told( [ 'asOf' => '52' ] );
		$this->fetch( self::pdf() );
		$this->mail();
		self::assertSame( [ 'zgierz@example.com' ], array_column( $this->mails, 'to' ) );
	}

	#[TestDox( 'I4: who placed an order that comes after its invoice and file is mailed then, also where nobody wants notices' )]
	public function test_late_order(): void {
		$this->told( [], [ [ '777', '123.00' ] ] );
		$this->fetch( self::pdf() );
		$this->mail();
		self::assertSame( [], $this->mails );
		as_unschedule_all_actions( DocumentMails::JOB, [ $this->document_id() ], Schedule::GROUP );

		$reference = (string) ( $this->foundation()->order_scope()->find( $this->order_id )['reference'] ?? '' );
		$this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '777', 'asOf' => '60', 'deleted' => false, 'number' => 'ZO 777', 'state' => 'registered', 'reference' => $reference ] ] ] );
		self::assertTrue( as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id() ], Schedule::GROUP ) );
		$this->foundation()->scopes()->forget();
		$this->mail();
		self::assertSame( [ 'zgierz@example.com' ], array_column( $this->mails, 'to' ) );
	}

	#[TestDox( 'I4: when the mail is switched on, nobody gets what was issued before, though its file is fetched anew; what is issued from then on, they do' )]
	public function test_switched_on(): void {
		InvoicePdfMail::switch_to( false );
		$this->told( [ 'issuedOn' => gmdate( 'Y-m-d', time() - 3 * 86400 ) ] );
		$this->fetch( self::pdf() );
		InvoicePdfMail::switch_to( true );
		WC()->mailer()->init();
		$this->told( [ 'asOf' => '51', 'issuedOn' => gmdate( 'Y-m-d', time() - 3 * 86400 ), 'ksef' => [ 'state' => 'accepted', 'number' => 'KSEF-1' ] ] );
		$this->fetch( self::pdf( 'z numerem' ) );
		$this->mail();
		self::assertSame( [], $this->mails );
		$this->told( [ 'asOf' => '52' ] );
		$this->fetch( self::pdf( 'dzisiejsza' ) );
		$this->mail();
		self::assertCount( 1, $this->mails );
	}

	#[TestDox( 'I4: two jobs at once send one mail' )]
	public function test_two_at_once(): void {
		$this->told();
		$this->fetch( self::pdf() );
		$other = function ( mixed $nothing ): mixed {
			if ( count( $this->mails ) < 3 ) {
				$this->mail();
			}
			return $nothing;
		};
		add_filter( 'pre_wp_mail', $other, 5 );
		$this->mail();
		remove_filter( 'pre_wp_mail', $other, 5 );
		self::assertCount( 1, $this->mails );
		self::assertSame( 1, $this->rows( Tables::DOCUMENT_MAILS ) );
	}

	#[TestDox( 'I4: an invoice over two people’s orders is mailed to nobody who sees a part of it only, and to one who sees all of it' )]
	public function test_two_people(): void {
		$this->told( [], [ [ '601', '100.00' ], [ '602', '23.00' ] ] );
		$this->fetch( self::pdf() );
		$this->mail();
		self::assertSame( [], $this->mails );
		$this->place( $this->visitors['other branch'], $this->company, Role::Company );
		$this->mail();
		self::assertSame( [ 'pabianice@example.com' ], array_column( $this->mails, 'to' ) );
	}

	#[TestDox( 'I4: whoever has left the company is not mailed; nor is anybody of what was there before the module, is old, or while the mail or the module is off' )]
	public function test_nobody(): void {
		$this->told();
		$this->fetch( self::pdf() );
		InvoicePdfMail::switch_to( false );
		WC()->mailer()->init();
		$this->mail();
		InvoicePdfMail::switch_to( true );
		WC()->mailer()->init();
		$this->documents_are( [ 'on' => false ] );
		$this->mail();
		$this->documents_are( [ 'on' => true, 'since' => gmdate( 'Y-m-d', time() + 2 * 86400 ) ] );
		$this->mail();
		$this->documents_are( [ 'on' => true ] );
		$this->told( [ 'asOf' => '51', 'issuedOn' => gmdate( 'Y-m-d', time() - 20 * 86400 ) ] );
		$this->fetch( self::pdf( 'dawna' ) );
		$this->mail();
		$this->told( [ 'asOf' => '52' ] );
		$this->fetch( self::pdf() );
		$this->place( $this->visitors['own branch'], $this->company, Role::Branch, [ $this->point ], MemberState::Former );
		$this->mail();
		self::assertSame( [], $this->mails );
		$this->place( $this->visitors['own branch'], $this->company, Role::Branch, [ $this->point ] );
		$this->mail();
		self::assertCount( 1, $this->mails, 'All else was well.' );
	}

	#[TestDox( 'I4: a mail that the mailer refuses is tried again, three times at most, and then sent once' )]
	public function test_refused(): void {
		$id = $this->told();
		$this->fetch( self::pdf() );
		$this->works = false;
		foreach ( [ 1, 2, 3 ] as $attempt ) {
			$this->mail( $attempt );
			self::assertSame( $attempt < 3, as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id(), $attempt + 1 ], Schedule::GROUP ), "after {$attempt}" );
		}
		self::assertSame( [ 'document_mail_failed', 'document_mail_failed', 'document_mail_failed', 'document_fetched' ], $this->history_of_file( $id ) );
		$this->works = true;
		$this->mail( 3 );
		self::assertSame( [], $this->mails );

		$this->foundation()->db()->execute( 'DELETE FROM ' . Tables::name( Tables::DOCUMENT_MAILS ) );
		$this->mail( 2 );
		$this->mail( 3 );
		self::assertSame( [ 'zgierz@example.com' ], array_column( $this->mails, 'to' ) );
	}

	#[TestDox( 'I4: a copy of the shop under another address sends nothing; confirmed, it does' )]
	public function test_copy(): void {
		$this->told();
		$this->fetch( self::pdf() );
		update_option( 'wapro_mag_known_url', 'https://inny-sklep.example' );
		$this->mail();
		self::assertSame( [], $this->mails );
		self::assertTrue( as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id(), 1 ], Schedule::GROUP ) );
		$this->foundation()->staging()->confirm_address();
		$this->mail();
		self::assertCount( 1, $this->mails );
	}

	#[TestDox( 'I4: the mail is WooCommerce’s own kind: in its list, with settings, and previewed' )]
	public function test_kind(): void {
		$mail = InvoicePdfMail::of_shop();
		self::assertInstanceOf( InvoicePdfMail::class, $mail );
		self::assertTrue( $mail->is_enabled() );
		self::assertStringContainsString( 'FS 000123/2026', $mail->get_content_html() );
		self::assertStringContainsString( 'FS 000123/2026', $mail->get_content_plain() );
	}

	private function mail( int $attempt = 1 ): void {
		$this->services()->mails()->send( $this->document_id(), $attempt );
	}

	private function document_id(): int {
		return (int) ( new DocumentStore( $this->foundation()->db() ) )->find( DocumentKind::Invoice, '8001' )?->id;
	}
}
