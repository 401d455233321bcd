<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Account\Documents\DocumentDownload;
use WaproMag\Account\Documents\DocumentRequests;
use WaproMag\Api\Problem;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentStanding;
use WaproMag\Documents\DocumentStore;
use WaproMag\Documents\DocumentSubject;
use WaproMag\Documents\DocumentSubjects;
use WaproMag\Settings\SettingsStore;

/**
 * The file of an invoice for the shop's staff: how it stands, where it is, and the wish for it.
 *
 * @phpstan-type FileArray array{state: string, outdated: bool, askable: bool, url: string|null, bytes: int, code: string|null, reason: string|null}
 */
final class InvoiceFile {

	public function __construct( private DocumentStore $documents, private DocumentSubjects $subjects, private DocumentRequests $requests, private SettingsStore $settings ) {}

	/**
	 * @return FileArray|null documents#InvoiceDocument; null: it has none, or the module is off.
	 */
	public function of( int $id ): ?array {
		$subject = $this->subject( $id );
		return $subject === null ? null : $this->shape( $subject );
	}

	/**
	 * @return FileArray documents#InvoiceDocument.
	 * @throws Problem When there is nothing to ask for.
	 */
	public function want( int $id ): array {
		$subject = $this->subject( $id ) ?? throw new Problem( 'no_document', __( 'This invoice has no PDF, or files of documents are switched off in the settings.', 'wapro-mag-for-woocommerce' ), 409 );
		if ( ! $this->requests->want( $subject ) ) {
			throw new Problem( 'waits_for_ksef', __( 'The PDF will be here when the invoice has its number in KSeF.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		return $this->shape( $subject );
	}

	private function subject( int $id ): ?DocumentSubject {
		$subject = $this->settings->documents()->is_on() ? $this->subjects->find( DocumentKind::Invoice, $id ) : null;
		return $subject?->is_shown === true ? $subject : null;
	}

	/**
	 * @return FileArray
	 */
	private function shape( DocumentSubject $subject ): array {
		$document = $this->documents->find( $subject->kind, $subject->erp_id );
		$standing = DocumentStanding::of( $subject, $document, $this->settings->documents()->waits_for_ksef() );
		$has_file = $document?->has_file() === true;
		return [
			'state'    => $standing->state->value ?? ( $standing->waits ? 'waits' : 'none' ),
			'outdated' => $standing->is_old,
			'askable'  => $standing->can_be_asked_for(),
			'url'      => $has_file ? DocumentDownload::url( $subject->kind, $subject->id ) : null,
			'bytes'    => $has_file ? $document->bytes : 0,
			'code'     => $standing->state === null ? null : $document?->code,
			'reason'   => $standing->state === null ? null : $document?->reason,
		];
	}
}
