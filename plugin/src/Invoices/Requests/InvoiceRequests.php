<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Database\Transaction;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;

/**
 * Puts the wish for an order's invoice into the queue: once.
 */
final class InvoiceRequests {

	public function __construct( private InvoiceRequestRule $rule, private InvoiceRequestStore $store, private Outbox $outbox, private Transaction $transaction ) {}

	/**
	 * @return bool Whether it is asked for now.
	 */
	public function consider( \WC_Order $order, Cause $cause ): bool {
		$known = $this->store->find( $order->get_id() );
		// WAPRO was never asked: the order had changed.
		$again = $known['state'] === InvoiceRequestState::Refused && $known['code'] === InvoiceRequestPayloads::NOT_CURRENT;
		return $this->rule->wants( $order )
			&& ( $known['state'] === null || $again )
			&& $this->rule->is_possible( $order )
			&& $this->rule->is_current( $order )
			&& $this->ask( $order->get_id(), $cause, $again );
	}

	/** A person wants it, whatever the shop's setting says of this order. */
	public function ask_by_hand( \WC_Order $order ): bool {
		return $this->may_ask( $order ) && $this->ask( $order->get_id(), Cause::ByHand, true );
	}

	public function may_ask( \WC_Order $order ): bool {
		$state = $this->store->find( $order->get_id() )['state'];
		return ( $state === null || $state->may_be_asked_again() ) && $this->rule->is_possible( $order );
	}

	/**
	 * @param bool $again Also when it was refused or skipped.
	 */
	private function ask( int $order_id, Cause $cause, bool $again ): bool {
		return $this->transaction->run(
			function () use ( $order_id, $cause, $again ): bool {
				if ( ! $this->store->ask( $order_id, $again ) ) {
					return false;
				}
				$this->outbox->capture( Destination::WAPRO, Destination::ORDER_INVOICE, (string) $order_id, "invoice:{$order_id}", $cause->value );
				return true;
			}
		);
	}
}
