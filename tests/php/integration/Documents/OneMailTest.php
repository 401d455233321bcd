<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Documents;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Boot\ToldServices;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentMails;
use WaproMag\Documents\DocumentStore;
use WaproMag\Health\CustomerData;
use WaproMag\History\HistoryEntry;
use WaproMag\Invoices\News\InvoiceEvent;
use WaproMag\Mails\InvoicePdfMail;
use WaproMag\Mails\MailIds;
use WaproMag\Tests\DocumentTestCase;

/**
 * Both mails of a new invoice are on: the notice and the one with the PDF.
 */
final class OneMailTest extends DocumentTestCase {

	private const PLACED   = 'zgierz@example.com';
	private const CENTRALA = 'centrala@example.com';

	/** @var list<array<string, mixed>> */
	private array $all = [];

	protected function setUp(): void {
		parent::setUp();
		$this->set_mail( MailIds::of_invoice( InvoiceEvent::Issued ), 'yes' );
	}

	#[TestDox( 'I4: whoever gets the PDF of a new invoice gets no notice of it, whichever is ready first; all others get the notice' )]
	public function test_one(): void {
		$this->told();
		$this->mailing();
		self::assertSame( [ self::CENTRALA ], $this->addresses() );
		$this->fetch( self::pdf() );
		$this->mail_file();
		$this->mailing( '+2 days' );
		self::assertSame( [ self::PLACED ], $this->addresses() );

		$this->told( [ 'erpId' => '8002', 'number' => 'FS 2/TAJNA' ] );
		$this->fetch( self::pdf( 'druga' ) );
		$this->mail_file( '8002' );
		$this->mailing();
		$this->mailing( '+2 days' );
		self::assertSame( [ self::CENTRALA, self::PLACED ], $this->addresses() );
	}

	#[TestDox( 'H1, I2, I4: with a person’s data goes their name from the histories of invoices that they were told of or mailed; those of others stay' )]
	public function test_erased(): void {
		$id = $this->told();
		$this->mailing();
		$this->fetch( self::pdf() );
		$this->mail_file();
		$f       = $this->foundation();
		$history = fn (): string => (string) wp_json_encode( $f->history()->page( 'invoice', $id, 1 ), JSON_UNESCAPED_UNICODE );
		$names   = array_map( static fn ( string $email ): string => ( new \WP_User( (int) email_exists( $email ) ) )->display_name, [ self::PLACED, self::CENTRALA ] );
		foreach ( $names as $name ) {
			self::assertStringContainsString( "\"{$name}\"", $history() );
		}
		$f->history()->record( new HistoryEntry( 'invoice', $id, '8001', 'by_hand', [], 'document_downloaded', null, null, $names[0] ) );

		$data = new CustomerData( $f->db(), $f->people(), $f->companies(), $f->customer_pairings() );
		self::assertTrue( $data->erase( self::PLACED )['items_removed'] );
		self::assertStringNotContainsString( "\"{$names[0]}\"", $history() );
		self::assertStringContainsString( "\"{$names[1]}\"", $history() );
		$data->erase( self::CENTRALA );
		self::assertStringNotContainsString( "\"{$names[1]}\"", $history() );
		self::assertStringContainsString( 'document_mailed', $history() );
	}

	#[TestDox( 'I4: when WAPRO refuses the file, as one that is too large, the notice goes' )]
	public function test_refused(): void {
		$this->told();
		$this->mailing();
		self::assertSame( [ self::CENTRALA ], $this->addresses() );
		$this->outcome( $this->claimed_documents()[0], [ 'outcome' => 'refused', 'code' => 'file_too_large', 'reason' => 'The file is too large.' ] );
		$this->mailing();
		$this->mailing();
		self::assertSame( [ self::PLACED ], $this->addresses() );
	}

	#[TestDox( 'I4: when the module or its mail is switched off meanwhile, the notice goes' )]
	public function test_switched_off(): void {
		$this->told();
		$this->mailing();
		$this->documents_are( [ 'on' => false ] );
		$this->mailing();
		self::assertSame( [ self::CENTRALA, self::PLACED ], $this->addresses() );

		$this->documents_are( [ 'on' => true ] );
		$this->told( [ 'erpId' => '8002', 'number' => 'FS 2/TAJNA' ] );
		$this->mailing();
		InvoicePdfMail::switch_to( false );
		$this->mailing();
		self::assertSame( [ self::CENTRALA, self::PLACED ], $this->addresses() );
		InvoicePdfMail::switch_to( true );
	}

