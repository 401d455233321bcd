<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Boot\DocumentServices;
use WaproMag\Boot\InvoiceServices;
use WaproMag\Catalogue\ApplyContext;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentFolder;
use WaproMag\Documents\DocumentSettings;
use WaproMag\Panel\LocalTime;
use WaproMag\Tests\Integration\Visibility\VisibilityTestCase;

/**
 * The module of documents is on. Order 601 in WAPRO is of the first branch and was placed by its person, 602 of the other.
 */
abstract class DocumentTestCase extends VisibilityTestCase {

	protected int $order_id = 0;

	/** @var list<array<string, mixed>> */
	protected array $mails = [];

	/** Whether the shop's mailer takes them. */
	protected bool $works = true;

	protected function setUp(): void {
		parent::setUp();
		$this->documents_are( [ 'on' => true ] );
		$this->order_id = $this->company_order( [ 'person' => $this->visitors['own branch'], 'customer' => $this->visitors['own branch'] ] )->get_id();
		$other          = $this->company_order( [ 'point' => $this->other_point, 'person' => $this->visitors['other branch'], 'customer' => $this->visitors['other branch'] ] )->get_id();
		foreach ( [ 601 => $this->order_id, 602 => $other ] as $erp_id => $order_id ) {
			$this->foundation()->erp_orders()->write( (string) $erp_id, [ 'order_id' => (string) $order_id, 'state' => 'registered', 'as_of' => '5' ] );
		}
		add_filter( 'pre_wp_mail', [ $this, 'catch_mail' ], 10, 2 );
	}

	protected function tearDown(): void {
		remove_filter( 'pre_wp_mail', [ $this, 'catch_mail' ] );
		( new DocumentFolder() )->remove();
		parent::tearDown();
	}

	/**
	 * @param mixed                $nothing
	 * @param array<string, mixed> $mail
	 */
	public function catch_mail( mixed $nothing, array $mail ): bool {
		if ( $this->works ) {
			$this->mails[] = $mail;
		}
		return $this->works;
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	protected function documents_are( array $changes ): void {
		$this->foundation()->settings()->store_documents( DocumentSettings::from_array( $changes + [ 'since' => '2026-01-01' ] ) );
	}

	protected function services(): DocumentServices {
		return new DocumentServices( $this->foundation() );
	}

	/**
	 * Brings an invoice as WAPRO tells it.
	 *
	 * @param array<string, mixed>                $changes
	 * @param list<array{string, string}>         $orders  ERP id and share.
	 * @return int Its id in the shop.
	 */
	protected function told( array $changes = [], array $orders = [ [ '601', '123.00' ] ] ): int {
		$item    = $changes + [
			'erpId'        => '8001',
			'asOf'         => '50',
			'deleted'      => false,
			'kind'         => 'invoice',
			'state'        => 'issued',
			'number'       => 'FS 1/TAJNA',
			'contractorId' => '501',
			'issuedOn'     => LocalTime::today(),
			'dueOn'        => LocalTime::today(),
			'currency'     => 'PLN',
			'net'          => '100.00',
			'vat'          => '23.00',
			'gross'        => '123.00',
			'settled'      => '0.00',
			'remaining'    => '123.00',
			'hash'         => 'aaaaaaaaaaaaaaaa',
			'orders'       => array_map( static fn ( array $order ): array => [ 'erpId' => $order[0], 'gross' => $order[1] ], $orders ),
		];
		$results = ( new InvoiceServices( $this->foundation() ) )->apply()->apply( new ApplyContext( 'wapro_event' ), [ $item ] );
		self::assertNotSame( 'rejected', $results[0]->to_array()['outcome'], (string) wp_json_encode( $results[0]->to_array() ) );
		$this->foundation()->scopes()->forget();
		return (int) $this->foundation()->db()->value( 'SELECT id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id = %s', (string) $item['erpId'] );
	}

	protected static function pdf( string $text = 'faktura' ): string {
		return "%PDF-1.4\n% {$text}\n%%EOF\n";
	}

	/**
	 * What a worker does with the documents that are wanted.
	 *
	 * @return list<array<string, mixed>> Those it was given.
	 */
	protected function fetch( string $content, string $name = 'FS-1-TAJNA.pdf' ): array {
		$claimed = $this->claimed_documents();
		foreach ( $claimed as $one ) {
			self::assertContains( $this->bring( $content )['outcome'] ?? '', [ 'stored', 'known' ] );
			$this->outcome( $one, [ 'outcome' => 'fetched', 'hash' => hash( 'sha256', $content ), 'name' => $name ] );
		}
		return $claimed;
	}

	/**
	 * @phpstan-impure
	 * @return list<array<string, mixed>>
	 */
	protected function claimed_documents(): array {
		return $this->worker( 'documents/claim', [ 'worker' => 'test', 'limit' => 20, 'leaseSeconds' => 60 ] )['documents'];
	}

	/**
	 * @param array<string, mixed> $document
	 * @param array<string, mixed> $result
	 */
	protected function outcome( array $document, array $result ): string {
		return $this->worker( 'documents/claim', [ 'worker' => 'test', 'limit' => 0, 'leaseSeconds' => 60, 'results' => [ [ 'id' => $document['id'], 'token' => $document['token'] ] + $result ] ] )['results'][0]['outcome'];
	}

	/**
	 * @return array<string, mixed> The answer with its status.
	 */
	protected function bring( string $content, ?string $hash = null ): array {
		wp_set_current_user( $this->user_id( 'wapro-mag-worker' ) );
		$request = new \WP_REST_Request( 'POST', '/wc-wapro-mag/v1/documents/' . ( $hash ?? hash( 'sha256', $content ) ) );
		$request->set_header( 'Content-Type', 'application/pdf' );
		$request->set_body( $content );
		$response = rest_ensure_response( rest_get_server()->dispatch( $request ) );
		wp_set_current_user( 0 );
		return [ 'status' => $response->get_status() ] + (array) $response->get_data();
	}

	/**
	 * @return list<string|null> Summaries of the invoice's history that speak of its file, newest first.
	 */
	protected function history_of_file( int $invoice ): array {
		return array_values( array_filter( array_column( $this->foundation()->history()->page( 'invoice', $invoice, 1 )['items'], 'summary' ), static fn ( ?string $summary ): bool => str_starts_with( (string) $summary, 'document_' ) ) );
	}

	protected function rows( string $table = Tables::DOCUMENTS ): int {
		return (int) $this->foundation()->db()->value( 'SELECT COUNT(*) FROM ' . Tables::name( $table ) );
	}
}
