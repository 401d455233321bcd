<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\BuyerGroup;
use WaproMag\Visibility\OrderOwnership;

/**
 * Whether WAPRO is to hold the goods of an order. The shop's rule says when that begins; it ends with the order.
 */
final class Reservations {

	public function __construct( private SettingsStore $settings, private OrderScopeStore $scope, private ToldOrders $told ) {}

	public function wants( \WC_Order $order ): bool {
		$rule = $this->settings->orders()->reservation();
		return $rule->wants( $order->get_status(), $order->get_date_paid() !== null, BuyerGroup::of( OrderOwnership::of( $order ) ) ) || $this->stands( $order->get_id() );
	}

	/**
	 * Whether a word of the shop can make WAPRO reserve what it does not hold yet: of an order of another system it takes
	 * none, and what was sent needs none.
	 *
	 * @param list<array<string, string|null>> $erp_orders Rows of one shop order.
	 */
	public static function may_begin( array $erp_orders ): bool {
		return array_filter(
			$erp_orders,
			static fn ( array $row ): bool => $row['state'] !== 'cancelled' && $row['reserved'] !== '1' && in_array( $row['origin'], ErpOrderStore::OWN, true ) && ! in_array( $row['transport_code'], OrderDone::TRANSPORT_CODES, true )
		) !== [];
	}

	/** Whether WAPRO holds the goods, or was told to as soon as it can. */
	private function stands( int $order_id ): bool {
		$known = $this->scope->find( $order_id );
		return ! in_array( $known['accepted_hash'] ?? null, [ null, Withdrawal::HASH ], true )
			&& ( $known['reserved'] === '1' || ( $this->told->accepted( $order_id )['reserve'] ?? false ) === true );
	}
}
