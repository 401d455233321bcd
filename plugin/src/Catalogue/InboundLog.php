<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Queue\MessageStore;

/**
 * Writes what came from WAPRO, and how it ended, into the list of messages.
 */
final class InboundLog {

	public function __construct( private MessageStore $messages, private Connection $db ) {}

	/**
	 * @param 'goods'|'stock'|'prices'|'customer'|'invoice'                            $object_type
	 * @param list<array{message: string|null, result: ItemResult}> $answers
	 * @return array<string, int> Id of the shop's message by WAPRO's message id.
	 */
	public function write( string $object_type, ApplyContext $context, array $answers ): array {
		$this->messages->supersede_refused( $object_type, self::judged_anew( $answers ) );
		$rows = [];
		foreach ( $answers as $answer ) {
			if ( $answer['message'] !== null ) {
				$rows[] = self::row( $object_type, $context, $answer['message'], $answer['result'] );
			}
		}
		if ( $rows === [] ) {
			return [];
		}
		$this->messages->log_inbound( $rows );
		return $this->ids( array_column( $rows, 'external_id' ) );
	}

	/**
	 * Keys whose older refusals no longer say anything. A refusal by a run has no message of its own: the older one stays.
	 *
	 * @param list<array{message: string|null, result: ItemResult}> $answers
	 * @return list<string>
	 */
	private static function judged_anew( array $answers ): array {
		$keys = [];
		foreach ( $answers as $answer ) {
			$outcome = $answer['result']->outcome;
			if ( $outcome !== ItemResult::STALE && ( $outcome !== ItemResult::REJECTED || $answer['message'] !== null ) ) {
				$keys[] = $answer['result']->key;
			}
		}
		return array_values( array_unique( $keys ) );
	}

	/**
	 * @return array{external_id: string, object_type: string, object_key: string, status: string, code: string|null, field: string|null, reason: string|null, cause: string}
	 */
	private static function row( string $object_type, ApplyContext $context, string $message, ItemResult $result ): array {
		return [
			'external_id' => $message,
			'object_type' => $object_type,
			'object_key'  => $result->key,
			'status'      => $result->outcome === ItemResult::REJECTED ? 'rejected' : 'accepted',
			'code'        => $result->code,
			'field'       => $result->field,
			'reason'      => $result->reason,
			'cause'       => $context->cause,
		];
	}

	/**
	 * @param list<string> $external_ids
	 * @return array<string, int>
	 */
	private function ids( array $external_ids ): array {
		$ids  = [];
		$rows = $this->db->rows(
			'SELECT id, external_id FROM ' . Tables::name( Tables::MESSAGES ) . ' WHERE external_id IN (' . Connection::places( $external_ids ) . ')',
			...$external_ids
		);
		foreach ( $rows as $row ) {
			$ids[ (string) $row['external_id'] ] = (int) $row['id'];
		}
		return $ids;
	}
}
