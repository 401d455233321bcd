<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Api\SchemaCheck;
use WaproMag\Api\Schemas;
use WaproMag\Api\Violation;
use WaproMag\History\HistoryEntry;
use WaproMag\History\HistoryStore;
use WaproMag\Orders\Twins\TwinCheck;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Intent;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;
use WaproMag\Settings\SettingsStore;

/**
 * What is told of an order, built from the live order when its message is about to go: placed, changed or cancelled.
 */
final class OrderPayloads implements PayloadSource {

	public const CANCELLED_IN_TIME = 'cancelled_in_time';

	public function __construct(
		private WcOrderReader $reader,
		private SettingsStore $settings,
		private OrderScopeStore $scope,
		private ErpOrderStore $erp_orders,
		private ToldOrders $told,
		private SkippedOrders $skips,
		private Reservations $reservations,
		private HistoryStore $history,
		private Schemas $schemas,
		private TwinCheck $twins
	) {}

	public function prepare( Message $message ): Prepared {
		$prepared = $this->prepared( $message );
		if ( $prepared->payload === null ) {
			$this->twins->not_asked( (int) $message->object_key, $prepared->ends_as );
		}
		return $prepared;
	}

	private function prepared( Message $message ): Prepared {
		$order_id = (int) $message->object_key;
		$order    = wc_get_order( $order_id );
		if ( ! $order instanceof \WC_Order ) {
			return $this->gone( $message );
		}
		if ( ! WcOrderReader::is_order( $order ) ) {
			return Prepared::nothing_to_send( __( 'This is no order of the shop but something else, as a subscription: only orders go to WAPRO.', 'wapro-mag-for-woocommerce' ) );
		}
		$this->scope->note( $order_id, $order->get_customer_id(), $this->reader->reference( $order ), $this->reader->stream( $order ) );
		$known = $this->scope->find( $order_id ) ?? [];
		$held  = $this->told->may_hold( $order_id );
		if ( $this->is_withdrawn( $order ) ) {
			return $this->withdrawn( $order, $message, $known, $held );
		}
		if ( $held && WcOrderReader::is_erased( $order ) ) {
			return Prepared::nothing_to_send( __( 'The buyer\'s data was erased in the shop; WAPRO keeps the order as it has it.', 'wapro-mag-for-woocommerce' ), false );
		}
		if ( ! $this->settings->orders()->goes( $order->get_status(), (string) $order->get_payment_method() ) ) {
			return Prepared::nothing_to_send( __( 'The order is in a status in which it does not go to WAPRO.', 'wapro-mag-for-woocommerce' ), false );
		}
		try {
			$payload = $this->payload( $order );
		} catch ( PayloadProblem $problem ) {
			return Prepared::rejected( $problem->problem_code, $problem->field, OrderSentences::of( $problem ) );
		}
		if ( $payload['lines'] === [] ) {
			return $held
				? $this->cancel( $message, $known, 'refunded' )
				: Prepared::nothing_to_send( __( 'The order has nothing to deliver: it has no lines, or all of them were refunded.', 'wapro-mag-for-woocommerce' ) );
		}
		return $this->told( $message, $known, $payload, $held, $this->twins->of( $order ) );
	}

	/**
	 * Fingerprint of the order's present content; null when there is nothing to tell WAPRO, or it cannot be told.
	 */
	public function live_hash( \WC_Order $order ): ?string {
		if ( WcOrderReader::is_erased( $order ) ) {
			return null;
		}
		try {
			$payload = $this->is_withdrawn( $order ) ? [ 'lines' => [] ] : $this->payload( $order );
		} catch ( PayloadProblem ) {
			return null;
		}
		if ( $payload['lines'] !== [] ) {
			return ContentHash::of( $payload );
		}
		return $this->told->may_hold( $order->get_id() ) ? Withdrawal::HASH : null;
	}

