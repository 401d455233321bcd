<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Orders\EarlierOrders;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Queue\MessageStatus;
use WaproMag\Queue\Streams;
use WaproMag\Settings\SettingsStore;

/**
 * Finds, among orders of late, what production should have been told of and was not.
 */
final class ProductionSweep {

	public function __construct(
		private LastStates $states,
		private Streams $streams,
		private ProductionCapture $capture,
		private ProductionStore $store,
		private ProductionPayloads $payloads,
		private SettingsStore $settings,
		private EarlierOrders $earlier
	) {}

	/**
	 * @param array<\WC_Order> $orders
	 * @return int Messages made.
	 */
	public function run( array $orders ): int {
		if ( ! $this->settings->production()->is_on() ) {
			return 0;
		}
		$this->streams->restore_missing( Destination::PRODUCTION );
		$states = $this->states->of_orders( Destination::PRODUCTION, array_values( array_map( static fn ( \WC_Order $order ): int => $order->get_id(), $orders ) ) );
		$made   = 0;
		foreach ( $orders as $order ) {
			if ( $this->is_lost( $order, $states[ $order->get_id() ] ?? null ) ) {
				$this->capture->capture( $order->get_id(), Cause::Sweep );
				++$made;
			}
		}
		return $made;
	}

	private function is_lost( \WC_Order $order, ?string $state ): bool {
		if ( $state === null ) {
			return ! $this->earlier->contains( $order ) && $this->payloads->concerns( $order );
		}
		// What a person skipped is theirs until the order changes again.
		if ( $state === MessageStatus::Skipped->value || in_array( $state, MessageStatus::OPEN, true ) ) {
			return false;
		}
		$live = $this->payloads->live_hash( $order );
		return $live !== null && $live !== ( $this->store->find( $order->get_id() )['prepared_hash'] ?? null );
	}
}
