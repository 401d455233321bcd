<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\OrderOutbox;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Settings\SettingsStore;

/**
 * Orders that no message was ever made of, as those from before the plugin: a person may send them.
 */
final class UnsentOrders {

	public function __construct(
		private readonly LastStates $states,
		private readonly SettingsStore $settings,
		private readonly OrderOutbox $outbox,
		private readonly HistoryStore $history,
	) {}

	/**
	 * @param list<int> $order_ids
	 * @return array{going: list<\WC_Order>, not_going: int} Not going: in a status in which orders do not go.
	 */
	public function among( array $order_ids ): array {
		$known = $this->states->of_orders( Destination::WAPRO, $order_ids );
		$found = [ 'going' => [], 'not_going' => 0 ];
		foreach ( array_diff( $order_ids, array_keys( $known ) ) as $id ) {
			$order = wc_get_order( $id );
			if ( $order instanceof \WC_Order && $this->settings->orders()->goes( $order->get_status(), (string) $order->get_payment_method() ) ) {
				$found['going'][] = $order;
			} else {
				++$found['not_going'];
			}
		}
		return $found;
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
