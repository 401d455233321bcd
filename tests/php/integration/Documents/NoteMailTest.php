<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Documents;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Customers\Access;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentMails;
use WaproMag\Documents\DocumentStore;
use WaproMag\Health\CustomerData;
use WaproMag\Health\Schedule;
use WaproMag\Mails\DeliveryNotePdfMail;
use WaproMag\Mails\InvoicePdfMail;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Tests\DocumentTestCase;

/**
 * Delivery notes of goods that just left: fetched ahead, and mailed to whoever placed the order.
 */
final class NoteMailTest extends DocumentTestCase {

	/** WooCommerce's own, which the stubs do not know. */
	private const PREVIEW = 'Automattic\WooCommerce\Internal\Admin\EmailPreview\EmailPreview';

	private const PLACED = 'zgierz@example.com';

	private int $as_of = 100;

	#[TestDox( 'I4: when goods leave, the delivery note is fetched ahead and mailed once to whoever placed the order, with a link that opens nothing by itself' )]
	public function test_once(): void {
		$this->issued( '1' );
		self::assertSame( [ [ 'delivery_note', '601' ] ], array_map( static fn ( array $one ): array => [ $one['kind'], $one['erpId'] ], $this->fetch( self::pdf( 'WZ' ), 'WZ-ZO-601.pdf' ) ) );
		self::assertTrue( as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id() ], Schedule::GROUP ), 'At once, and not within the worker’s call.' );
		$this->mail();
		$this->mail();
		self::assertSame( [ self::PLACED ], array_column( $this->mails, 'to' ) );
		self::assertSame( [ 'WZ-ZO-601.pdf' ], array_keys( (array) $this->mails[0]['attachments'] ) );
		self::assertStringContainsString( "{$this->order_id}", (string) $this->mails[0]['subject'] );
		self::assertStringContainsString( "/view-order/{$this->order_id}/", (string) $this->mails[0]['message'] );
		self::assertStringContainsString( 'ZO 601/2026', (string) $this->mails[0]['message'] );
		$history = array_values( array_filter( $this->foundation()->history()->page( 'order', $this->order_id, 1 )['items'], static fn ( array $one ): bool => str_starts_with( (string) $one['summary'], 'document_' ) ) );
		self::assertSame( [ [ 'document_mailed', 'Osoba Zgierz' ], [ 'document_fetched', null ] ], array_map( static fn ( array $one ): array => [ $one['summary'], $one['actor'] ], $history ) );

		$this->tell( '601', '1', 'wapro_event', [ 'paidAmount' => '5.00' ] );
		self::assertSame( [], $this->claimed_documents(), 'A payment is no news of goods.' );
	}

	#[TestDox( 'I4: of goods that leave in parts each part is mailed once; a file that says nothing new is not mailed again' )]
	public function test_parts(): void {
		foreach ( [ '1', '2' ] as $part ) {
			$this->issued( $part );
			$this->fetch( self::pdf( "WZ {$part}" ) );
			$this->mail();
			$this->mail();
		}
		self::assertSame( [ self::PLACED, self::PLACED ], array_column( $this->mails, 'to' ) );

		$this->issued( '1' );
		self::assertSame( [], $this->claimed_documents(), 'Goods that came back are no news.' );
		$this->issued( '2' );
		$this->fetch( self::pdf( 'WZ 2' ) );
		$this->mail();
		self::assertCount( 2, $this->mails );
		$this->order_has_service( '1' );
		$this->fetch( self::pdf( 'WZ 2' ) );
		$this->mail();
		self::assertCount( 2, $this->mails, 'A service line was closed, and the note is the same.' );

		$this->want();
		$this->fetch( self::pdf( 'WZ 2, inny adres' ) );
		$this->mail();
		self::assertCount( 2, $this->mails, 'What somebody asked for is news to nobody.' );
	}

	#[TestDox( 'I4: parts that left while WAPRO was closed come in one mail; what leaves while a mail goes out is mailed after it' )]
	public function test_parts_at_once(): void {
		$this->issued( '1' );
		$this->issued( '2' );
		$this->fetch( self::pdf( 'WZ 2' ) );
		$this->mail();
		self::assertCount( 1, $this->mails );

		as_unschedule_all_actions( DocumentMails::JOB );
		$this->issued( '3' );
		$this->fetch( self::pdf( 'WZ 3' ) );
		$meanwhile = function ( mixed $nothing ) use ( &$meanwhile ): mixed {
			remove_filter( 'pre_wp_mail', $meanwhile, 5 );
			$this->issued( '4' );
			$this->fetch( self::pdf( 'WZ 4' ) );
			as_unschedule_all_actions( DocumentMails::JOB );
			return $nothing;
		};
		add_filter( 'pre_wp_mail', $meanwhile, 5 );
		$this->mail();
		self::assertTrue( as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id(), 1 ], Schedule::GROUP ) );
		$this->mail();
		self::assertCount( 3, $this->mails );
	}

	#[TestDox( 'I4: two jobs at once send one mail' )]
	public function test_two_at_once(): void {
		$this->issued( '1' );
		$this->fetch( self::pdf( 'WZ' ) );
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
	}

	#[TestDox( 'I4: what is caught up with, by the nightly pass, by hand, for a new company or days late, is neither fetched ahead nor mailed' )]
	public function test_quiet(): void {
		foreach ( [ 'nightly', 'by_hand', 'settings', 'sweep' ] as $number => $cause ) {
			$this->tell( '601', (string) ( $number + 1 ), $cause );
		}
		$this->tell( '602', '1', 'wapro_event', [ 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane', 'at' => gmdate( 'Y-m-d\TH:i:s\Z', time() - 4 * 86400 ) ] ] );
		self::assertSame( 0, $this->rows() );

		$this->tell( '602', '2', 'wapro_event', [ 'transport' => [ 'code' => 'shipped', 'name' => 'Wysłane', 'at' => gmdate( 'Y-m-d\TH:i:s\Z', time() - 4 * 86400 ) ] ] );
		self::assertSame( [ '602' ], array_column( $this->claimed_documents(), 'erpId' ), 'More left; transport did not move since.' );

		$this->want();
		$this->fetch( self::pdf( 'WZ' ) );
		$this->mail();
		self::assertSame( [], $this->mails );
	}

	#[TestDox( 'I4: nobody is mailed while the module or the mail is off, nor of goods that left then or days ago; the note is still fetched where only the mail is off' )]
	public function test_off(): void {
		$this->documents_are( [ 'on' => false ] );
		$this->issued( '1' );
		self::assertSame( 0, $this->rows() );
		$this->documents_are( [ 'on' => true ] );
		$this->mails_are( false );
		$this->issued( '2' );
		$this->fetch( self::pdf( 'WZ 2' ) );
		$this->mails_are( true );
		$this->want();
		$this->fetch( self::pdf( 'WZ 2, inaczej' ) );
		$this->mail();

		$this->issued( '3' );
		$this->fetch( self::pdf( 'WZ 3' ) );
		$this->mails_are( false );
		$this->mail();
		$this->mails_are( true );
		$this->documents_are( [ 'on' => false ] );
		$this->mail();
		$this->documents_are( [ 'on' => true ] );
		$this->foundation()->db()->execute( 'UPDATE ' . DocumentStore::table() . ' SET news_at = news_at - INTERVAL 4 DAY' );
		$this->mail();
		self::assertSame( [], $this->mails );
		$this->foundation()->db()->execute( 'UPDATE ' . DocumentStore::table() . ' SET news_at = news_at + INTERVAL 4 DAY' );
		$this->mail();
		self::assertCount( 1, $this->mails, 'All else was well.' );
	}

	#[TestDox( 'I4, C4: scope is asked when the mail goes out: who has left the company or the branch is not mailed, guests are not' )]
	public function test_scope(): void {
		$this->issued( '1' );
		$this->fetch( self::pdf( 'WZ 1' ) );
		$this->place( $this->visitors['own branch'], $this->company, Role::Branch, [ $this->point ], MemberState::Former );
		$this->mail();
		$this->place( $this->visitors['own branch'], $this->company, Role::Branch, [ $this->other_point ] );
		$this->mail();
		$guest = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => 0 ] )->get_id();
		$this->mails = [];
		$this->foundation()->erp_orders()->write( '650', [ 'order_id' => (string) $guest, 'state' => 'registered', 'as_of' => '5' ] );
		$this->tell( '650', '1' );
		$this->fetch( self::pdf( 'WZ gościa' ) );
		$this->mail( 1, '650' );
		self::assertSame( [], $this->mails );
		$private = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => $this->visitors['ex-user'] ] )->get_id();
		$this->mails = [];
		$this->foundation()->erp_orders()->write( '651', [ 'order_id' => (string) $private, 'state' => 'registered', 'as_of' => '5' ] );
		$this->tell( '651', '1' );
		$this->fetch( self::pdf( 'WZ prywatna' ) );
		$this->mail( 1, '651' );
		self::assertSame( [ 'byly@example.com' ], array_column( $this->mails, 'to' ) );
	}

	#[TestDox( 'I4, O7: of an order made in WAPRO its contact is mailed who has an account and sees the order, else nobody; where the shop hides such orders nobody' )]
	public function test_born(): void {
		$note = $this->born_order();
		$this->foundation()->people()->save( new Membership( $this->company, $this->visitors['own branch'], '7001', Role::Branch, false, MemberState::Active, Access::Open, [ $this->point ] ) );
		$this->tell( '70001', '1', 'wapro_event', $this->born( [ 'contactId' => '7002' ] ) );
		$this->fetch( self::pdf( 'WZ 1' ) );
		$this->mail( 1, '70001' );
		self::assertSame( [], $this->mails );

		$this->tell( '70001', '2', 'wapro_event', $this->born( [ 'contactId' => '7001' ] ) );
		$this->fetch( self::pdf( 'WZ 2' ) );
		$settings = $this->foundation()->settings();
		$shown    = $settings->exchange();
		$settings->store_exchange( ExchangeSettings::from_array( [ 'born' => [ 'on' => false, 'days' => 90 ] ] + $shown->to_array() ) );
		$this->mail( 1, '70001' );
		self::assertSame( [], $this->mails );
		$settings->store_exchange( $shown );

		$this->tell( '70001', '3', 'wapro_event', $this->born( [ 'contactId' => '7001' ] ) );
		$this->fetch( self::pdf( 'WZ 3' ) );
		$this->mail( 1, '70001' );
		self::assertSame( [ self::PLACED ], array_column( $this->mails, 'to' ) );
		self::assertStringContainsString( "/wapro-order/{$note}/", (string) $this->mails[0]['message'] );
		self::assertContains( 'document_mailed', array_column( $this->foundation()->history()->page( 'erporder', $note, 1 )['items'], 'summary' ) );
	}

	#[TestDox( 'I4: a mail that the mailer refuses is tried again, three times at most; the next goods are mailed all the same' )]
	public function test_refused(): void {
		$this->issued( '1' );
		$this->fetch( self::pdf( 'WZ 1' ) );
		$this->works = false;
		foreach ( [ 1, 2, 3 ] as $attempt ) {
			$this->mail( $attempt );
			self::assertSame( $attempt < 3, as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id(), $attempt + 1 ], Schedule::GROUP ), "after {$attempt}" );
		}
		$this->works = true;
		$this->mail( 3 );
		self::assertSame( [], $this->mails );
		$this->issued( '2' );
		$this->fetch( self::pdf( 'WZ 2' ) );
		$this->mail();
		self::assertCount( 1, $this->mails );
	}

	#[TestDox( 'H1, I4: with a person’s data goes their name from the histories of orders whose notes they were mailed' )]
	public function test_erased_person(): void {
		$this->issued( '1' );
		$this->fetch( self::pdf( 'WZ 1' ) );
		$this->mail();
		$f       = $this->foundation();
		$history = fn (): string => (string) wp_json_encode( $f->history()->page( 'order', $this->order_id, 1 ), JSON_UNESCAPED_UNICODE );
		self::assertStringContainsString( 'Osoba Zgierz', $history() );
		( new CustomerData( $f->db(), $f->people(), $f->companies(), $f->customer_pairings() ) )->erase( self::PLACED );
		self::assertStringNotContainsString( 'Osoba Zgierz', $history() );
		self::assertStringContainsString( 'document_mailed', $history() );
	}

	#[TestDox( 'H1, I4: with a buyer’s data go the note, who was mailed it and the row that says so; goods that leave later bring no other' )]
	public function test_erased_buyer(): void {
		$this->issued( '1' );
		$this->fetch( self::pdf( 'WZ 1' ) );
		$this->mail();
		$order = wc_get_order( $this->order_id );
		self::assertInstanceOf( \WC_Order::class, $order );
		\WC_Privacy_Erasers::remove_order_personal_data( $order );
		self::assertStringNotContainsString( 'Osoba Zgierz', (string) wp_json_encode( $this->foundation()->history()->page( 'order', $this->order_id, 1 ) ) );
		$this->services()->keeping()->run();
		self::assertSame( [ 0, 0 ], [ $this->rows(), $this->rows( Tables::DOCUMENT_MAILS ) ] );
		$this->issued( '2' );
		self::assertSame( 0, $this->rows() );
	}

	#[TestDox( 'I4: both mails with files are WooCommerce’s own kind: in its list, with settings, previewed, and as plain text' )]
	public function test_preview(): void {
		foreach ( [ DeliveryNotePdfMail::class => '123', InvoicePdfMail::class => 'FS 000123/2026' ] as $class => $number ) {
			$mail = $class::of_shop();
			self::assertInstanceOf( $class, $mail );
			self::assertTrue( $mail->is_enabled() );
			$preview = ( new \ReflectionMethod( self::PREVIEW, 'instance' ) )->invoke( null );
			$preview->set_email_type( $class );
			self::assertStringContainsString( $number, $preview->get_subject() );
			self::assertStringNotContainsString( '{', $preview->get_subject() );
			self::assertStringContainsString( $number, $preview->render() );
			self::assertStringContainsString( $number, $mail->get_content_plain() );
			self::assertStringNotContainsString( '<a', $mail->get_content_plain() );
		}
	}

	private function issued( string $quantity ): void {
		$this->tell( '601', $quantity );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function tell( string $erp_id, string $quantity, string $cause = 'wapro_event', array $changes = [] ): void {
		$lines  = [ [ 'lineId' => '1', 'index' => 'A-1', 'ordered' => '9', 'reserved' => '0', 'realised' => $quantity, 'unit' => 'szt.' ] ];
		$answer = $this->worker( 'apply/order-statuses', [ 'cause' => $cause, 'items' => [ $changes + [ 'erpId' => $erp_id, 'asOf' => (string) ++$this->as_of, 'deleted' => false, 'number' => "ZO {$erp_id}/2026", 'state' => 'registered', 'lines' => $lines ] ] ] );
		self::assertSame( 'updated', $answer['items'][0]['outcome'] );
		$this->foundation()->scopes()->forget();
	}

	private function order_has_service( string $quantity ): void {
		$lines = [ [ 'lineId' => '1', 'index' => 'A-1', 'ordered' => '9', 'reserved' => '0', 'realised' => '2', 'unit' => 'szt.' ], [ 'lineId' => '2', 'index' => 'DOSTAWA', 'ordered' => '1', 'reserved' => '0', 'realised' => $quantity, 'unit' => 'szt.' ] ];
		$this->tell( '601', '2', 'wapro_event', [ 'lines' => $lines ] );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private function born( array $changes ): array {
		return $changes + [ 'contractorId' => '501', 'deliveryPlaceId' => '9001', 'placedAt' => gmdate( 'Y-m-d\TH:i:s\Z' ), 'currency' => 'PLN' ];
	}

	/** A person asks for the file. */
	private function want(): void {
		( new DocumentStore( $this->foundation()->db() ) )->want( DocumentKind::DeliveryNote, [ '601' => md5( (string) ++$this->as_of ) ] );
	}

	private function mails_are( bool $on ): void {
		DeliveryNotePdfMail::switch_to( $on );
		WC()->mailer()->init();
	}

	private function mail( int $attempt = 1, string $erp_id = '601' ): void {
		$this->services()->mails()->send( $this->document_id( $erp_id ), $attempt );
	}

	private function document_id( string $erp_id = '601' ): int {
		return (int) ( new DocumentStore( $this->foundation()->db() ) )->find( DocumentKind::DeliveryNote, $erp_id )?->id;
	}
}
