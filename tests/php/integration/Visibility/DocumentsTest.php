<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Visibility;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Account\Documents\DocumentDownload;
use WaproMag\Account\Documents\DocumentRequests;
use WaproMag\Boot\Capabilities;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Role;
use WaproMag\Documents\DocumentKind;
use WaproMag\Settings\ExchangeSettings;
use WaproMag\Tests\DocumentTestCase;

/**
 * Who gets the file of a document, and what the pages of invoice and order say of it.
 */
final class DocumentsTest extends DocumentTestCase {

	private const TEXT = 'tresc tajnej faktury';

	#[TestDox( 'I4, C4: the PDF is for those who see the whole invoice; to others there is no such document, guests are led to the log-in; each download is noted' )]
	public function test_matrix(): void {
		$id = $this->told();
		$this->fetch( self::pdf( self::TEXT ) );
		foreach ( self::VISITORS as $visitor ) {
			$seen   = in_array( $visitor, self::SEEING, true );
			$answer = $this->browse( self::link( $id ), $visitor, null, false );
			self::assertSame( $seen ? 200 : ( $visitor === 'guest' ? 302 : 404 ), $answer['status'], $visitor );
			self::assertSame( $seen, str_contains( $answer['body'], self::TEXT ), $visitor );
			if ( $answer['status'] === 404 ) {
				self::assertSame( self::words( $this->browse( self::link( 987654 ), $visitor, null, false )['body'] ), self::words( $answer['body'] ), $visitor );
			}
		}
		self::assertStringContainsString( "/wapro-invoice/{$id}/", $this->browse( self::link( $id ), 'guest', null, false )['location'] );
		self::assertSame( [ 'document_downloaded', 'document_downloaded', 'document_fetched' ], $this->history_of_file( $id ) );
		self::assertSame( 'Osoba Centrala', $this->foundation()->history()->page( 'invoice', $id, 1 )['items'][0]['actor'] );
		foreach ( [ 'kind=order&id=1', "kind[]=invoice&id={$id}", 'kind=invoice&id=../../wp-config.php', 'kind=invoice&id=-1', "kind=delivery_note&id={$id}" ] as $query ) {
			self::assertSame( 404, $this->browse( "/wp-admin/admin-post.php?action=wapro_mag_document&{$query}", 'company-wide', null, false )['status'], $query );
		}
	}

	#[TestDox( 'I4, H1: an admin who sees the shop as a customer gets the file, and the history names the admin' )]
	public function test_viewing(): void {
		$id = $this->told();
		$this->fetch( self::pdf( self::TEXT ) );
		$user = $this->visitors['own branch'];

		$this->visitors['admin'] = $this->user_id( 'kierownik' );
		$this->browse( "/wp-admin/admin-post.php?action=wapro_mag_view_as&user={$user}&_wpnonce=" . $this->nonce( "wapro_mag_view_as{$user}", 'admin' ), 'admin', null, false );
		self::assertStringContainsString( self::TEXT, $this->browse( self::link( $id ), 'admin', null, false )['body'] );
		$entry = $this->foundation()->history()->page( 'invoice', $id, 1 )['items'][0];
		self::assertSame( [ 'document_downloaded', ( new \WP_User( $this->visitors['admin'] ) )->display_name ], [ $entry['summary'], $entry['actor'] ] );
	}

	#[TestDox( 'I4: the file comes as a PDF to save, which no browser takes for anything else or keeps' )]
	public function test_headers(): void {
		$id = $this->told();
		$this->fetch( self::pdf(), '../zła "nazwa".pdf' );
		$headers = $this->browse( self::link( $id ), 'company-wide', null, false )['headers'];
		foreach ( [ 'Content-Type: application/pdf', 'Content-Length: ' . strlen( self::pdf() ), 'Content-Disposition: attachment; filename="z-a-nazwa.pdf"', 'X-Content-Type-Options: nosniff' ] as $header ) {
			self::assertContains( $header, $headers );
		}
		self::assertNotSame( [], preg_grep( '/^Cache-Control: .*no-store/', $headers ) );
	}

