<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Settings\SettingsStore;

/**
 * Orders from before the plugin: somebody has entered them in WAPRO by hand, and an edit today must not send them again.
 */
final class EarlierOrders {

	public function __construct( private OrderScopeStore $scope, private SettingsStore $settings ) {}

	/**
	 * An order that the exchange knows already, as one sent by hand, is its business whatever its age.
	 */
	public function contains( \WC_Order $order ): bool {
		$created = $order->get_date_created();
		return $created !== null
			&& $created->getTimestamp() < $this->settings->orders_since()
			&& $this->scope->find( $order->get_id() ) === null;
	}
}
