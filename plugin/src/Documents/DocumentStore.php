<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * The table of documents.
 */
final class DocumentStore {

	public function __construct( private Connection $db ) {}

	public function find( DocumentKind $kind, string $erp_id ): ?Document {
		return $this->find_many( $kind, [ $erp_id ] )[ $erp_id ] ?? null;
	}

	/**
	 * @param list<string> $erp_ids
	 * @return array<array-key, Document> By id in WAPRO.
	 */
	public function find_many( DocumentKind $kind, array $erp_ids ): array {
		$rows = $erp_ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . self::table() . ' WHERE kind = %s AND erp_id IN (' . Connection::places( $erp_ids ) . ')', $kind->value, ...$erp_ids );
		return array_column( array_map( Document::from_row( ... ), $rows ), null, 'erp_id' );
	}

	public function by_id( int $id ): ?Document {
		$row = $this->db->row( 'SELECT * FROM ' . self::table() . ' WHERE id = %d', $id );
		return $row === null ? null : Document::from_row( $row );
	}

	/**
	 * Files that a worker shall fetch now, whatever was known of them. What a worker holds is taken from it: it may have
	 * fetched what is outdated.
	 *
	 * @param array<array-key, string> $sources What each is wanted for, by id in WAPRO.
	 */
	public function want( DocumentKind $kind, array $sources ): void {
		if ( $sources === [] ) {
			return;
		}
		$rows = [];
		foreach ( $sources as $erp_id => $source ) {
			$rows[] = '(' . implode( ', ', array_map( Literal::of( ... ), [ $kind->value, (string) $erp_id, DocumentState::Wanted->value, $source ] ) ) . ', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))';
		}
		$this->db->execute(
			'INSERT INTO ' . self::table() . ' (kind, erp_id, state, source_hash, due_at, wanted_at, created_at) VALUES ' . implode( ', ', $rows ) . '
			ON DUPLICATE KEY UPDATE state = VALUES(state), source_hash = VALUES(source_hash), due_at = VALUES(due_at), wanted_at = VALUES(wanted_at), lease_token = NULL, code = NULL, reason = NULL'
		);
	}

	/** What the file will show is to be told to whoever placed the order. */
	public function note_news( DocumentKind $kind, string $erp_id ): void {
		$this->db->execute( 'UPDATE ' . self::table() . ' SET news_at = UTC_TIMESTAMP(3) WHERE kind = %s AND erp_id = %s', $kind->value, $erp_id );
	}

	/**
	 * It was told, or there is nobody to tell.
	 *
	 * @return bool False: there is other news by now.
	 */
	public function note_told( Document $document ): bool {
		return $document->news_at === null || $this->db->execute( 'UPDATE ' . self::table() . ' SET news_at = NULL WHERE id = %d AND news_at = %s', $document->id, $document->news_at ) === 1;
	}

	/**
	 * @param list<string> $erp_ids Of those that WAPRO has no more.
	 */
	public function forsake( DocumentKind $kind, array $erp_ids ): void {
		if ( $erp_ids !== [] ) {
			$this->db->execute( 'UPDATE ' . self::table() . ' SET state = %s, lease_token = NULL WHERE kind = %s AND erp_id IN (' . Connection::places( $erp_ids ) . ')', DocumentState::Gone->value, $kind->value, ...$erp_ids );
		}
	}

	/**
	 * @return array{wanted: int, ready: int, refused: int} documents#DocumentCounts.
	 */
	public function counts(): array {
		$of = array_column( $this->db->rows( 'SELECT state, COUNT(*) AS number FROM ' . self::table() . ' GROUP BY state' ), 'number', 'state' );
		return [
			'wanted'  => (int) ( $of[ DocumentState::Wanted->value ] ?? 0 ),
			'ready'   => (int) ( $of[ DocumentState::Ready->value ] ?? 0 ),
			'refused' => (int) ( $of[ DocumentState::Refused->value ] ?? 0 ),
		];
	}

	public static function table(): string {
		return Tables::name( Tables::DOCUMENTS );
	}
}
