<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Queue\Destination;

/**
 * What production was told of each order. Holds no personal data, and outlives the order: its end must be told, too.
 *
 * @phpstan-type Row array<string, string|null>
 * @phpstan-type ToldLine array{index: string, name: string, quantity: string, unit: string}
 */
final class ProductionStore {

	public function __construct( private Connection $db ) {}

	/**
	 * @return Row|null
	 */
	public function find( int $order_id ): ?array {
		return $this->db->row( 'SELECT * FROM ' . $this->table() . ' WHERE order_id = %d', $order_id );
	}

	/**
	 * Locks the row until the end of the transaction.
	 *
	 * @return Row|null
	 */
	public function lock( string $reference ): ?array {
		return $this->db->row( 'SELECT * FROM ' . $this->table() . ' WHERE reference = %s FOR UPDATE', $reference );
	}

	/** Whether production was told of the order, or a message of it stands with a person. */
	public function is_known( int $order_id ): bool {
		return $this->find( $order_id ) !== null || $this->db->value(
			'SELECT id FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = %s AND object_key = %s AND destination = %s AND direction = 'out' LIMIT 1",
			Destination::ORDER,
			(string) $order_id,
			Destination::PRODUCTION
		) !== null;
	}

	/**
	 * The sequence under which this content goes: that of before when it is the same, so that a repeat is known as one –
	 * unless production refused it, and is asked anew.
	 *
	 * @param array{reference: string, number: string, placedAt: string} $order
	 * @param string                                                     $hash Of the content, event included.
	 * @param list<array<string, mixed>>                                 $lines production-order#ProductionLine.
	 */
	public function sequence( int $order_id, array $order, string $hash, array $lines = [] ): int {
		$told = LinesTold::with( $this->find( $order_id ), $lines );
		$this->db->execute(
			'INSERT INTO ' . $this->table() . ' (order_id, reference, number, placed_at, sequence, prepared_hash, told_lines, updated_at)
			VALUES (%d, %s, %s, %s, 1, %s, %s, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE sequence = sequence + IF(prepared_hash = VALUES(prepared_hash) AND COALESCE(refused_sequence, 0) < sequence, 0, 1),
				prepared_hash = VALUES(prepared_hash), told_lines = VALUES(told_lines), updated_at = VALUES(updated_at)',
			$order_id,
			$order['reference'],
			$order['number'],
			$order['placedAt'],
			$hash,
			(string) wp_json_encode( (object) $told, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES )
		);
		return (int) ( $this->find( $order_id )['sequence'] ?? 1 );
	}

	public function accepted( int $order_id, int $sequence, string $hash ): void {
		$this->db->execute(
			'UPDATE ' . $this->table() . ' SET accepted_sequence = %d, accepted_hash = %s, updated_at = UTC_TIMESTAMP(3)
			WHERE order_id = %d AND COALESCE(accepted_sequence, 0) < %d',
			$sequence,
			$hash,
			$order_id,
			$sequence
		);
	}

	/**
	 * Production will not make what it was told.
	 *
	 * @param int $sequence Of the document that it speaks of; without one, of the last.
	 */
	public function refused( int $order_id, int $sequence ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET refused_sequence = %d, updated_at = UTC_TIMESTAMP(3) WHERE order_id = %d', $sequence, $order_id );
	}

	/** It makes it after all. */
	public function relented( int $order_id ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET refused_sequence = NULL, updated_at = UTC_TIMESTAMP(3) WHERE order_id = %d AND refused_sequence IS NOT NULL', $order_id );
	}

	/**
	 * Whether production refuses what it was told last.
	 *
	 * @param Row $row
	 */
	public static function is_refused( array $row ): bool {
		return $row['refused_sequence'] !== null && (int) $row['refused_sequence'] >= (int) $row['sequence'];
	}

	private function table(): string {
		return Tables::name( Tables::PRODUCTION_ORDERS );
	}
}
