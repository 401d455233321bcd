<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Transaction;
use WaproMag\Settings\SettingsStore;

/**
 * Hands out files that are wanted, under a lease, and takes what became of them.
 *
 * @phpstan-type Result array{id: int, token: string, outcome: string, hash?: string, name?: string, code?: string, reason?: string, delaySeconds?: int}
 */
final class DocumentQueue {

	private const DEFAULT_DELAY = 60;

	public function __construct( private Connection $db, private Transaction $transaction, private Clock $clock, private SettingsStore $settings, private DocumentStore $documents, private FetchedFiles $fetched ) {}

	/**
	 * @return list<array{id: int, token: string, kind: string, erpId: string, hash: string|null}> documents#WantedDocument.
	 */
	public function claim( int $limit, int $lease_seconds ): array {
		if ( $limit === 0 || ! $this->settings->documents()->is_on() ) {
			return [];
		}
		$token = wp_generate_uuid4();
		$rows  = $this->transaction->run(
			function () use ( $limit, $lease_seconds, $token ): array {
				$rows = $this->db->rows( 'SELECT * FROM ' . DocumentStore::table() . " WHERE state = 'wanted' AND due_at <= UTC_TIMESTAMP(3) ORDER BY due_at, id LIMIT %d FOR UPDATE SKIP LOCKED", $limit );
				$ids  = array_map( intval( ... ), array_column( $rows, 'id' ) );
				if ( $ids !== [] ) {
					$this->db->execute( 'UPDATE ' . DocumentStore::table() . ' SET lease_token = %s, due_at = UTC_TIMESTAMP(3) + INTERVAL %d SECOND WHERE id IN (' . Connection::places( $ids, '%d' ) . ')', $token, $lease_seconds, ...$ids );
				}
				return $rows;
			}
		);
		return array_map(
			fn ( Document $one ): array => [ 'id' => $one->id, 'token' => $token, 'kind' => $one->kind->value, 'erpId' => $one->erp_id, 'hash' => $this->fetched->is_there( $one ) ? $one->hash : null ],
			array_map( Document::from_row( ... ), $rows )
		);
	}

	/**
	 * @param list<Result> $results documents#DocumentResult.
	 * @return list<array{id: int, outcome: string}>
	 */
	public function record( array $results ): array {
		return array_map( fn ( array $result ): array => [ 'id' => $result['id'], 'outcome' => $this->record_one( $result ) ], $results );
	}

	/**
	 * @param Result $result
	 */
	private function record_one( array $result ): string {
		$document = $this->documents->by_id( $result['id'] );
		if ( $document === null || $document->state !== DocumentState::Wanted || $document->token !== $result['token'] ) {
			return 'stale';
		}
		return match ( $result['outcome'] ) {
			'fetched' => $this->fetched->keep( $document, $result['hash'] ?? '', $result['name'] ?? '' ),
			'refused' => $this->refuse( $document, $result ),
			default   => $this->is_too_old( $document ) ? $this->refuse( $document, $result ) : $this->postpone( $document, $result ),
		};
	}

	/**
	 * @param Result $result
	 */
	private function refuse( Document $document, array $result ): string {
		return $this->changed( $document, "state = 'refused', lease_token = NULL, code = %s, reason = %s", $result['code'] ?? 'unexpected', $result['reason'] ?? '' );
	}

	/**
	 * @param Result $result
	 */
	private function postpone( Document $document, array $result ): string {
		return $this->changed( $document, 'lease_token = NULL, due_at = UTC_TIMESTAMP(3) + INTERVAL %d SECOND, code = %s, reason = %s', $result['delaySeconds'] ?? self::DEFAULT_DELAY, $result['code'] ?? 'unexpected', $result['reason'] ?? '' );
	}

	private function changed( Document $document, string $set, string|int ...$values ): string {
		$changed = $this->db->execute( 'UPDATE ' . DocumentStore::table() . " SET {$set} WHERE id = %d AND lease_token = %s", ...[ ...$values, $document->id, (string) $document->token ] );
		return $changed === 1 ? 'recorded' : 'stale';
	}

	/** Whoever waits for so long is told why. */
	private function is_too_old( Document $document ): bool {
		return $document->wanted_at < $this->clock->in( -3600 * $this->settings->message_max_hours() );
	}
}
