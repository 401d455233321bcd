<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Intent;
use WaproMag\Queue\Message;
use WaproMag\Queue\MessageStatus;
use WaproMag\Queue\OpenKey;
use WaproMag\Queue\Prepared;

/**
 * What WAPRO has been told of an order, also of one that the shop itself no longer has.
 */
final class ToldOrders {

	/** The order itself, not that it was cancelled. */
	private const ACCEPTED = "AND m.status = 'accepted' AND (m.intent IS NULL OR m.intent <> 'cancel')";

	public function __construct( private Connection $db, private OrderScopeStore $scope, private ErpOrderStore $erp_orders ) {}

	/**
	 * Whether WAPRO has the order, or may have it, because an answer was lost or is still to come.
	 */
	public function may_hold( int $order_id ): bool {
		return ( $this->scope->find( $order_id )['accepted_hash'] ?? null ) !== null
			|| $this->erp_orders->for_order( $order_id ) !== []
			|| $this->is_unanswered( $order_id );
	}

	/** Whether a message of the order waits, perhaps to be handed out this moment: what it tells is to be built anew then. */
	public function is_about_to_hear( int $order_id ): bool {
		return $this->db->value(
			'SELECT id FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE open_key = UNHEX(%s)',
			OpenKey::hex( Destination::WAPRO, Destination::ORDER, (string) $order_id )
		) !== null;
	}

	/**
	 * Whether a later try than the last one that WAPRO accepted has no answer: the order may stand in WAPRO as that one told
	 * it, and not as it was accepted.
	 */
	public function is_in_doubt( int $order_id ): bool {
		$attempts = Tables::name( Tables::ATTEMPTS );
		$accepted = (int) $this->db->value(
			'SELECT MAX(a.id) FROM ' . Tables::name( Tables::MESSAGES ) . " m STRAIGHT_JOIN {$attempts} a ON a.message_id = m.id
			WHERE m.object_type = %s AND m.object_key = %s AND m.direction = 'out' AND m.destination = %s AND a.outcome = 'accepted'",
			Destination::ORDER,
			(string) $order_id,
			Destination::WAPRO
		);
		return $this->is_unanswered( $order_id, $accepted );
	}

	/** Whether the newest message of the order waits for a person. */
	public function was_refused( int $order_id ): bool {
		return $this->db->value(
			'SELECT status FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = %s AND object_key = %s AND direction = 'out' AND destination = %s ORDER BY id DESC LIMIT 1",
			Destination::ORDER,
			(string) $order_id,
			Destination::WAPRO
		) === MessageStatus::Rejected->value;
	}

	/**
	 * Name of the order in WAPRO; null when nothing tells it any more.
	 */
	public function reference( int $order_id ): ?string {
		$known = $this->scope->find( $order_id )['reference'] ?? null;
		foreach ( $known === null ? $this->erp_orders->for_order( $order_id ) : [] as $row ) {
			$known ??= $row['reference'];
		}
		return $known ?? $this->payload( $order_id, '' )['reference'] ?? null;
	}

	/**
	 * What WAPRO accepted of the order last, as long as payloads are kept.
	 *
	 * @return array<string, mixed>|null messages#OrderPayload.
	 */
	public function accepted( int $order_id ): ?array {
		return $this->payload( $order_id, self::ACCEPTED );
	}

	/**
	 * What WAPRO accepted of the order before this message.
	 *
	 * @return array<string, mixed>|null messages#OrderPayload.
	 */
	public function accepted_before( Message $message ): ?array {
		return $this->payload( (int) $message->object_key, self::ACCEPTED . ' AND m.id < %d', $message->id );
	}

	/**
	 * Whether a person skipped the last message before this one that had something to tell: what it told, WAPRO has by other
	 * ways or shall not have.
	 *
	 * @param Intent|null $intent Only when it wanted this.
	 */
	public function was_skipped( Message $message, ?Intent $intent = null ): bool {
		if ( $message->cause === Cause::ByHand->value ) {
			return false;
		}
		$last = $this->db->row(
			'SELECT status, intent FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = %s AND object_key = %s AND direction = 'out' AND destination = %s AND id < %d
			AND NOT (status = 'accepted' AND COALESCE(error_code, '') = %s) ORDER BY id DESC LIMIT 1",
			Destination::ORDER,
			$message->object_key,
			$message->destination,
			$message->id,
			Prepared::NOTHING
		);
		return $last !== null && $last['status'] === MessageStatus::Skipped->value && ( $intent === null || $last['intent'] === $intent->value );
	}

	/**
	 * @param int $after Only tries after this one.
	 */
	private function is_unanswered( int $order_id, int $after = 0 ): bool {
		$attempts = Tables::name( Tables::ATTEMPTS );
		return $this->db->value(
			'SELECT a.id FROM ' . Tables::name( Tables::MESSAGES ) . " m STRAIGHT_JOIN {$attempts} a ON a.message_id = m.id
			WHERE m.object_type = %s AND m.object_key = %s AND m.direction = 'out' AND m.destination = %s AND a.id > %d
			AND (a.outcome IS NULL OR a.outcome IN ('unknown', 'lease_expired'))
			AND NOT EXISTS (SELECT 1 FROM {$attempts} later WHERE later.message_id = a.message_id AND later.id > a.id AND later.outcome IN ('accepted', 'rejected')) LIMIT 1",
			Destination::ORDER,
			(string) $order_id,
			Destination::WAPRO,
			$after
		) !== null;
	}

	/**
	 * @return array<string, mixed>|null Newest payload that was sent.
	 */
	private function payload( int $order_id, string $condition, int ...$arguments ): ?array {
		$stored  = $this->db->value(
			'SELECT p.payload FROM ' . Tables::name( Tables::MESSAGES ) . ' m JOIN ' . Tables::name( Tables::PAYLOADS ) . " p ON p.message_id = m.id
			WHERE m.object_type = %s AND m.object_key = %s AND m.direction = 'out' AND m.destination = %s {$condition} ORDER BY m.id DESC LIMIT 1",
			Destination::ORDER,
			(string) $order_id,
			Destination::WAPRO,
			...$arguments
		);
		$decoded = $stored === null ? null : json_decode( $stored, true );
		return is_array( $decoded ) ? $decoded : null;
	}
}
