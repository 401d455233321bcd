<?php
declare(strict_types=1);

/**
 * Integration tests: inside the WordPress at WAPRO_MAG_SHOP_ROOT, plugin active.
 * WAPRO_MAG_HPOS=no keeps orders in posts for this run.
 */
require dirname( __DIR__, 2 ) . '/vendor/autoload.php';

$shop_root = (string) getenv( 'WAPRO_MAG_SHOP_ROOT' );

if ( '' === $shop_root || ! is_file( $shop_root . '/wp-load.php' ) ) {
	fwrite( STDERR, "WAPRO_MAG_SHOP_ROOT must name the folder of a running test shop; `npm test -- --only=shop` starts one.\n" );
	exit( 1 );
}

$_SERVER['HTTP_HOST']       = getenv( 'WAPRO_MAG_SHOP_HOST' ) !== false ? (string) getenv( 'WAPRO_MAG_SHOP_HOST' ) : 'localhost';
$_SERVER['SERVER_NAME']     = 'localhost';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

if ( 'no' === getenv( 'WAPRO_MAG_HPOS' ) ) {
	// `wp-load.php` reads filters set before it from this global.
	$GLOBALS['wp_filter']['pre_option_woocommerce_custom_orders_table_enabled'][10][] = [
		'function'      => static fn (): string => 'no',
		'accepted_args' => 0,
	];
}

// Hundreds of people are made by the tests, and none of their passwords guards anything.
$GLOBALS['wp_filter']['wp_hash_password_options'][10][] = [
	'function'      => static fn (): array => [ 'cost' => 4 ],
	'accepted_args' => 0,
];

require $shop_root . '/wp-load.php';

// WordPress loads admin helpers in wp-admin only; tests call a few of them.
require_once $shop_root . '/wp-admin/includes/plugin.php';

// The admin's screens are put together in wp-admin only, too.
$foundation = WaproMag\Boot\Plugin::foundation();
foreach ( $foundation === null ? [] : ( new WaproMag\Boot\PanelScreens( $foundation ) )->all() as $screen ) {
	$screen->register();
}
