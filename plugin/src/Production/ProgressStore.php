<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What production said last of each order, and which documents it was said by.
 *
 * @phpstan-type ProgressRow array<string, string|null>
 */
final class ProgressStore {

	public const ACCEPTED = 'accepted';
	public const REFUSED  = 'refused';
	public const PROGRESS = 'progress';

	public function __construct( private Connection $db ) {}

	/**
	 * @return ProgressRow|null
	 */
	public function find( int $order_id ): ?array {
		return $this->db->row( 'SELECT * FROM ' . $this->table() . ' WHERE order_id = %d', $order_id );
	}

	/**
	 * @param list<int> $order_ids
	 * @return array<int, ProgressRow> By order.
	 */
	public function find_many( array $order_ids ): array {
		$found = [];
		$rows  = $order_ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . $this->table() . ' WHERE order_id IN (' . Connection::places( $order_ids, '%d' ) . ')', ...$order_ids );
		foreach ( $rows as $row ) {
			$found[ (int) $row['order_id'] ] = $row;
		}
		return $found;
	}

	/** Fingerprint of the document that was taken under this id; null: there is none. */
	public function taken( string $document_id ): ?string {
		return $this->db->value( 'SELECT content_hash FROM ' . Tables::name( Tables::PRODUCTION_DOCUMENTS ) . ' WHERE document_id = %s', $document_id );
	}

	public function remember( string $document_id, int $order_id, string $hash ): void {
		$this->db->execute(
			'INSERT INTO ' . Tables::name( Tables::PRODUCTION_DOCUMENTS ) . ' (document_id, order_id, content_hash, taken_at) VALUES (%s, %d, %s, UTC_TIMESTAMP(3))',
			$document_id,
			$order_id,
			$hash
		);
	}

	/**
	 * @param array<string, mixed> $document production-progress#ProductionProgress.
	 * @param string|null          $status   Null: a refusal.
	 */
	public function write( int $order_id, array $document, ?string $status ): void {
		$at = (string) Clock::from_iso( (string) $document['at'] );
		$this->db->execute(
			'INSERT INTO ' . $this->table() . " (order_id, sequence, event, status, status_at, expected_date, reason, note, line_figures, at, updated_at)
			VALUES (%d, %d, %s, NULLIF(%s, ''), %s, NULLIF(%s, ''), NULLIF(%s, ''), NULLIF(%s, ''), %s, %s, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE status_at = IF(status <=> VALUES(status) AND event <> 'refused', status_at, VALUES(status_at)),
				sequence = VALUES(sequence), event = VALUES(event), status = VALUES(status), expected_date = VALUES(expected_date),
				reason = VALUES(reason), note = VALUES(note), line_figures = VALUES(line_figures), at = VALUES(at), updated_at = VALUES(updated_at)",
			$order_id,
			$document['sequence'],
			$document['event'],
			$status ?? '',
			$at,
			$document['expectedDate'] ?? '',
			$document['reason'] ?? '',
			$document['note'] ?? '',
			(string) wp_json_encode( $document['lines'] ?? [], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
			$at
		);
	}

	/** Production was asked anew after it had refused: what it said then is over. */
	public function reopen( int $order_id ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . " SET event = 'accepted', status = 'planned', reason = NULL, line_figures = '[]', updated_at = UTC_TIMESTAMP(3) WHERE order_id = %d AND event = 'refused'", $order_id );
	}

	private function table(): string {
		return Tables::name( Tables::PRODUCTION_PROGRESS );
	}
}
