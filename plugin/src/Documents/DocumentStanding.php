<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * How the file of a document stands. Knows no words.
 */
final class DocumentStanding {

	/**
	 * @param DocumentState|null $state  Null: nobody asked for it.
	 * @param bool               $is_old The file is of an older state of the document.
	 * @param bool               $waits  For the number in KSeF.
	 */
	private function __construct(
		public readonly ?DocumentState $state,
		public readonly bool $is_old,
		public readonly bool $waits
	) {}

	public static function of( DocumentSubject $subject, ?Document $document, bool $waits_for_ksef ): self {
		$state = $document === null || $document->state === DocumentState::Gone ? null : $document->state;
		return new self( $state, $state === DocumentState::Ready && $document?->source_hash !== $subject->source_hash, ! $subject->is_numbered && $waits_for_ksef );
	}

	public function can_be_asked_for(): bool {
		return ! $this->waits && ( $this->state === null || $this->state === DocumentState::Refused || $this->is_old );
	}
}
