<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Queue\Cause;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;

/**
 * Queues a finished order for WAPRO, by no hook of its own: found by the sweep, or sent by a person.
 */
final class OrderOutbox {

	public function __construct( private Outbox $outbox, private OrderScopeStore $scope, private WcOrderReader $reader, private GraceTime $grace ) {}

	public function capture( \WC_Order $order, Cause $cause ): void {
		$stream = $this->reader->stream( $order );
		$this->scope->note( $order->get_id(), $order->get_customer_id(), $this->reader->reference( $order ), $stream );
		$this->outbox->capture( Destination::WAPRO, Destination::ORDER, (string) $order->get_id(), $stream, $cause->value, $cause === Cause::Sweep ? $this->grace->until( $order ) : null );
	}
}