	#[TestDox( 'I4, C4: of an invoice over two people’s orders a branch user gets no file and no button, head office both; a role that is taken away closes it' )]
	public function test_two_people(): void {
		$id = $this->told( [], [ [ '601', '100.00' ], [ '602', '23.00' ] ] );
		$this->fetch( self::pdf( self::TEXT ) );
		foreach ( [ 'own branch' => false, 'other branch' => false, 'company-wide' => true ] as $visitor => $whole ) {
			self::assertSame( $whole ? 200 : 404, $this->browse( self::link( $id ), $visitor, null, false )['status'], $visitor );
			$page = $this->browse( "/my-account/wapro-invoice/{$id}/", $visitor );
			self::assertSame( [ 200, $whole ], [ $page['status'], str_contains( $page['body'], 'wapro-mag-document' ) ], $visitor );
			$this->ask( $id, $visitor );
		}
		self::assertNotContains( 'document_requested', $this->history_of_file( $id ), 'A form that was made up asks for nothing.' );
		$this->place( $this->visitors['company-wide'], $this->company, Role::Company, [], MemberState::Former );
		self::assertSame( 404, $this->browse( self::link( $id ), 'company-wide', null, false )['status'] );
	}

	#[TestDox( 'I4: the page of an invoice asks for the PDF, shows that it is being prepared, why there is none, or the file – and never waits' )]
	public function test_states(): void {
		$id   = $this->told( [ 'issuedOn' => gmdate( 'Y-m-d', time() - 60 * 86400 ) ] );
		$page = fn (): string => self::words( $this->browse( "/my-account/wapro-invoice/{$id}/", 'own branch' )['body'] );
		self::assertStringContainsString( 'Przygotuj PDF', $page() );
		self::assertSame( 0, $this->rows(), 'Looking asks for nothing.' );
		$this->ask( $id, 'own branch', 'wrong' );
		self::assertSame( 0, $this->rows(), 'Nor does a form from elsewhere.' );

		$this->ask( $id, 'own branch' );
		self::assertStringContainsString( 'Odśwież stronę za chwilę', $page() );
		self::assertStringNotContainsString( 'Przygotuj PDF', $page() );
		$this->ask( $id, 'own branch' );
		self::assertSame( [ 'document_requested' ], $this->history_of_file( $id ), 'Twice is once.' );

		[ $wanted ] = $this->claimed_documents();
		$this->outcome( $wanted, [ 'outcome' => 'refused', 'code' => 'document_too_large', 'reason' => 'The file has 200 MB.' ] );
		self::assertStringContainsString( 'za duży', $page() );
		self::assertStringNotContainsString( '200 MB', $page(), 'What the worker said is for the shop’s staff.' );
		self::assertStringContainsString( 'Spróbuj ponownie', $page() );

		$this->ask( $id, 'own branch' );
		$this->fetch( self::pdf() );
		self::assertStringContainsString( 'Pobierz PDF', $page() );
		$this->documents_are( [ 'on' => false ] );
		self::assertStringNotContainsString( 'PDF', $page(), 'Without the module there is no button,' );
		self::assertSame( 404, $this->browse( self::link( $id ), 'own branch', null, false )['status'], 'and no file.' );
	}

	#[TestDox( 'I4, I6: a PDF without a number in KSeF is waited for, or said to have none, by setting' )]
	public function test_ksef(): void {
		$id   = $this->told( [ 'ksef' => [ 'state' => 'pending' ] ] );
		$page = fn (): string => self::words( $this->browse( "/my-account/wapro-invoice/{$id}/", 'own branch' )['body'] );
		self::assertStringContainsString( 'gdy faktura dostanie numer KSeF', $page() );
		$this->ask( $id, 'own branch' );
		self::assertSame( 0, $this->rows() );
		$this->documents_are( [ 'on' => true, 'ksef' => 'mark' ] );
		$this->ask( $id, 'own branch' );
		$this->fetch( self::pdf() );
		self::assertStringContainsString( 'Ten PDF nie ma jeszcze numeru KSeF', $page() );
	}

