<?php
declare(strict_types=1);

/**
 * Step 2: WooCommerce's tables and block pages.
 */
require_once $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_set_current_user( 1 );

$outcome = activate_plugin( 'woocommerce/woocommerce.php' );

if ( is_wp_error( $outcome ) ) {
	fwrite( STDERR, $outcome->get_error_message() . "\n" );
	exit( 1 );
}
