<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Documents;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Documents\DocumentFiles;
use WaproMag\Documents\DocumentFolder;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentState;
use WaproMag\Documents\DocumentStore;
use WaproMag\Documents\DocumentSubject;
use WaproMag\Health\InvoiceData;
use WaproMag\Panel\LocalTime;
use WaproMag\Tests\DocumentTestCase;

/**
 * Files of documents on their way from WAPRO to the shop's disk.
 */
final class FetchingTest extends DocumentTestCase {

	#[TestDox( 'I4: the file of a new invoice is fetched ahead, kept under a name nobody guesses, in a folder closed to the web' )]
	public function test_ahead(): void {
		$id = $this->told();
		self::assertSame( [ [ 'invoice', '8001', null ] ], array_map( static fn ( array $one ): array => [ $one['kind'], $one['erpId'], $one['hash'] ], $this->fetch( self::pdf() ) ) );
		$document = $this->document();
		self::assertSame( [ DocumentState::Ready, 'FS-1-TAJNA.pdf', strlen( self::pdf() ) ], [ $document->state, $document->name, $document->bytes ] );
		self::assertSame( [ 'document_fetched' ], $this->history_of_file( $id ) );
		$folder = ( new DocumentFolder() )->path();
		self::assertStringContainsString( 'denied', (string) file_get_contents( "{$folder}/.htaccess" ) );
		self::assertFileExists( "{$folder}/index.html" );
		$path = ( new DocumentFiles( new DocumentFolder() ) )->path( (string) $document->file );
		self::assertIsString( $path );
		self::assertStringNotContainsString( (string) $document->hash, $path );
		self::assertFileExists( dirname( $path ) . '/index.html', 'A server that lists folders tells no names.' );
		self::assertNull( ( new DocumentFiles( new DocumentFolder() ) )->path( '../../../wp-config.php' ) );
		self::assertSame( [], $this->claimed_documents() );
	}

	#[TestDox( 'I4: what changed on paper is fetched anew, a payment is not; other lines alone are a change, too; the same content is not written again' )]
	public function test_anew(): void {
		$id = $this->told();
		$this->fetch( self::pdf() );
		$this->told( [ 'asOf' => '51', 'settled' => '23.00', 'remaining' => '100.00', 'hash' => 'bbbbbbbbbbbbbbbb', 'settlements' => [ [ 'settlementId' => '1', 'kind' => 'payment', 'settledOn' => LocalTime::today(), 'amount' => '23.00' ] ] ] );
		self::assertSame( [], $this->claimed_documents(), 'A payment is not on the file.' );
		$paid = [ 'settled' => '23.00', 'remaining' => '100.00', 'settlements' => [ [ 'settlementId' => '1', 'kind' => 'payment', 'settledOn' => LocalTime::today(), 'amount' => '23.00' ] ] ];
		$this->told( $paid + [ 'asOf' => '52', 'hash' => 'cccccccccccccccc' ] );
		self::assertSame( [ hash( 'sha256', self::pdf() ) ], array_column( $this->fetch( self::pdf() ), 'hash' ), 'Lines are on the file.' );
		$this->told( $paid + [ 'asOf' => '53', 'hash' => 'dddddddddddddddd', 'ksef' => [ 'state' => 'accepted', 'number' => 'KSEF-1' ] ] );
		$before = $this->document()->file;
		self::assertCount( 1, $this->fetch( self::pdf( 'z numerem' ) ) );
		self::assertNotSame( $before, $this->document()->file );
		self::assertNull( ( new DocumentFiles( new DocumentFolder() ) )->path( (string) $before ), 'The file before is gone.' );
		self::assertSame( [ 'document_fetched_anew', 'document_fetched' ], $this->history_of_file( $id ) );
	}

	#[TestDox( 'I4: a file that is no PDF, cut off, over the limit, of another hash, or not there at all is refused with a reason' )]
	public function test_bad_files(): void {
		$this->documents_are( [ 'on' => true, 'mostMegabytes' => 1 ] );
		$this->told();
		self::assertSame( [ 200, 'refused', 'document_broken' ], array_slice( array_values( $this->bring( '<html>Błąd 500</html>' ) ), 0, 3 ) );
		self::assertSame( 'document_broken', $this->bring( "%PDF-1.4\nurwany w poł" )['code'] );
		self::assertSame( [ 413, 'document_too_large' ], array_slice( array_values( $this->bring( self::pdf( str_repeat( 'x', 1_100_000 ) ) ) ), 0, 2 ) );
		self::assertSame( [ 422, 'document_damaged' ], array_slice( array_values( $this->bring( self::pdf(), hash( 'sha256', 'inny' ) ) ), 0, 2 ) );
		[ $wanted ] = $this->claimed_documents();
		self::assertSame( 'missing', $this->outcome( $wanted, [ 'outcome' => 'fetched', 'hash' => hash( 'sha256', self::pdf() ), 'name' => 'a.pdf' ] ) );
		self::assertSame( 'recorded', $this->outcome( $wanted, [ 'outcome' => 'refused', 'code' => 'document_too_large', 'reason' => 'The file has 200 MB.' ] ) );
		self::assertSame( [ DocumentState::Refused, 'document_too_large' ], [ $this->document()->state, $this->document()->code ] );
		self::assertSame( [], $this->claimed_documents(), 'It waits for a person.' );
	}

