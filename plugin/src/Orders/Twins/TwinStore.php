<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * The table of orders that were held.
 */
final class TwinStore {

	private const LONGEST_REASON = 1000;

	public function __construct( private Connection $db ) {}

	/** @phpstan-impure */
	public function find( int $order_id ): ?HeldOrder {
		$row = $this->db->row( 'SELECT * FROM ' . self::table() . ' WHERE order_id = %d', $order_id );
		return $row === null ? null : HeldOrder::from_row( $row );
	}

	/** Locks the row until the end of the transaction. */
	public function lock( int $order_id ): ?HeldOrder {
		$row = $this->db->row( 'SELECT * FROM ' . self::table() . ' WHERE order_id = %d FOR UPDATE', $order_id );
		return $row === null ? null : HeldOrder::from_row( $row );
	}

	/**
	 * An order that is held again is decided again.
	 *
	 * @param array<string, mixed>       $facts twins#TwinOrder.
	 * @param list<array<string, mixed>> $twins twins#OrderTwin each.
	 */
	public function hold( int $order_id, int $message_id, array $facts, array $twins, string $reason ): void {
		$this->db->execute(
			'INSERT INTO ' . self::table() . ' (order_id, message_id, state, facts, twins, reason, held_at) VALUES (%d, %d, %s, %s, %s, %s, UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE message_id = VALUES(message_id), state = VALUES(state), decision = NULL, erp_ids = NULL, facts = VALUES(facts),
				twins = VALUES(twins), reason = VALUES(reason), code = NULL, decided_by = NULL, decided_at = NULL, held_at = VALUES(held_at)',
			$order_id,
			$message_id,
			TwinState::Waiting->value,
			self::encoded( $facts ),
			self::encoded( $twins ),
			mb_substr( $reason, 0, self::LONGEST_REASON )
		);
	}

	/**
	 * @param HeldOrder::LINK|HeldOrder::CREATE $decision
	 * @param list<string>                      $erp_ids
	 */
	public function decide( int $order_id, string $decision, array $erp_ids, string $actor ): void {
		$this->db->execute(
			'UPDATE ' . self::table() . ' SET state = %s, decision = %s, erp_ids = %s, code = NULL, decided_by = %s, decided_at = UTC_TIMESTAMP(3) WHERE order_id = %d',
			TwinState::Sent->value,
			$decision,
			self::encoded( $erp_ids ),
			mb_substr( $actor, 0, 200 ),
			$order_id
		);
	}

	/** To be decided again. */
	public function reopen( int $order_id, ?string $code = null, ?string $reason = null ): void {
		$this->db->execute(
			'UPDATE ' . self::table() . " SET state = %s, decision = NULL, erp_ids = NULL, decided_by = NULL, decided_at = NULL,
				code = NULLIF(%s, ''), reason = COALESCE(NULLIF(%s, ''), reason) WHERE order_id = %d",
			TwinState::Waiting->value,
			$code ?? '',
			mb_substr( $reason ?? '', 0, self::LONGEST_REASON ),
			$order_id
		);
	}

	/** WAPRO has taken the order. */
	public function settle( int $order_id, TwinState $state ): void {
		$this->db->execute( 'UPDATE ' . self::table() . ' SET state = %s, code = NULL, decided_at = COALESCE(decided_at, UTC_TIMESTAMP(3)) WHERE order_id = %d', $state->value, $order_id );
	}

	public function skipped( int $order_id, ?string $actor = null ): void {
		$this->db->execute(
			'UPDATE ' . self::table() . " SET state = %s, decision = %s, erp_ids = NULL, decided_by = NULLIF(%s, ''), decided_at = UTC_TIMESTAMP(3) WHERE order_id = %d AND state IN (%s, %s)",
			TwinState::Skipped->value,
			HeldOrder::SKIP,
			mb_substr( $actor ?? '', 0, 200 ),
			$order_id,
			TwinState::Waiting->value,
			TwinState::Sent->value
		);
	}

	/** A skipped order is sent again: WAPRO is asked anew. */
	public function back( int $order_id ): void {
		if ( $this->find( $order_id )?->state === TwinState::Skipped ) {
			$this->reopen( $order_id );
		}
	}

	/** What nobody has decided, and at will what WAPRO has not heard of. */
	public function forget( int $order_id, bool $decided_too ): void {
		$this->db->execute(
			'DELETE FROM ' . self::table() . ' WHERE order_id = %d AND state IN (%s, %s)',
			$order_id,
			TwinState::Waiting->value,
			( $decided_too ? TwinState::Sent : TwinState::Waiting )->value
		);
	}

	public function remove( int $order_id ): void {
		$this->db->execute( 'DELETE FROM ' . self::table() . ' WHERE order_id = %d', $order_id );
	}

	/**
	 * @param array<array-key, mixed> $values
	 */
	private static function encoded( array $values ): string {
		return (string) wp_json_encode( $values, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	private static function table(): string {
		return Tables::name( Tables::ORDER_TWINS );
	}
}
