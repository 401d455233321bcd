<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\ErpOrderStore;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Queue\Cause;
use WaproMag\Settings\SettingsStore;

/**
 * Moves the shop's orders after WAPRO's, by the shop's map. Only news of WAPRO moves an order: what a person set
 * meanwhile stays until WAPRO's state becomes another.
 */
final class StatusMover {

	/** Status that WAPRO's state last asked for. */
	public const FOLLOWED = '_wapro_mag_followed_status';

	/** The payment was booked in WAPRO, so that WAPRO is not told of it. */
	public const PAID_THERE = '_wapro_mag_paid_in_wapro';

	public function __construct( private Progresses $progresses, private ErpOrderStore $erp_orders, private OrderScopeStore $scope, private SettingsStore $settings, private HistoryStore $history ) {}

	/**
	 * @param list<int> $order_ids
	 * @param string    $cause     common#Cause. But for an event in WAPRO or in production, the buyer gets no mail of it.
	 */
	public function follow( array $order_ids, string $cause, ?int $run_id ): void {
		if ( $this->settings->statuses()->to_array()['rules'] === [] ) {
			return;
		}
		foreach ( $order_ids as $order_id ) {
			try {
				$this->follow_one( $order_id, $cause, $run_id );
			} catch ( \Throwable $error ) {
				wc_get_logger()->error( 'An order could not follow its state in WAPRO; the next news of it tries again.', [ 'source' => 'wapro-mag', 'order' => $order_id, 'error' => $error->getMessage() ] );
			}
		}
	}

	/** WooCommerce takes a status that it does not know for "pending", and cancels what is not paid for. */
	private function follow_one( int $order_id, string $cause, ?int $run_id ): void {
		$progress = $this->progresses->of( $order_id );
		$target   = $this->settings->statuses()->target( $progress );
		$order    = $target === null ? false : wc_get_order( $order_id );
		if ( $target === null || ! $order instanceof \WC_Order || $order->get_meta( self::FOLLOWED ) === $target || ! $this->settings->statuses()->goes_on( $order->get_status() ) ) {
			return;
		}
		if ( ! isset( wc_get_order_statuses()[ "wc-{$target}" ] ) ) {
			wc_get_logger()->warning( 'The map of statuses names one that the shop does not have any more, as after another plugin was switched off; the order stays where it is. Choose another status in the settings of statuses.', [ 'source' => 'wapro-mag', 'order' => $order_id, 'status' => $target ] );
			return;
		}
		// Until WAPRO's answer has come, the shop may not know all of its orders there.
		if ( $target === 'completed' && ( $this->scope->find( $order_id )['accepted_hash'] ?? null ) === null ) {
			return;
		}
		$order->update_meta_data( self::FOLLOWED, $target );
		$from = $order->get_status();
		$this->set( $order, $target );
		Cause::from( $cause )->is_news() ? $order->save() : QuietMails::during( $from, $target, static fn (): int => $order->save() );
		if ( $from !== $target ) {
			$change = HistoryEntry::change( 'status', wc_get_order_status_name( $from ), wc_get_order_status_name( $target ) );
			$this->history->record( new HistoryEntry( 'order', $order_id, null, $cause, [ $change ], null, null, $run_id ) );
		}
	}

	/**
	 * WooCommerce takes some statuses for a payment. Whether there was one, WAPRO says.
	 */
	private function set( \WC_Order $order, string $target ): void {
		$was_paid = $order->get_date_paid() !== null;
		$order->set_status( $target, 'WAPRO Mag: ' );
		if ( $was_paid || $order->get_date_paid() === null ) {
			return;
		}
		if ( $this->is_paid_there( $order->get_id() ) ) {
			$order->update_meta_data( self::PAID_THERE, '1' );
		} else {
			$order->set_date_paid( null );
		}
	}

	private function is_paid_there( int $order_id ): bool {
		$open = array_filter( $this->erp_orders->for_order( $order_id ), static fn ( array $row ): bool => $row['state'] !== 'cancelled' );
		return $open !== [] && array_filter( $open, static fn ( array $row ): bool => $row['payment_code'] !== 'paid' ) === [];
	}
}