	#[TestDox( 'I4: what is put off is tried again, and told to a person when it lasts; a worker that lost its lease, or whose document changed meanwhile, is not heard' )]
	public function test_leases(): void {
		$this->told();
		[ $first ] = $this->claimed_documents();
		self::assertSame( [], $this->claimed_documents(), 'Another worker gets none of it.' );
		$this->told( [ 'asOf' => '51', 'note' => 'Nowa uwaga' ] );
		[ $second ] = $this->claimed_documents();
		self::assertSame( 'stale', $this->outcome( $first, [ 'outcome' => 'refused', 'code' => 'x', 'reason' => 'x' ] ) );
		self::assertSame( 'recorded', $this->outcome( $second, [ 'outcome' => 'later', 'code' => 'wapro_busy', 'reason' => 'zajęte', 'delaySeconds' => 0 ] ) );
		[ $third ] = $this->claimed_documents();
		$this->foundation()->db()->execute( 'UPDATE ' . DocumentStore::table() . ' SET wanted_at = wanted_at - INTERVAL 2 DAY' );
		$this->outcome( $third, [ 'outcome' => 'later', 'code' => 'wapro_busy', 'reason' => 'zajęte', 'delaySeconds' => 0 ] );
		self::assertSame( DocumentState::Refused, $this->document()->state );
		$this->foundation()->db()->execute( 'UPDATE ' . DocumentStore::table() . " SET state = 'wanted', lease_token = 'dawny', due_at = UTC_TIMESTAMP(3)" );
		self::assertCount( 1, $this->claimed_documents(), 'A lease that ran out is given to the next.' );
	}

	#[TestDox( 'I4: without the module nothing is wanted, nothing is handed out and no file is taken' )]
	public function test_off(): void {
		$this->told();
		$this->documents_are( [ 'on' => false ] );
		self::assertSame( [], $this->claimed_documents() );
		self::assertSame( [ 409, 'module_off' ], array_slice( array_values( $this->bring( self::pdf() ) ), 0, 2 ) );
		$this->told( [ 'erpId' => '8002' ] );
		self::assertSame( 1, $this->rows() );
		self::assertArrayNotHasKey( 'documents', $this->worker( 'worker/settings', [], 'GET' ) );
	}

	#[TestDox( 'I4, I6: by setting an invoice waits for its number in KSeF, or is fetched without; years of invoices are not fetched ahead, nor one in the buffer' )]
	public function test_which(): void {
		$this->told( [ 'ksef' => [ 'state' => 'pending' ] ] );
		$this->told( [ 'erpId' => '8002', 'issuedOn' => gmdate( 'Y-m-d', time() - 40 * 86400 ) ] );
		$this->told( [ 'erpId' => '8003', 'state' => 'buffered', 'number' => '' ] );
		self::assertSame( 0, $this->rows() );
		$this->told( [ 'asOf' => '51', 'ksef' => [ 'state' => 'accepted', 'number' => 'KSEF-1' ] ] );
		self::assertSame( [ '8001' ], array_column( $this->claimed_documents(), 'erpId' ) );
		$this->documents_are( [ 'on' => true, 'ksef' => 'mark' ] );
		$this->told( [ 'erpId' => '8004', 'ksef' => [ 'state' => 'pending' ] ] );
		self::assertSame( [ '8004' ], array_column( $this->claimed_documents(), 'erpId' ) );
	}

