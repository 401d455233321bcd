<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Orders\ErpOrderStore;
use WaproMag\Orders\NipField;
use WaproMag\Orders\OrderPayloads;
use WaproMag\Orders\OrderScopeStore;
use WaproMag\Orders\Withdrawal;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Queue\MessageStatus;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\BuyerGroup;
use WaproMag\Visibility\OrderOwnership;

/**
 * Whether the invoice of an order is to be asked for.
 */
final class InvoiceRequestRule {

	public function __construct(
		private InvoiceRequestOptions $options,
		private SettingsStore $settings,
		private OrderScopeStore $scope,
		private ErpOrderStore $erp_orders,
		private OrderPayloads $payloads,
		private LastStates $states
	) {}

	/** By the shop's setting, without a person. */
	public function wants( \WC_Order $order ): bool {
		$rule   = $this->options->read();
		$placed = $order->get_date_created()?->getTimestamp();
		return $rule->is_on()
			&& $placed !== null && $placed >= ( $rule->since() ?? PHP_INT_MAX )
			&& $rule->wants( $order->get_status(), $order->get_date_paid() !== null, $this->nip( $order ), BuyerGroup::of( OrderOwnership::of( $order ) ) );
	}

	/**
	 * Whether WAPRO has the order from this shop, whole and registered, and nobody took anything of it back.
	 */
	public function is_possible( \WC_Order $order ): bool {
		$accepted = $this->scope->find( $order->get_id() )['accepted_hash'] ?? null;
		if ( $accepted === null || $accepted === Withdrawal::HASH
			|| Withdrawal::is_of( $order, $this->settings->orders(), $this->settings->statuses() )
			|| in_array( $order->get_status(), [ ...Withdrawal::STATUSES, Withdrawal::TRASH ], true )
			|| $order->get_refunds() !== [] ) {
			return false;
		}
		$rows = $this->erp_orders->for_order( $order->get_id() );
		$open = array_filter( $rows, static fn ( array $row ): bool => $row['state'] !== 'cancelled' );
		return $open !== []
			&& array_filter( $open, static fn ( array $row ): bool => $row['state'] === 'buffered' || ! in_array( $row['origin'], ErpOrderStore::OWN, true ) ) === [];
	}

	/**
	 * Whether WAPRO has the order as it is now: an invoice must not overtake a change.
	 */
	public function is_current( \WC_Order $order ): bool {
		if ( $this->payloads->live_hash( $order ) === ( $this->scope->find( $order->get_id() )['accepted_hash'] ?? null ) ) {
			return true;
		}
		$last = $this->states->of_orders( Destination::WAPRO, [ $order->get_id() ] )[ $order->get_id() ] ?? null;
		return $last !== MessageStatus::Rejected->value && ! in_array( $last, MessageStatus::OPEN, true );
	}

	private function nip( \WC_Order $order ): string {
		return NipField::read( $order, $this->settings->maps()->nip_field() );
	}
}