	#[TestDox( 'I4: a file that the disk has lost is fetched anew when somebody asks for it' )]
	public function test_lost(): void {
		$id = $this->told();
		$this->fetch( self::pdf() );
		( new \WaproMag\Documents\DocumentFolder() )->remove();
		self::assertSame( 404, $this->browse( self::link( $id ), 'own branch', null, false )['status'] );
		self::assertSame( [ null ], array_column( $this->claimed_documents(), 'hash' ) );
	}

	#[TestDox( 'I4, C4: delivery notes stand on the page of their order once goods have left, for those who see the order' )]
	public function test_delivery_notes(): void {
		$path = "/my-account/view-order/{$this->order_id}/";
		self::assertStringNotContainsString( 'Wydania (WZ)', $this->browse( $path, 'own branch' )['body'] );
		$this->issued( '1' );
		$note = $this->foundation()->erp_orders()->id_of( '601' );
		self::assertStringContainsString( 'Wydania (WZ)', $this->browse( $path, 'own branch' )['body'] );
		$this->ask( $note, 'other branch', null, DocumentKind::DeliveryNote );
		self::assertSame( 0, $this->rows() );
		$this->ask( $note, 'own branch', null, DocumentKind::DeliveryNote );
		self::assertSame( [ [ 'delivery_note', '601' ] ], array_map( static fn ( array $one ): array => [ $one['kind'], $one['erpId'] ], $this->fetch( self::pdf( self::TEXT ), 'WZ-1.pdf' ) ) );
		foreach ( self::VISITORS as $visitor ) {
			self::assertSame( in_array( $visitor, self::SEEING, true ), str_contains( $this->browse( self::link( $note, DocumentKind::DeliveryNote ), $visitor, null, false )['body'], self::TEXT ), $visitor );
		}
		$this->issued( '2' );
		self::assertStringContainsString( 'Przygotuj nowy PDF', $this->browse( $path, 'own branch' )['body'] );
		self::assertSame( [], $this->mails );
	}

	#[TestDox( 'I4, O7, C4: an order made in WAPRO has its delivery note on its page, for those who see the order; where the shop hides such orders nobody has it' )]
	public function test_born_delivery_note(): void {
		$note = $this->born_order();
		$this->issued( '1', '70001' );
		foreach ( self::VISITORS as $visitor ) {
			self::assertSame( in_array( $visitor, self::SEEING, true ), str_contains( $this->browse( "/my-account/wapro-order/{$note}/", $visitor )['body'], 'Wydania (WZ)' ), $visitor );
		}
		$this->ask( $note, 'own branch', null, DocumentKind::DeliveryNote );
		$this->fetch( self::pdf( self::TEXT ), 'WZ-1.pdf' );
		$has_file = fn (): bool => str_contains( $this->browse( self::link( $note, DocumentKind::DeliveryNote ), 'own branch', null, false )['body'], self::TEXT );
		self::assertTrue( $has_file() );

		$settings = $this->foundation()->settings();
		$settings->store_exchange( ExchangeSettings::from_array( [ 'born' => [ 'on' => false, 'days' => 90 ] ] + $settings->exchange()->to_array() ) );
		self::assertFalse( $has_file() );
	}

	#[TestDox( 'I4: the shop’s staff get any document by a plain link, and that is noted, too' )]
	public function test_staff(): void {
		$id = $this->told();
		$this->fetch( self::pdf( self::TEXT ) );
		$this->visitors['staff'] = $this->user_id( 'kierownik' );
		self::assertStringContainsString( self::TEXT, $this->browse( self::link( $id ), 'staff', null, false )['body'] );
		self::assertSame( 'document_downloaded', $this->history_of_file( $id )[0] );
	}

