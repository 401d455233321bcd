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
		return $this->rule->wants( $order )
			&& $this->store->find( $order->get_id() )['state'] === null
			&& $this->rule->is_possible( $order )
			&& $this->rule->is_current( $order )
			&& $this->ask( $order->get_id(), $cause );
	}

	/** A person wants it, whatever the shop's setting says of this order. */
	public function ask_by_hand( \WC_Order $order ): bool {
		return $this->may_ask( $order ) && $this->ask( $order->get_id(), Cause::ByHand );
	}

	public function may_ask( \WC_Order $order ): bool {
		$state = $this->store->find( $order->get_id() )['state'];
		return ( $state === null || $state->may_be_asked_again() ) && $this->rule->is_possible( $order );
	}

	private function ask( int $order_id, Cause $cause ): bool {
		return $this->transaction->run(
			function () use ( $order_id, $cause ): bool {
				if ( ! $this->store->ask( $order_id, $cause === Cause::ByHand ) ) {
					return false;
				}
				$this->outbox->capture( Destination::WAPRO, Destination::ORDER_INVOICE, (string) $order_id, "invoice:{$order_id}", $cause->value );
				return true;
			}
		);
	}
}