	/**
	 * @param array<string, string|null> $known   Row of the order's scope.
	 * @param array<string, mixed>       $payload
	 * @param array<string, mixed>|null  $twins   What WAPRO shall look for before it makes the order.
	 */
	private function told( Message $message, array $known, array $payload, bool $held, ?array $twins ): Prepared {
		$order_id = (int) $message->object_key;
		$hash     = ContentHash::of( $payload );
		$is_seen  = ! $this->scope->saw( $order_id, $hash );
		$is_there = ( $known['accepted_hash'] ?? null ) === $hash || $this->is_but_for_the_reservation( $order_id, $known, $payload ) || $this->is_retold( $message, $known, $payload, $hash );
		if ( $is_there && ! $this->told->is_in_doubt( $order_id ) ) {
			return Prepared::nothing_to_send( __( 'WAPRO has the order as it is.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( $this->keeps_to_itself( $message, ( $known['accepted_hash'] ?? null ) !== null ) ) {
			return self::kept();
		}
		// What was never sent stays skipped whatever becomes of it in the shop; a change, until the order changes again.
		if ( ( ! $held || $is_seen ) && $this->told->was_skipped( $message ) ) {
			return $this->skipped( $order_id, $held );
		}
		return Prepared::payload( $twins === null ? $payload : $payload + [ 'twins' => $twins ], $held ? Intent::Change : Intent::Place );
	}

	/**
	 * Whether the order is as WAPRO accepted it, only that the reservation is another one now, for which WAPRO has nothing
	 * to do: it is never taken back, and it is made where it can be.
	 *
	 * @param array<string, string|null> $known   Row of the order's scope.
	 * @param array<string, mixed>       $payload
	 */
	private function is_but_for_the_reservation( int $order_id, array $known, array $payload ): bool {
		return ( $known['accepted_hash'] ?? null ) === ContentHash::of( [ 'reserve' => $payload['reserve'] !== true ] + $payload ) && ! $this->wants_reserving( $order_id, $known, $payload );
	}

	/**
	 * @param array<string, string|null> $known   Row of the order's scope.
	 * @param array<string, mixed>       $payload
	 */
	private function wants_reserving( int $order_id, array $known, array $payload ): bool {
		return $payload['reserve'] === true && ( $known['reserved'] ?? null ) !== '1' && Reservations::may_begin( $this->erp_orders->for_order( $order_id ) );
	}

	/**
	 * Whether the order is as WAPRO accepted it, only told otherwise since an update of the plugin. Of one whose payload
	 * is no longer kept, the present content counts as accepted.
	 *
	 * @param array<string, string|null> $known   Row of the order's scope.
	 * @param array<string, mixed>       $payload
	 */
	private function is_retold( Message $message, array $known, array $payload, string $hash ): bool {
		$accepted = $known['accepted_hash'] ?? null;
		if ( $accepted === null || $accepted === Withdrawal::HASH || (int) ( $known['content_version'] ?? 0 ) >= ContentHash::VERSION ) {
			return false;
		}
		$before = $this->told->accepted_before( $message );
		if ( $before !== null && ( ! ContentHash::agree( $before, $payload ) || ( $before['reserve'] !== true && $this->wants_reserving( (int) $message->object_key, $known, $payload ) ) ) ) {
			return false;
		}
		$this->scope->retold( (int) $message->object_key, $hash );
		return true;
	}

	/**
	 * Whether the shop does not tell what becomes of orders that WAPRO has, unless a person wants it. An order that WAPRO
	 * only may have is told all the same: else it could be lost.
	 */
	private function keeps_to_itself( Message $message, bool $is_there ): bool {
		return $is_there && $message->cause !== Cause::ByHand->value && ! $this->settings->orders()->sends_changes();
	}

	/**
	 * @param array<string, string|null> $known Row of the order's scope.
	 */
	private function withdrawn( \WC_Order $order, Message $message, array $known, bool $held ): Prepared {
		if ( ! $held ) {
			if ( $this->scope->saw( $order->get_id(), Withdrawal::HASH ) ) {
				$this->history->record( new HistoryEntry( 'order', $order->get_id(), null, $message->cause, [ HistoryEntry::change( 'status', null, $order->get_status() ) ], self::CANCELLED_IN_TIME, $message->id, null, $message->actor ) );
			}
			/* translators: %s: why the order does not go, as "the order was cancelled". */
			return Prepared::superseded( self::CANCELLED_IN_TIME, sprintf( __( 'Nothing was made in WAPRO: %s before it was sent.', 'wapro-mag-for-woocommerce' ), Withdrawal::reason( $order->get_status() ) ) );
		}
		if ( $order->get_status() === Withdrawal::TRASH && $this->is_realised( $order->get_id() ) ) {
			return self::stays();
		}
		return $this->cancel( $message, $known, $order->get_status() );
	}

	/**
	 * @param array<string, string|null> $known Row of the order's scope.
	 */
	private function cancel( Message $message, array $known, string $status ): Prepared {
		$is_seen = ! $this->scope->saw( (int) $message->object_key, Withdrawal::HASH );
		if ( $known['accepted_hash'] === Withdrawal::HASH && ! $this->told->is_in_doubt( (int) $message->object_key ) ) {
			return Prepared::nothing_to_send( __( 'WAPRO has cancelled the order already.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( $this->keeps_to_itself( $message, ( $known['accepted_hash'] ?? null ) !== null ) ) {
			return self::kept();
		}
		if ( $is_seen && $this->told->was_skipped( $message ) ) {
			return $this->skipped( (int) $message->object_key, true );
		}
		return self::cancellation( (string) $known['reference'], $status );
	}

	/**
	 * Deleted for good: nothing but WAPRO's orders and what was sent tells that it was there.
	 */
	private function gone( Message $message ): Prepared {
		$order_id  = (int) $message->object_key;
		$reference = $this->told->may_hold( $order_id ) ? $this->told->reference( $order_id ) : null;
		if ( $reference === null ) {
			return Prepared::rejected( 'order_gone', null, __( 'The order is no longer in the shop. If it was deleted on purpose, skip this message; else restore the order and retry.', 'wapro-mag-for-woocommerce' ) );
		}
		$rows = $this->erp_orders->for_order( $order_id );
		if ( $rows !== [] && array_filter( $rows, static fn ( array $row ): bool => $row['state'] !== 'cancelled' ) === [] ) {
			return Prepared::nothing_to_send( __( 'WAPRO has cancelled the order already.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( $this->keeps_to_itself( $message, $rows !== [] ) ) {
			return self::kept();
		}
		if ( $this->told->was_skipped( $message, Intent::Cancel ) ) {
			return $this->skipped( $order_id, true );
		}
		return $this->is_realised( $order_id ) ? self::stays() : self::cancellation( $reference, Withdrawal::DELETED );
	}

	private function is_withdrawn( \WC_Order $order ): bool {
		return Withdrawal::is_of( $order, $this->settings->orders(), $this->settings->statuses() );
	}

	private function is_realised( int $order_id ): bool {
		return OrderDone::is_shipped_in_full( $this->erp_orders->for_order( $order_id ) );
	}

	/**
	 * @return array<string, mixed> Without a line, nothing else is told: whatever nobody has decided stops no cancellation.
	 * @throws PayloadProblem When WAPRO could not take it.
	 */
	private function payload( \WC_Order $order ): array {
		$facts = $this->reader->read( $order );
		if ( OrderLines::left( $facts->lines ) === [] ) {
			return [ 'lines' => [] ];
		}
		$maps     = $this->settings->maps();
		$orders   = $this->settings->orders();
		$rules    = new OrderPayload( new OrderLines( $maps, VatRates::of( $this->settings->dictionaries() ), $orders ), $maps, $orders );
		$accepted = $orders->payment_terms( $facts->payment->method ) === null ? $this->told->accepted( $order->get_id() ) : null;
		$payload  = $rules->build( $facts, $this->reservations->wants( $order ), $accepted );
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

	private static function cancellation( string $reference, string $status ): Prepared {
		return Prepared::payload( [ 'reference' => $reference, 'reason' => Withdrawal::reason( $status ) ], Intent::Cancel );
	}

	private static function kept(): Prepared {
		return Prepared::nothing_to_send( __( 'Changes and cancellations are not sent to WAPRO: the shop is set so. A person can send this one by hand.', 'wapro-mag-for-woocommerce' ), false );
	}

	private function skipped( int $order_id, bool $held ): Prepared {
		$this->skips->skipped( (string) $order_id );
		return Prepared::nothing_to_send(
			$held
				? __( 'A person skipped this change before, and the order has not changed since.', 'wapro-mag-for-woocommerce' )
				: __( 'A person skipped this order before it was sent. It goes when somebody sends it by hand.', 'wapro-mag-for-woocommerce' ),
			false
		);
	}

	private static function stays(): Prepared {
		return Prepared::nothing_to_send( __( 'WAPRO has realised the order; it stays there.', 'wapro-mag-for-woocommerce' ), false );
	}

	private static function problem( Violation $violation ): PayloadProblem {
		return new PayloadProblem( $violation->keyword === 'maxLength' ? 'too_long' : 'wapro_invalid', $violation->field, $violation->expected );
	}
}
