<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Orders\WcOrderReader;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;
use WaproMag\Settings\SettingsStore;

/**
 * Orders that no message was ever made of, as those from before the plugin: a person may send them.
 */
final class UnsentOrders {

	public function __construct(
		private readonly Connection $db,
		private readonly SettingsStore $settings,
		private readonly WcOrderReader $reader,
		private readonly OrderScopeStore $scope,
		private readonly Outbox $outbox,
		private readonly HistoryStore $history,
	) {}

	/**
	 * @param list<int> $order_ids
	 * @return array{going: list<\WC_Order>, not_going: int} Not going: in a status in which orders do not go.
	 */
	public function among( array $order_ids ): array {
		$known = [] === $order_ids ? [] : $this->db->column(
			'SELECT DISTINCT object_key FROM ' . Tables::name( Tables::MESSAGES ) . " WHERE object_type = 'order' AND direction = 'out' AND destination = 'wapro'
				AND object_key IN (" . Connection::places( $order_ids ) . ')',
			...array_map( 'strval', $order_ids )
		);
		$found = [ 'going' => [], 'not_going' => 0 ];
		foreach ( array_diff( $order_ids, array_map( 'intval', $known ) ) as $id ) {
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
			$stream = $this->reader->stream( $order );
			$this->scope->note( $order->get_id(), $order->get_customer_id(), $this->reader->reference( $order ), $stream );
			$this->outbox->capture( Destination::WAPRO, Destination::ORDER, (string) $order->get_id(), $stream, 'by_hand' );
			$this->history->record( new HistoryEntry( 'order', $order->get_id(), null, 'by_hand', [], HistoryEntry::RETRIED, null, null, $actor ) );
		}
	}
}
