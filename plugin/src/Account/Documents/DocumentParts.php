<?php
declare(strict_types=1);

namespace WaproMag\Account\Documents;

use WaproMag\Account\BornOrderPage;
use WaproMag\Account\Invoices\SeenInvoice;
use WaproMag\Account\Templates;
use WaproMag\Boot\Registerable;
use WaproMag\Documents\DocumentDoor;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentStore;
use WaproMag\Documents\DocumentSubject;
use WaproMag\Documents\DocumentSubjects;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scopes;

/**
 * The file of an invoice on its page, and delivery notes on the page of their order. Only reads what is known: a page never waits
 * for WAPRO.
 */
final class DocumentParts implements Registerable {

	/** After the order's invoices. */
	private const PRIORITY = 35;

	public function __construct( private DocumentStore $documents, private DocumentSubjects $subjects, private DocumentDoor $door, private Scopes $scopes, private SettingsStore $settings ) {}

	public function register(): void {
		add_action( 'wapro_mag/invoice_figures', [ $this, 'show_of_invoice' ] );
		add_action( 'woocommerce_view_order', [ $this, 'show_of_order' ], self::PRIORITY );
		add_action( 'woocommerce_account_' . BornOrderPage::ENDPOINT . '_endpoint', [ $this, 'show_of_born' ], self::PRIORITY );
	}

	public function show_of_invoice( SeenInvoice $invoice ): void {
		if ( $invoice->is_whole && $this->settings->documents()->is_on() ) {
			$subject = $this->subjects->find( DocumentKind::Invoice, $invoice->id );
			$this->show( $subject?->is_shown === true ? [ $subject ] : [], '' );
		}
	}

	/**
	 * @param mixed $order_id
	 */
	public function show_of_order( mixed $order_id ): void {
		if ( is_numeric( $order_id ) && is_user_logged_in() && $this->settings->documents()->is_on() && $this->scopes->current()->sees_order( (int) $order_id ) ) {
			$this->show( $this->subjects->notes_of_order( (int) $order_id ), self::notes() );
		}
	}

	/**
	 * Of an order that was made in WAPRO.
	 *
	 * @param mixed $id
	 */
	public function show_of_born( mixed $id ): void {
		if ( is_numeric( $id ) && $this->settings->documents()->is_on() ) {
			$note = $this->door->open( $this->scopes->current(), DocumentKind::DeliveryNote, (int) $id );
			$this->show( $note !== null && $note->order_id === null ? [ $note ] : [], self::notes() );
		}
	}

	private static function notes(): string {
		return __( 'Delivery notes', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * @param list<DocumentSubject> $subjects Of one kind.
	 */
	private function show( array $subjects, string $title ): void {
		if ( $subjects === [] ) {
			return;
		}
		$known = $this->documents->find_many( $subjects[0]->kind, array_map( static fn ( DocumentSubject $one ): string => $one->erp_id, $subjects ) );
		Templates::show(
			'myaccount/wapro-mag-documents.php',
			[
				'title'     => $title,
				'documents' => array_map( fn ( DocumentSubject $one ): DocumentView => DocumentView::of( $one, $known[ $one->erp_id ] ?? null, $this->settings->documents()->waits_for_ksef() ), $subjects ),
				'nonce'     => wp_create_nonce( DocumentRequests::NONCE ),
			]
		);
	}
}
