<?php
declare(strict_types=1);

namespace WaproMag\Settings;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Quietly;
use WaproMag\Queue\RunStore;

/**
 * WooCommerce's own settings decide what WAPRO's figures mean here: net or gross, in which currency, in which units, when
 * a promotion's last day is over. When one of them changes, everything is applied anew; without that a net price would go
 * on selling as a gross one.
 */
final class ShopOptionsWatch implements Registerable {

	private const OPTIONS = [
		'woocommerce_calc_taxes',
		'woocommerce_prices_include_tax',
		'woocommerce_currency',
		'woocommerce_weight_unit',
		'woocommerce_dimension_unit',
		'woocommerce_notify_no_stock_amount',
		'timezone_string',
		'gmt_offset',
	];

	public function __construct( private SettingsStore $settings, private RunStore $runs ) {}

	public function register(): void {
		foreach ( self::OPTIONS as $option ) {
			add_action( "update_option_{$option}", [ $this, 'apply_anew' ], 10, 0 );
		}
	}

	public function apply_anew(): void {
		$this->settings->raise_map_version();
		$person = wp_get_current_user();
		// Where it fails, the nightly pass sees the new version.
		Quietly::run( fn () => $this->runs->request( 'refreshGoods', 'settings', $person->exists() ? $person->display_name : null ) );
	}
}