	#[TestDox( 'I4: on the panel’s page of an invoice staff read how its PDF stands, ask for it, and get the link that leads to it; who may only look asks for nothing' )]
	public function test_panel(): void {
		$id       = $this->told( [ 'issuedOn' => gmdate( 'Y-m-d', time() - 60 * 86400 ) ] );
		$document = fn (): ?array => $this->panel( 'GET', "invoices/{$id}" )['document'];
		self::assertSame( [ 'none', true, null ], [ $document()['state'] ?? null, $document()['askable'] ?? null, $document()['url'] ?? null ] );

		self::assertSame( 403, $this->panel( 'POST', "invoices/{$id}/document", false )['data']['status'] );
		self::assertSame( 'wanted', $this->panel( 'POST', "invoices/{$id}/document" )['state'] );
		$asked = $this->foundation()->history()->page( 'invoice', $id, 1 )['items'][0];
		self::assertSame( [ 'document_requested', ( new \WP_User( $this->user_id( 'kierownik' ) ) )->display_name ], [ $asked['summary'], $asked['actor'] ] );

		$this->fetch( self::pdf( self::TEXT ) );
		self::assertSame( [ 'ready', false, strlen( self::pdf( self::TEXT ) ) ], [ $document()['state'] ?? null, $document()['askable'] ?? null, $document()['bytes'] ?? null ] );
		$this->visitors['staff'] = $this->user_id( 'kierownik' );
		self::assertStringContainsString( self::TEXT, $this->browse( substr( (string) ( $document()['url'] ?? '' ), strlen( home_url() ) ), 'staff', null, false )['body'] );
		self::assertSame( 'document_downloaded', $this->history_of_file( $id )[0] );

		$this->told( [ 'issuedOn' => gmdate( 'Y-m-d', time() - 60 * 86400 ), 'asOf' => '60', 'hash' => 'bbbbbbbbbbbbbbbb', 'note' => 'Nowa' ] );
		self::assertSame( 'wanted', $document()['state'] ?? null, 'A change on paper asks for a new file,' );
		self::assertNotNull( $document()['url'] ?? null, 'and the one before is there meanwhile.' );

		$this->documents_are( [ 'on' => false ] );
		self::assertNull( $document() );
		self::assertSame( 'no_document', $this->panel( 'POST', "invoices/{$id}/document" )['code'] );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function panel( string $method, string $path, bool $manages = true ): array {
		$staff = new \WP_User( $this->user_id( 'kierownik' ) );
		$staff->add_cap( Capabilities::MANAGE, $manages );
		wp_set_current_user( $staff->ID );
		$response = rest_ensure_response( rest_get_server()->dispatch( new \WP_REST_Request( $method, "/wc-wapro-mag/v1/{$path}" ) ) );
		$staff->add_cap( Capabilities::MANAGE );
		wp_set_current_user( 0 );
		return (array) $response->get_data();
	}

	private static function link( int $id, DocumentKind $kind = DocumentKind::Invoice ): string {
		return substr( DocumentDownload::url( $kind, $id ), strlen( home_url() ) );
	}

	private function ask( int $id, string $visitor, ?string $nonce = null, DocumentKind $kind = DocumentKind::Invoice ): void {
		$this->browse( '/my-account/', $visitor, [ 'wapro_mag_document' => $kind->value, 'id' => (string) $id, '_wapro_mag_nonce' => $nonce ?? $this->nonce( DocumentRequests::NONCE, $visitor ) ] );
		wp_cache_flush();
	}

	private function issued( string $quantity, string $erp_id = '601' ): void {
		$this->foundation()->erp_orders()->write( $erp_id, [ 'quantities' => (string) wp_json_encode( [ [ 'lineId' => '1', 'index' => 'A-1', 'ordered' => '2', 'reserved' => '0', 'realised' => $quantity, 'unit' => 'szt.' ] ] ), 'as_of' => '6' ] );
	}
}
