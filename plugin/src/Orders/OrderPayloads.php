<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Api\SchemaCheck;
use WaproMag\Api\Schemas;
use WaproMag\Api\Violation;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;
use WaproMag\Settings\SettingsStore;

/**
 * What is told of an order, built from the live order when its message is about to go.
 */
final class OrderPayloads implements PayloadSource {

	public const CHANGE_NOT_SENT = 'change_not_sent';

	public function __construct(
		private WcOrderReader $reader,
		private SettingsStore $settings,
		private OrderScopeStore $scope,
		private ErpOrderStore $erp_orders,
		private HistoryStore $history,
		private Schemas $schemas
	) {}

	public function prepare( Message $message ): Prepared {
		$order_id = (int) $message->object_key;
		$order    = wc_get_order( $order_id );
		$accepted = $this->scope->find( $order_id )['accepted_hash'] ?? null;
		if ( ! $order instanceof \WC_Order || $order->get_status() === 'trash' ) {
			return $this->gone( $order_id, $message, $accepted !== null );
		}
		$this->scope->note( $order_id, $order->get_customer_id(), $this->reader->reference( $order ), $this->reader->stream( $order ) );
		if ( ! $this->settings->orders()->goes( $order->get_status(), (string) $order->get_payment_method() ) ) {
			return $this->not_going( $order, $message, $accepted !== null );
		}
		try {
			$payload = $this->payload( $order );
		} catch ( PayloadProblem $problem ) {
			return $accepted !== null
				? $this->changed( $order->get_id(), $message, 'content', md5( $problem->problem_code ) )
				: Prepared::rejected( $problem->problem_code, $problem->field, OrderSentences::of( $problem ) );
		}
		if ( $payload['lines'] === [] ) {
			return Prepared::nothing_to_send( __( 'The order has nothing to deliver: it has no lines, or all of them were refunded.', 'wapro-mag-for-woocommerce' ) );
		}
		$hash = ContentHash::of( $payload );
		if ( $accepted === $hash ) {
			return Prepared::nothing_to_send( __( 'WAPRO has the order as it is.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( $accepted !== null ) {
			return $this->changed( $order->get_id(), $message, 'content', $hash );
		}
		$this->scope->saw( $order_id, $hash );
		return Prepared::payload( $payload );
	}

	/**
	 * Fingerprint of the order's present content; null when it cannot be told to WAPRO as it is.
	 */
	public function live_hash( \WC_Order $order ): ?string {
		try {
			return ContentHash::of( $this->payload( $order ) );
		} catch ( PayloadProblem ) {
			return null;
		}
	}

	/**
	 * @return array<string, mixed>
	 * @throws PayloadProblem When WAPRO could not take it.
	 */
	private function payload( \WC_Order $order ): array {
		$maps    = $this->settings->maps();
		$orders  = $this->settings->orders();
		$rules   = new OrderPayload( new OrderLines( $maps, VatRates::of( $this->settings->dictionaries() ), $orders ), $maps, $orders );
		$payload = $rules->build( $this->reader->read( $order ) );
		/**
		 * The order as it is about to be told to WAPRO. What it returns must hold against messages#OrderPayload.
		 *
		 * @param array<string, mixed> $payload
		 * @param \WC_Order            $order
		 */
		$payload   = (array) apply_filters( 'wapro_mag/order_payload', $payload, $order );
		$violation = $payload['lines'] === [] ? null : SchemaCheck::violation( $payload, $this->schemas->get( 'messages#OrderPayload' ) );
		if ( $violation !== null ) {
			throw self::problem( $violation );
		}
		return $payload;
	}

	/**
	 * In the trash, or deleted for good: then nothing but WAPRO's orders tells that it went.
	 */
	private function gone( int $order_id, Message $message, bool $accepted ): Prepared {
		return $accepted || $this->erp_orders->for_order( $order_id ) !== []
			? $this->changed( $order_id, $message, 'status', 'trash' )
			: Prepared::rejected( 'order_gone', null, __( 'The order is no longer in the shop. If it was deleted on purpose, skip this message; else restore the order and retry.', 'wapro-mag-for-woocommerce' ) );
	}

	/**
	 * The order is not one that goes: not placed, failed or cancelled.
	 */
	private function not_going( \WC_Order $order, Message $message, bool $accepted ): Prepared {
		return $accepted
			? $this->changed( $order->get_id(), $message, 'status', $order->get_status() )
			: Prepared::nothing_to_send( __( 'The order is in a status in which it does not go to WAPRO.', 'wapro-mag-for-woocommerce' ) );
	}

	/**
	 * WAPRO holds the order and is not told of changes yet: said in the order's history, once per change.
	 */
	private function changed( int $order_id, Message $message, string $field, string $now ): Prepared {
		if ( $this->scope->saw( $order_id, $field === 'content' ? $now : md5( $field . ':' . $now ) ) ) {
			$shown = $field === 'status' ? [ HistoryEntry::change( 'status', null, $now ) ] : [];
			$this->history->record( new HistoryEntry( 'order', $order_id, null, $message->cause, $shown, self::CHANGE_NOT_SENT, $message->id ) );
		}
		return Prepared::nothing_to_send( __( 'WAPRO holds the order already; this change was not sent. Make it in WAPRO by hand if it matters there.', 'wapro-mag-for-woocommerce' ) );
	}

	private static function problem( Violation $violation ): PayloadProblem {
		return new PayloadProblem( $violation->keyword === 'maxLength' ? 'too_long' : 'wapro_invalid', $violation->field, $violation->expected );
	}
}
