<?php
declare(strict_types=1);

namespace WaproMag\Account\Documents;

use WaproMag\Documents\Document;
use WaproMag\Documents\DocumentStanding;
use WaproMag\Documents\DocumentState;
use WaproMag\Documents\DocumentSubject;

/**
 * How the file of a document stands, for the person who looks at its page.
 */
final class DocumentView {

	/**
	 * @param string      $number   Of the invoice or order.
	 * @param string      $sentence What is to be known of the file; '': nothing.
	 * @param string|null $url      Of the file; null: there is none yet.
	 * @param string      $size     Of the file.
	 * @param string      $ask      Label of the button that asks for it; '': there is nothing to ask for.
	 */
	private function __construct(
		public readonly DocumentSubject $subject,
		public readonly string $number,
		public readonly string $sentence,
		public readonly ?string $url,
		public readonly string $size,
		public readonly string $ask
	) {}

	public static function of( DocumentSubject $subject, ?Document $document, bool $waits_for_ksef ): self {
		$has_file = $document?->has_file() === true;
		$standing = DocumentStanding::of( $subject, $document, $waits_for_ksef );
		return new self(
			$subject,
			$subject->number,
			self::sentence( $subject, $document, $standing ),
			$has_file ? DocumentDownload::url( $subject->kind, $subject->id ) : null,
			$has_file ? (string) size_format( $document->bytes ) : '',
			match ( true ) {
				! $standing->can_be_asked_for()             => '',
				$standing->state === null                   => __( 'Prepare PDF', 'wapro-mag-for-woocommerce' ),
				$standing->state === DocumentState::Refused => __( 'Try again', 'wapro-mag-for-woocommerce' ),
				default                                     => __( 'Prepare a new PDF', 'wapro-mag-for-woocommerce' ),
			}
		);
	}

	private static function sentence( DocumentSubject $subject, ?Document $document, DocumentStanding $standing ): string {
		$state = $standing->state;
		return match ( true ) {
			$state === DocumentState::Wanted && $document?->has_file() === true => __( 'The document has changed. A new PDF is being prepared; this is the one before.', 'wapro-mag-for-woocommerce' ),
			$state === DocumentState::Wanted  => __( 'The PDF is being prepared. Load the page again in a moment.', 'wapro-mag-for-woocommerce' ),
			/* translators: %s: a sentence that says why. */
			$state === DocumentState::Refused => sprintf( __( 'There is no PDF: %s', 'wapro-mag-for-woocommerce' ), DocumentWords::refusal( (string) $document?->code ) ),
			$standing->is_old                 => __( 'The document has changed since this PDF was made.', 'wapro-mag-for-woocommerce' ),
			$state === null && $standing->waits => __( 'The PDF will be here when the invoice has its number in KSeF.', 'wapro-mag-for-woocommerce' ),
			$state === DocumentState::Ready && ! $subject->is_numbered => __( 'This PDF has no number in KSeF yet. It is replaced when the invoice gets one.', 'wapro-mag-for-woocommerce' ),
			default                           => '',
		};
	}
}
