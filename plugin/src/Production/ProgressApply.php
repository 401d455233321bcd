<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Api\Problem;
use WaproMag\Database\Transaction;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\ContentHash;
use WaproMag\Queue\Cause;
use WaproMag\Settings\SettingsStore;

/**
 * Takes what production says of an order: once, in its order, and only what can be true.
 */
final class ProgressApply {

	public const TAKEN    = 'taken';
	public const REPEATED = 'repeated';
	public const STALE    = 'stale';

	public function __construct(
		private Transaction $transaction,
		private ProductionStore $orders,
		private ProgressStore $progress,
		private LateRefusals $refusals,
		private ProductionAxis $axis,
		private HistoryStore $history,
		private SettingsStore $settings
	) {}

	/**
	 * @param array<string, mixed> $document production-progress#ProductionProgress.
	 * @return array{outcome: string, reference: string} production#ProductionProgressAnswer.
	 * @throws Problem When it cannot be true, or the setting is off.
	 */
	public function take( array $document ): array {
		if ( ! $this->settings->production()->progress()->is_of_application() ) {
			throw self::off();
		}
		[ $outcome, $order_id ] = $this->transaction->run( fn (): array => $this->within( $document ) );
		if ( $outcome === self::TAKEN ) {
			/**
			 * Production said something new of an order; read it by ProductionProgress.
			 *
			 * @param int $order_id
			 */
			do_action( 'wapro_mag/production_progress', $order_id );
		}
		return [ 'outcome' => $outcome, 'reference' => (string) $document['reference'] ];
	}

	public static function off(): Problem {
		return new Problem( 'production_progress_off', __( 'This shop takes the production status from WAPRO. Choose the production application under Settings → Production first.', 'wapro-mag-for-woocommerce' ), 409 );
	}

	/**
	 * @param array<string, mixed> $document
	 * @return array{string, int}
	 */
	private function within( array $document ): array {
		$order = $this->orders->lock( (string) $document['reference'] );
		if ( $order === null ) {
			/* translators: %s: reference of an order. */
			throw new Problem( 'order_unknown', sprintf( __( 'This shop has told production of no order %s.', 'wapro-mag-for-woocommerce' ), $document['reference'] ), 404, 'reference' );
		}
		$order_id = (int) $order['order_id'];
		$hash     = ContentHash::of( $document );
		$taken    = $this->progress->taken( (string) $document['id'] );
		if ( $taken !== null && $taken !== $hash ) {
			/* translators: %s: id of a document. */
			throw new Problem( 'id_taken', sprintf( __( 'Another document was taken under the id %s. Every document needs an id of its own.', 'wapro-mag-for-woocommerce' ), $document['id'] ), 409, 'id' );
		}
		if ( $taken !== null ) {
			return [ self::REPEATED, $order_id ];
		}
		$before = $this->progress->find( $order_id );
		if ( self::is_stale( $document, $order, $before ) ) {
			return [ self::STALE, $order_id ];
		}
		( new ProgressCheck( $this->settings->production()->progress() ) )->check( $document, LinesTold::of( $order ), (int) $order['sequence'] );
		$this->write( $order_id, $document, $order, $before );
		$this->progress->remember( (string) $document['id'], $order_id, $hash );
		return [ self::TAKEN, $order_id ];
	}

	/**
	 * @param array<string, mixed>            $document
	 * @param array<string, string|null>      $order
	 * @param array<string, string|null>|null $before
	 */
	private static function is_stale( array $document, array $order, ?array $before ): bool {
		if ( $before !== null && $document['sequence'] <= (int) $before['sequence'] ) {
			return true;
		}
		$answered = $document['orderSequence'] ?? PHP_INT_MAX;
		return $document['event'] !== ProgressStore::PROGRESS && $answered < (int) $order['accepted_sequence'];
	}

	/**
	 * @param array<string, mixed>            $document
	 * @param array<string, string|null>      $order
	 * @param array<string, string|null>|null $before
	 */
	private function write( int $order_id, array $document, array $order, ?array $before ): void {
		$is_refused = $document['event'] === ProgressStore::REFUSED;
		$status     = $is_refused ? null : $document['status'] ?? ProductionStage::Planned->value;
		$this->progress->write( $order_id, $document, $status );
		$this->axis->take_over( $order_id );
		if ( $is_refused ) {
			$this->orders->refused( $order_id, (int) ( $document['orderSequence'] ?? $order['sequence'] ) );
			$this->refusals->call( $order_id );
		} else {
			$this->orders->relented( $order_id );
			$this->refusals->call_off( $order_id );
		}
		$changes = ( new ProgressHistory( $this->settings->production()->progress(), LinesTold::of( $order ) ) )->changes( $before, $this->progress->find( $order_id ) );
		if ( $changes !== [] ) {
			$this->history->record( new HistoryEntry( 'order', $order_id, (string) $document['reference'], Cause::Production->value, $changes, $is_refused ? LateRefusals::CODE : null ) );
		}
	}
}