	#[TestDox( 'I4: a file that waits for its number in KSeF is waited for a day; then the notice goes, and the file when it is there' )]
	public function test_ksef(): void {
		$this->told( [ 'ksef' => [ 'state' => 'pending' ] ] );
		$this->mailing();
		$this->mailing( '+23 hours' );
		self::assertSame( [ self::CENTRALA ], $this->addresses() );
		$this->mailing( '+25 hours' );
		self::assertSame( [ self::PLACED ], $this->addresses() );
		$this->told( [ 'asOf' => '51', 'ksef' => [ 'state' => 'accepted', 'number' => 'KSEF-1' ] ] );
		$this->fetch( self::pdf() );
		$this->mail_file();
		self::assertSame( [ self::PLACED ], $this->addresses() );
	}

	#[TestDox( 'I4: a file that the mailer refused for good leaves the notice to go' )]
	public function test_mailer(): void {
		$this->told();
		$this->fetch( self::pdf() );
		$this->works = false;
		$this->mail_file( '8001', 3 );
		$this->works = true;
		$this->mailing();
		$this->mailing( '+25 hours' );
		self::assertSame( [ self::CENTRALA, self::PLACED ], $this->addresses() );
	}

	#[TestDox( 'I4: in the digest of the day a notice stands aside for the file as well' )]
	public function test_digest(): void {
		$this->set_mail( MailIds::INVOICE_DIGEST, 'yes' );
		$this->told();
		$this->fetch( self::pdf() );
		$this->mail_file();
		$this->mailing();
		$this->mailing( '+1 day' );
		self::assertSame( [ self::CENTRALA, self::PLACED ], $this->addresses() );
		self::assertSame( [ true ], array_values( array_unique( array_map( static fn ( array $mail ): bool => ( $mail['attachments'] !== [] ) === ( $mail['to'] === self::PLACED ), $this->all ) ) ) );
	}

	#[TestDox( 'I4: without the module, and for an invoice over several people’s orders, the notice goes at once' )]
	public function test_no_file_for_them(): void {
		$this->told( [], [ [ '601', '100.00' ], [ '602', '23.00' ] ] );
		$this->mailing();
		self::assertSame( [ self::CENTRALA, 'pabianice@example.com', self::PLACED ], $this->addresses() );
	}

	#[TestDox( 'I4: whoever sees the invoice only now, since its order came late, gets the file and no notice' )]
	public function test_late_order(): void {
		$this->told( [], [ [ '603', '123.00' ] ] );
		$this->fetch( self::pdf() );
		$this->mail_file();
		$this->mailing();
		self::assertSame( [ self::CENTRALA ], $this->addresses() );

		$order  = $this->company_order( [ 'person' => $this->visitors['own branch'], 'customer' => $this->visitors['own branch'] ] );
		$scope  = $this->foundation()->order_scope()->find( $order->get_id() );
		$answer = $this->worker( 'apply/order-statuses', [ 'cause' => 'wapro_event', 'items' => [ [ 'erpId' => '603', 'asOf' => '60', 'deleted' => false, 'state' => 'registered', 'reference' => $scope['reference'] ?? '' ] ] ] );
		self::assertSame( 'created', $answer['items'][0]['outcome'] );
		$this->addresses();
		as_unschedule_all_actions( DocumentMails::JOB );
		$this->mailing( '+1 hour' );
		self::assertTrue( as_has_scheduled_action( DocumentMails::JOB, [ $this->document_id( '8001' ) ] ) );
		$this->mail_file();
		$this->mailing( '+2 days' );
		self::assertSame( [ self::PLACED ], $this->addresses() );
	}

	/**
	 * @return list<string> To whom mails went since the last question.
	 */
	private function addresses(): array {
		$addresses = array_map( strval( ... ), array_column( $this->mails, 'to' ) );
		sort( $addresses );
		$this->all   = [ ...$this->all, ...$this->mails ];
		$this->mails = [];
		return $addresses;
	}

	private function mailing( string $later = '+0 hours' ): void {
		$now = ( new \DateTimeImmutable( 'now', wp_timezone() ) )->setTime( 10, 0 )->modify( $later );
		$now = max( $now, ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( $later ) );
		while ( ( new ToldServices( $this->foundation() ) )->mailing()->run( $now ) ) {
			continue;
		}
	}

	private function mail_file( string $erp_id = '8001', int $attempt = 1 ): void {
		$this->services()->mails()->send( $this->document_id( $erp_id ), $attempt );
	}

	private function document_id( string $erp_id ): int {
		return (int) ( new DocumentStore( $this->foundation()->db() ) )->find( DocumentKind::Invoice, $erp_id )?->id;
	}

	private function set_mail( string $id, string $enabled ): void {
		update_option( MailIds::option( $id ), [ 'enabled' => $enabled ] );
		WC()->mailer()->get_emails()[ $id ]->enabled = $enabled;
	}
}
