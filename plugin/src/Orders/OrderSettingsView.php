<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Settings\SettingsStore;

/**
 * All that the settings screen of orders shows, as orders#OrderSettingsView.
 */
final class OrderSettingsView {

	public function __construct( private SettingsStore $settings ) {}

	/**
	 * @return array<string, mixed>
	 */
	public function read(): array {
		$settings = $this->settings->orders();
		return [
			'settings'   => $settings->to_array(),
			'methods'    => PaymentMethods::all(),
			'deliveries' => self::deliveries(),
			'statuses'   => ShopStatuses::named( ShopStatuses::that_may_go() ),
			'forms'      => array_values( $this->settings->dictionaries()['paymentForms'] ?? [] ),
			'currency'   => get_woocommerce_currency(),
			'vatRates'   => array_values( $this->settings->dictionaries()['vatRates'] ?? [] ),
			'unmapped'   => PaymentMethods::unmapped( $settings ),
		];
	}

	/**
	 * @return list<array{id: string, title: string}>
	 */
	private static function deliveries(): array {
		$found = [];
		foreach ( WC()->shipping()->get_shipping_methods() as $method ) {
			$found[] = [ 'id' => (string) $method->id, 'title' => trim( wp_strip_all_tags( (string) $method->get_method_title() ) ) ];
		}
		return $found;
	}
}
