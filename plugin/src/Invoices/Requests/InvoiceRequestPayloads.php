<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Orders\OrderScopeStore;
use WaproMag\Queue\Cause;
use WaproMag\Queue\Message;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\Prepared;

/**
 * The wish for an invoice as it goes: the order is judged once more, for it may have changed while the wish waited.
 */
final class InvoiceRequestPayloads implements PayloadSource {

	public const NOT_DUE     = 'invoice_not_due';
	public const NOT_CURRENT = 'invoice_not_current';

	public function __construct( private InvoiceRequestRule $rule, private InvoiceRequestStore $store, private OrderScopeStore $scope ) {}

	public function prepare( Message $message ): Prepared {
		$order_id  = (int) $message->object_key;
		$order     = wc_get_order( $order_id );
		$reference = $this->scope->find( $order_id )['reference'] ?? null;
		if ( ! $order instanceof \WC_Order || $reference === null || ! $this->rule->is_possible( $order ) ) {
			return $this->not_due( $order_id, __( 'No invoice is due: the order is cancelled, refunded, or not in WAPRO any more.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( $message->cause !== Cause::ByHand->value && ! $this->rule->wants( $order ) ) {
			return $this->not_due( $order_id, __( 'The order changed, and by the shop’s settings no invoice is due for it now.', 'wapro-mag-for-woocommerce' ) );
		}
		if ( ! $this->rule->is_current( $order ) ) {
			// The rule asks by itself then; what only a person wanted nobody would ask for again.
			return $message->cause === Cause::ByHand->value && ! $this->rule->wants( $order )
				? Prepared::rejected( self::NOT_CURRENT, null, __( 'WAPRO does not have the last change of this order. Ask for the invoice again when it has taken the change, or when its refusal was settled in the list of messages.', 'wapro-mag-for-woocommerce' ) )
				: $this->not_due( $order_id, __( 'The order changed; its invoice is asked for when WAPRO has taken the change.', 'wapro-mag-for-woocommerce' ) );
		}
		return Prepared::payload( [ 'reference' => $reference ] );
	}

	private function not_due( int $order_id, string $reason ): Prepared {
		$this->store->forget( $order_id );
		return Prepared::superseded( self::NOT_DUE, $reason );
	}
}
