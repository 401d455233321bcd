<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\MessageStatus;

/**
 * An order that production refuses after it took it stands with a person, as a refused message of its own: it is listed,
 * counted and sent again like every other.
 */
final class LateRefusals {

	public const CODE = 'production_refused_later';

	private const LONGEST = 1000;

	public function __construct( private Connection $db, private ProductionStore $orders, private ProgressStore $progress ) {}

	/**
	 * Calls a person, unless one is called already, a newer word to production is under way, or nothing of the order is to be
	 * made any more.
	 */
	public function call( int $order_id ): void {
		if ( ( $this->orders->find( $order_id )['accepted_hash'] ?? null ) === ProductionContent::cancelled() ) {
			return;
		}
		$sentence = $this->sentence( $order_id );
		$renewed  = $this->db->execute(
			'UPDATE ' . $this->messages() . " SET error_text = %s, updated_at = UTC_TIMESTAMP(3) WHERE destination = %s AND object_type = %s AND object_key = %s AND status = 'rejected' AND error_code = %s",
			$sentence,
			Destination::PRODUCTION,
			Destination::ORDER,
			(string) $order_id,
			self::CODE
		);
		if ( $renewed > 0 || $this->is_anything_under_way( $order_id ) ) {
			return;
		}
		$this->db->execute(
			'INSERT INTO ' . $this->messages() . "
				(direction, destination, stream, object_type, object_key, status, error_code, error_text, cause, correlation_id, captured_at, updated_at, ended_at)
			VALUES ('out', %s, %s, %s, %s, 'rejected', %s, %s, %s, %s, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))",
			Destination::PRODUCTION,
			ProductionCapture::stream( $order_id ),
			Destination::ORDER,
			(string) $order_id,
			self::CODE,
			$sentence,
			Cause::Production->value,
			wp_generate_uuid4()
		);
	}

	/** Production makes the order after all: nobody needs to look. */
	public function call_off( int $order_id ): void {
		$this->db->execute(
			'UPDATE ' . $this->messages() . " SET status = 'superseded', updated_at = UTC_TIMESTAMP(3) WHERE destination = %s AND object_type = %s AND object_key = %s AND status = 'rejected' AND error_code = %s",
			Destination::PRODUCTION,
			Destination::ORDER,
			(string) $order_id,
			self::CODE
		);
	}

	/** What production said, and what to do about it. */
	public function sentence( int $order_id ): string {
		$said  = $this->progress->find( $order_id );
		$told  = LinesTold::of( $this->orders->find( $order_id ) );
		$parts = [ (string) ( $said['reason'] ?? '' ) ];
		$lines = json_decode( $said['line_figures'] ?? '[]', true );
		foreach ( is_array( $lines ) ? $lines : [] as $line ) {
			if ( isset( $line['reason'] ) ) {
				$name    = $told[ $line['lineId'] ]['name'] ?? $line['lineId'];
				/* translators: 1: name of an order line, 2: what production says of it. */
				$parts[] = sprintf( __( '“%1$s”: %2$s', 'wapro-mag-for-woocommerce' ), $name, $line['reason'] );
			}
		}
		$parts = array_map( self::ended( ... ), array_filter( $parts, static fn ( string $part ): bool => $part !== '' ) );
		$text  = mb_substr( implode( ' ', $parts ), 0, intdiv( self::LONGEST, 2 ) );
		return mb_substr(
			/* translators: %s: what production said. */
			sprintf( __( 'Production took the order and refuses it now: %s Agree it with production, then change the order or retry; or cancel it and tell the buyer.', 'wapro-mag-for-woocommerce' ), $text ),
			0,
			self::LONGEST
		);
	}

	/** As a sentence, so that the next one can follow. */
	private static function ended( string $text ): string {
		return preg_match( '/[.!?…]$/u', $text ) === 1 ? $text : "{$text}.";
	}

	private function is_anything_under_way( int $order_id ): bool {
		$states = [ ...MessageStatus::OPEN, MessageStatus::Rejected->value ];
		return $this->db->value(
			'SELECT id FROM ' . $this->messages() . " WHERE direction = 'out' AND destination = %s AND object_type = %s AND object_key = %s AND status IN (" . Connection::places( $states ) . ') LIMIT 1',
			...[ Destination::PRODUCTION, Destination::ORDER, (string) $order_id, ...$states ]
		) !== null;
	}

	private function messages(): string {
		return Tables::name( Tables::MESSAGES );
	}
}
