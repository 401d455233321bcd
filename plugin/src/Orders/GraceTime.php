<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Clock;
use WaproMag\Settings\SettingsStore;

/**
 * Time that an order waits after its placing before anybody is told of it, so that a second thought of the buyer goes with it.
 */
final class GraceTime {

	public function __construct( private SettingsStore $settings, private Clock $clock ) {}

	/**
	 * @return string|null UTC; null: no such time, or past.
	 */
	public function until( \WC_Order $order ): ?string {
		$created = $order->get_date_created();
		$left    = $created === null ? 0 : $created->getTimestamp() + $this->settings->orders()->grace_seconds() - time();
		return $left <= 0 ? null : $this->clock->in( $left );
	}
}
