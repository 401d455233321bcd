<?php
/**
 * Plugin Name:          WAPRO Mag for WooCommerce
 * Description:          Keeps a WooCommerce shop and the WAPRO Mag ERP current in both directions: goods, stock, prices, orders and their statuses.
 * Version:              0.1.0
 * Requires at least:    6.9
 * Requires PHP:         8.2
 * Requires Plugins:     woocommerce
 * WC requires at least: 10.4
 * WC tested up to:      11.0
 * License:              GPL-2.0-or-later
 * License URI:          https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:          wapro-mag-for-woocommerce
 * Domain Path:          /languages
 */
declare(strict_types=1);

namespace WaproMag;

defined( 'ABSPATH' ) || exit;

// WordPress checks the header at activation only; a server moved to an older PHP must get a sentence, not a fatal error.
if ( PHP_VERSION_ID < 80200 ) {
	add_action(
		'admin_notices',
		static function () {
			printf(
				'<div class="notice notice-error"><p>%s</p></div>',
				esc_html__( 'WAPRO Mag for WooCommerce needs PHP 8.2 or newer and is not running. Ask your hosting provider to switch the PHP version.', 'wapro-mag-for-woocommerce' )
			);
		}
	);
	return;
}

require_once __DIR__ . '/src/Boot/Autoloader.php';
Boot\Autoloader::register( __DIR__ . '/src' );

register_activation_hook( __FILE__, [ Boot\Plugin::class, 'activate' ] );
register_deactivation_hook( __FILE__, [ Boot\Plugin::class, 'deactivate' ] );

add_action(
	'before_woocommerce_init',
	static function (): void {
		if ( class_exists( \Automattic\WooCommerce\Utilities\FeaturesUtil::class ) ) {
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'custom_order_tables', __FILE__, true );
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'cart_checkout_blocks', __FILE__, true );
		}
	}
);

add_action(
	'plugins_loaded',
	static function (): void {
		Boot\Plugin::boot( __FILE__ );
	}
);
