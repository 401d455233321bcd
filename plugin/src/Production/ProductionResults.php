<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\ResultListener;

/**
 * Keeps what production answered to an order. Runs within the transaction that ends the message.
 */
final class ProductionResults implements ResultListener {

	public const TOLD    = 'production_told';
	public const REFUSED = 'production_refused';

	public function __construct( private ProductionStore $store, private ProgressStore $progress, private LateRefusals $refusals, private HistoryStore $history ) {}

	/**
	 * @param array<string, mixed>      $result
	 * @param array<string, mixed>|null $payload
	 */
	public function accepted( Message $message, array $result, ?array $payload ): void {
		if ( $payload !== null ) {
			$this->store->accepted( (int) $message->object_key, (int) $payload['sequence'], ProductionContent::hash( $payload ) );
			$this->weigh_refusal( (int) $message->object_key, $payload );
		}
		$this->record( $message, [ HistoryEntry::change( 'production', null, (string) ( $payload['event'] ?? '' ) ) ], self::TOLD );
	}

	/**
	 * A refusal may have come before the answer to what it refuses; of something older it is over.
	 *
	 * @param array<string, mixed> $payload
	 */
	private function weigh_refusal( int $order_id, array $payload ): void {
		$refused = (int) ( $this->store->find( $order_id )['refused_sequence'] ?? 0 );
		if ( $refused >= (int) $payload['sequence'] ) {
			$this->refusals->call( $order_id );
		} elseif ( $refused > 0 && $payload['event'] !== ProductionContent::CANCELLED ) {
			$this->progress->reopen( $order_id );
		}
	}

	/**
	 * @param array<string, mixed> $result
	 */
	public function rejected( Message $message, string $code, ?string $field, string $reason, array $result = [] ): void {
		$this->record( $message, [ HistoryEntry::change( $field ?? 'production', null, $reason !== '' ? $reason : $code ) ], self::REFUSED );
	}

	/**
	 * @param list<array{field: string, before: string|null, after: string|null}> $changes
	 */
	private function record( Message $message, array $changes, string $summary ): void {
		$this->history->record( new HistoryEntry( 'order', (int) $message->object_key, null, $message->cause, $changes, $summary, $message->id, null, $message->actor ) );
	}
}
