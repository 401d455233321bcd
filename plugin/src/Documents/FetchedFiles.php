<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Database\Connection;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;

/**
 * Gives a document the file that came for it. A file with the content that was there before changes nothing.
 */
final class FetchedFiles {

	private const AT_ONCE = 500;

	public function __construct( private Connection $db, private DocumentFiles $files, private DocumentMails $mails, private HistoryStore $history, private DocumentSubjects $subjects ) {}

	public function is_there( Document $document ): bool {
		return $document->file !== null && $this->files->path( $document->file ) !== null;
	}

	/**
	 * @return string Of documents#DocumentsClaimResponse.results.
	 */
	public function keep( Document $document, string $hash, string $told_name ): string {
		$file = $this->files->name_of( $hash );
		$path = $this->files->path( $file );
		if ( $path === null ) {
			return 'missing';
		}
		$name = FileName::safe( $told_name );
		$kept = $this->db->execute(
			'UPDATE ' . DocumentStore::table() . " SET state = 'ready', lease_token = NULL, hash = %s, file = %s, bytes = %d, name = %s, code = NULL, reason = NULL, fetched_at = UTC_TIMESTAMP(3) WHERE id = %d AND lease_token = %s",
			$hash,
			$file,
			(int) filesize( $path ),
			$name,
			$document->id,
			(string) $document->token
		);
		if ( $kept !== 1 ) {
			return 'stale';
		}
		if ( $document->hash !== $hash ) {
			$this->remove_unused( $document->file === null ? [] : [ $document->file ] );
			$this->tell( $document, $name );
		}
		$this->mails->send_soon( $document );
		return 'recorded';
	}

	/**
	 * Removes files that no document has.
	 *
	 * @param list<string> $files
	 */
	public function remove_unused( array $files ): void {
		foreach ( array_chunk( $files, self::AT_ONCE ) as $chunk ) {
			$used = $this->db->column( 'SELECT DISTINCT file FROM ' . DocumentStore::table() . ' WHERE file IN (' . Connection::places( $chunk ) . ')', ...$chunk );
			array_map( $this->files->remove( ... ), array_diff( $chunk, $used ) );
		}
	}

	private function tell( Document $document, string $name ): void {
		$subject = $this->subjects->of( $document->kind, $document->erp_id );
		if ( $subject !== null ) {
			$this->history->record( new HistoryEntry( $subject->object_type, $subject->object_id, $document->erp_id, 'wapro_event', [ HistoryEntry::change( 'file', $document->hash === null ? null : $document->name, $name ) ], $document->hash === null ? DocumentHistory::FETCHED : DocumentHistory::FETCHED_ANEW ) );
		}
	}
}
