<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Whose an order is, and what of it WAPRO knows.
 *
 * @phpstan-type ScopeRow array<string, string|null>
 */
final class OrderScopeStore {

	/** What noting an order again moves. */
	private const ITS_CUSTOMER = 'stream = VALUES(stream), person_id = IF(company_id IS NULL, VALUES(person_id), person_id)';

	public function __construct( private Connection $db ) {}

	/**
	 * Notes an order once; a second call only moves it to the stream that its customer has now.
	 */
	public function note( int $order_id, int $person_id, string $reference, string $stream ): void {
		$this->db->execute(
			'INSERT INTO ' . $this->table() . ' (order_id, person_id, reference, stream, placed_at)
			VALUES (%d, NULLIF(%d, 0), %s, %s, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE ' . self::ITS_CUSTOMER,
			$order_id,
			$person_id,
			$reference,
			$stream
		);
	}

	/**
	 * Notes whose the order is, whether or not it ever goes to WAPRO; a company that was merged counts as the one that
	 * took its place.
	 */
	public function belongs( int $order_id, int $company_id, ?int $point_id, int $person_id, string $reference, string $stream ): void {
		$companies = Tables::name( Tables::COMPANIES );
		$this->db->execute(
			'INSERT INTO ' . $this->table() . " (order_id, company_id, delivery_point_id, person_id, reference, stream, placed_at)
			VALUES (%d, COALESCE((SELECT c.id FROM {$companies} m JOIN {$companies} c ON c.erp_id = m.merged_into WHERE m.id = %d), %d), NULLIF(%d, 0), NULLIF(%d, 0), %s, %s, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE company_id = VALUES(company_id), delivery_point_id = VALUES(delivery_point_id), person_id = VALUES(person_id)",
			$order_id,
			$company_id,
			$company_id,
			$point_id ?? 0,
			$person_id,
			$reference,
			$stream
		);
	}

	/** The order is no company's any more. */
	public function belongs_to_no_company( int $order_id ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET company_id = NULL, delivery_point_id = NULL WHERE order_id = %d AND company_id IS NOT NULL', $order_id );
	}

	/**
	 * @return ScopeRow|null
	 */
	public function find( int $order_id ): ?array {
		return $this->db->row( 'SELECT * FROM ' . $this->table() . ' WHERE order_id = %d', $order_id );
	}

	/**
	 * @return bool Whether this content is new.
	 */
	public function saw( int $order_id, string $content_hash ): bool {
		return $this->db->execute(
			'UPDATE ' . $this->table() . ' SET content_hash = %s WHERE order_id = %d AND NOT (content_hash <=> %s)',
			$content_hash,
			$order_id,
			$content_hash
		) === 1;
	}

	/**
	 * @param string                  $as_of Counter of WAPRO's answer.
	 * @param array<int, string>|null $sent   Quantity that WAPRO accepted, by order line; null: content and quantities are as they were.
	 */
	public function accepted( int $order_id, string $hash, string $as_of, bool $reserved, ?array $sent = null ): void {
		$this->db->execute(
			'UPDATE ' . $this->table() . "
			SET accepted_hash = %s, accepted_as_of = %s, reserved = %d, in_flight = 1, content_version = IF(%d = 0, content_version, %d),
				sent_quantities = COALESCE(NULLIF(%s, ''), sent_quantities)
			WHERE order_id = %d",
			$hash,
			$as_of,
			$reserved ? 1 : 0,
			$sent === null ? 0 : ContentHash::VERSION,
			ContentHash::VERSION,
			$sent === null ? '' : (string) wp_json_encode( (object) $sent ),
			$order_id
		);
	}

	/**
	 * @param string|null $contractor Id in WAPRO; null: whom the order is for.
	 */
	public function paid_by( int $order_id, ?string $contractor ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . " SET payer_erp_id = NULLIF(%s, '') WHERE order_id = %d", $contractor ?? '', $order_id );
	}

	/** What WAPRO accepted is told otherwise by now. */
	public function retold( int $order_id, string $hash ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET accepted_hash = %s, content_version = %d WHERE order_id = %d', $hash, ContentHash::VERSION, $order_id );
	}

	/**
	 * WAPRO has cancelled the order. What it took stays contained in figures of before; the settling judges the rest.
	 */
	public function cancelled( int $order_id ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET accepted_hash = %s, in_flight = 1 WHERE order_id = %d', Withdrawal::HASH, $order_id );
	}

	/**
	 * The shop begins to take the order's stock, line by line: until the end each line counts, taken or not. Notes the order.
	 */
	public function begins_taking( int $order_id, int $person_id, string $reference, string $stream ): void {
		$this->note_taking( 'UTC_TIMESTAMP(3)', $order_id, $person_id, $reference, $stream );
	}

	/**
	 * The order took stock, perhaps for a second time: it is in flight until a figure of WAPRO contains it. Notes the order.
	 */
	public function has_taken( int $order_id, int $person_id, string $reference, string $stream ): void {
		$this->note_taking( 'NULL', $order_id, $person_id, $reference, $stream );
	}

	/** WAPRO's figure alone is right from now on. */
	public function settle( int $order_id ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET in_flight = 0, taking_since = NULL WHERE order_id = %d', $order_id );
	}

	/** What it took may be missing in WAPRO's figure again; the settling of orders judges it anew. */
	public function back_in_flight( int $order_id ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET in_flight = 1 WHERE order_id = %d AND in_flight = 0', $order_id );
	}

	public function remove( int $order_id ): void {
		$this->db->execute( 'DELETE FROM ' . $this->table() . ' WHERE order_id = %d', $order_id );
	}

	/** In one statement: a checkout waits for it. */
	private function note_taking( string $since, int $order_id, int $person_id, string $reference, string $stream ): void {
		$this->db->execute(
			'INSERT INTO ' . $this->table() . " (order_id, person_id, reference, stream, placed_at, in_flight, taking_since)
			VALUES (%d, NULLIF(%d, 0), %s, %s, UTC_TIMESTAMP(3), 1, {$since})
			ON DUPLICATE KEY UPDATE in_flight = 1, taking_since = {$since}, " . self::ITS_CUSTOMER,
			$order_id,
			$person_id,
			$reference,
			$stream
		);
	}

	private function table(): string {
		return Tables::name( Tables::ORDER_SCOPE );
	}
}
