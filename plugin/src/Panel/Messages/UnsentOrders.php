<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\OrderOutbox;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Orders\WcOrderReader;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Queue\MessageStatus;
use WaproMag\Settings\SettingsStore;

/**
 * Orders that do not go by themselves, and that a person may send: no message was ever made of them, as of those from
 * before the plugin, or the shop kept a change or cancellation of them to itself.
 */
final class UnsentOrders {

	public function __construct(
		private readonly LastStates $states,
		private readonly SettingsStore $settings,
		private readonly OrderOutbox $outbox,
		private readonly HistoryStore $history,
		private readonly OrderScopeStore $scope,
	) {}

	/**
	 * @param list<int> $order_ids
	 * @return array{going: list<\WC_Order>, kept: int, not_going: int} Kept: so many of those that go were told of before. Not
	 *                                                                   going: in a status in which orders do not go.
	 */
	public function among( array $order_ids ): array {
		$known = $this->states->of_orders( Destination::WAPRO, $order_ids );
		$kept  = array_values( array_filter( $order_ids, fn ( int $id ): bool => $this->is_kept( $id, $known[ $id ] ?? null ) ) );
		$found = [ 'going' => [], 'kept' => 0, 'not_going' => 0 ];
		foreach ( [ ...array_diff( $order_ids, array_keys( $known ) ), ...$kept ] as $id ) {
			$order   = wc_get_order( $id );
			$is_kept = isset( $known[ $id ] );
			if ( WcOrderReader::is_order( $order ) && ( $is_kept || $this->settings->orders()->goes( $order->get_status(), (string) $order->get_payment_method() ) ) ) {
				$found['going'][] = $order;
				$found['kept']   += $is_kept ? 1 : 0;
			} elseif ( ! $is_kept ) {
				++$found['not_going'];
			}
		}
		return $found;
	}

	/**
	 * Whether WAPRO accepted the order otherwise than it is now, and nothing of it is on the way or waits for a person.
	 *
	 * @param string|null $state State of the order's newest message; null: there is none.
	 */
	public function is_kept( int $order_id, ?string $state ): bool {
		$known = $state === MessageStatus::Accepted->value ? $this->scope->find( $order_id ) : null;
		return $known !== null && $known['accepted_hash'] !== null && $known['content_hash'] !== $known['accepted_hash'];
	}

	/**
	 * @param list<\WC_Order> $orders
	 */
	public function send( array $orders, string $actor ): void {
		foreach ( $orders as $order ) {
			$this->outbox->capture( $order, Cause::ByHand );
			$this->history->record( new HistoryEntry( 'order', $order->get_id(), null, 'by_hand', [], HistoryEntry::RETRIED, null, null, $actor ) );
		}
	}
}
