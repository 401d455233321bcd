<?php
declare(strict_types=1);

namespace WaproMag\Documents;

/**
 * One row of the table of documents.
 */
final class Document {

	private function __construct(
		public readonly int $id,
		public readonly DocumentKind $kind,
		public readonly string $erp_id,
		public readonly DocumentState $state,
		public readonly string $source_hash,
		public readonly ?string $hash,
		public readonly ?string $file,
		public readonly int $bytes,
		public readonly string $name,
		public readonly ?string $code,
		public readonly ?string $reason,
		public readonly ?string $token,
		public readonly string $wanted_at,
		public readonly ?string $news_at
	) {}

	/**
	 * @param array<string, string|null> $row
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['id'],
			DocumentKind::from( (string) $row['kind'] ),
			(string) $row['erp_id'],
			DocumentState::from( (string) $row['state'] ),
			(string) $row['source_hash'],
			$row['hash'],
			$row['file'],
			(int) $row['bytes'],
			(string) $row['name'],
			$row['code'],
			$row['reason'],
			$row['lease_token'],
			(string) $row['wanted_at'],
			$row['news_at']
		);
	}

	/** Whether there is a file to hand out; it may be of an older state of the document. */
	public function has_file(): bool {
		return $this->file !== null && $this->state !== DocumentState::Gone;
	}
}