	#[TestDox( 'I4: when the invoice is gone, so are its file and row; files of nobody and files that nobody used for long go, too; uninstalling removes the folder' )]
	public function test_gone(): void {
		$this->told();
		$this->fetch( self::pdf() );
		$files = new DocumentFiles( new DocumentFolder() );
		$file  = (string) $this->document()->file;
		$this->told( [ 'asOf' => '60', 'deleted' => true ] );
		self::assertFalse( $this->document()->has_file(), 'Nobody gets it from this moment on.' );
		$this->claimed_documents();
		self::assertSame( [ 0, null ], [ $this->rows(), $files->path( $file ) ] );

		$this->told( [ 'erpId' => '8002' ] );
		$this->fetch( self::pdf() );
		$this->bring( self::pdf( 'niczyj' ) );
		$loose = (string) $files->path( $files->name_of( hash( 'sha256', self::pdf( 'niczyj' ) ) ) );
		touch( $loose, time() - 2 * 86400 );
		touch( dirname( $loose ) . '/index.html', time() - 2 * 86400 );
		touch( (string) $files->path( $file ), time() - 2 * 86400 );
		$this->services()->keeping()->run();
		self::assertFileDoesNotExist( $loose );
		self::assertFileExists( dirname( $loose ) . '/index.html' );
		self::assertNotNull( $files->path( $file ), 'It has an owner.' );
		$this->foundation()->db()->execute( 'UPDATE ' . DocumentStore::table() . ' SET fetched_at = fetched_at - INTERVAL 500 DAY' );
		$this->services()->keeping()->run();
		self::assertSame( [ 0, null ], [ $this->rows(), $files->path( $file ) ] );

		$this->bring( self::pdf() );
		( new DocumentFolder() )->remove();
		self::assertDirectoryDoesNotExist( ( new DocumentFolder() )->path() );
	}

	#[TestDox( 'I4, H1: with a private buyer’s data goes the file that names them; it is neither fetched again nor asked for' )]
	public function test_erased(): void {
		$order = $this->company_order( [ 'company' => null, 'point' => null, 'person' => null, 'customer' => $this->visitors['ex-user'] ] )->get_id();
		$this->foundation()->erp_orders()->write( '650', [ 'order_id' => (string) $order, 'state' => 'registered', 'as_of' => '5' ] );
		$private = [ 'contractorId' => '999', 'contractorName' => 'Anna Kowalska' ];
		$orders  = [ [ '650', '123.00' ] ];
		$id      = $this->told( $private, $orders );
		$this->fetch( self::pdf() );
		$file    = (string) $this->document()->file;
		$door    = fn (): ?DocumentSubject => $this->services()->door()->open( $this->foundation()->scopes()->of( $this->visitors['ex-user'] ), DocumentKind::Invoice, $id );
		self::assertNotNull( $door() );
		$this->mails = [];
		$this->services()->mails()->send( $this->document()->id );
		self::assertSame( [ 'byly@example.com' ], array_column( $this->mails, 'to' ) );

		self::assertTrue( ( new InvoiceData( $this->foundation()->db() ) )->erase( $order ) );

		self::assertFalse( $this->document()->has_file(), 'Nobody gets it from this moment on.' );
		self::assertNull( $door() );
		$history = $this->foundation()->history()->page( 'invoice', $id, 1 )['items'];
		self::assertContains( 'document_mailed', array_column( $history, 'summary' ) );
		self::assertStringNotContainsString( 'Osoba Byly', (string) wp_json_encode( $history ) );
		$this->told( $private + [ 'asOf' => '51', 'dueOn' => gmdate( 'Y-m-d', time() + 86400 ), 'hash' => 'bbbbbbbbbbbbbbbb' ], $orders );
		self::assertSame( [], $this->claimed_documents() );
		self::assertSame( [ 0, null ], [ $this->rows(), ( new DocumentFiles( new DocumentFolder() ) )->path( $file ) ] );
		$this->told( $private + [ 'asOf' => '52', 'dueOn' => gmdate( 'Y-m-d', time() + 2 * 86400 ), 'hash' => 'cccccccccccccccc' ], $orders );
		self::assertSame( [], $this->claimed_documents() );
		self::assertStringNotContainsString( 'wapro-mag-document', $this->browse( "/my-account/wapro-invoice/{$id}/", 'ex-user' )['body'] );
		$this->told( $private + [ 'erpId' => '8002', 'number' => 'KFS 2/2026', 'kind' => 'correction', 'hash' => 'dddddddddddddddd' ], $orders );
		self::assertSame( [], $this->claimed_documents(), 'Nor is the file of a later correction.' );
	}

	#[TestDox( 'I4: a file that is announced as too large is stopped before anybody reads it' )]
	public function test_announced(): void {
		$this->documents_are( [ 'on' => true, 'mostMegabytes' => 1 ] );
		$path = '/wp-json/wc-wapro-mag/v1/documents/' . str_repeat( 'a', 64 );
		self::assertSame( 401, $this->browse( $path, 'guest', [ 'x' => 'x' ] )['status'] );
		$answer = $this->browse( $path, 'guest', [ 'x' => str_repeat( 'x', 1_100_000 ) ] );
		self::assertSame( [ 413, 'document_too_large' ], [ $answer['status'], json_decode( $answer['body'], true )['code'] ?? null ] );
	}

	private function document(): \WaproMag\Documents\Document {
		$found = ( new DocumentStore( $this->foundation()->db() ) )->find( DocumentKind::Invoice, '8001' ) ?? ( new DocumentStore( $this->foundation()->db() ) )->find( DocumentKind::Invoice, '8002' );
		self::assertNotNull( $found );
		return $found;
	}
}
