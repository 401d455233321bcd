<?php
declare(strict_types=1);

/**
 * What differs from shop to shop: language, order storage, our plugin and its worker's
 * key. Prints the key as JSON.
 */
// Prefixed, since WordPress uses the short names as globals.
[ , $shop_root, $shop_locale, $shop_hpos, $shop_plugin ] = $argv;

require_once $shop_root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

wp_set_current_user( 1 );

update_option( 'WPLANG', $shop_locale === 'en_US' ? '' : $shop_locale );
update_option( 'woocommerce_custom_orders_table_enabled', $shop_hpos );
delete_option( 'rewrite_rules' );

if ( $shop_plugin === '' ) {
	echo '{}';
	exit;
}

$outcome = activate_plugin( $shop_plugin );

if ( is_wp_error( $outcome ) ) {
	fwrite( STDERR, $outcome->get_error_message() . "\n" );
	exit( 1 );
}

$worker = wp_insert_user(
	[
		'user_login' => 'wapro-mag-worker',
		'user_pass'  => wp_generate_password( 32 ),
		'user_email' => 'worker@example.test',
		'role'       => 'wapro_mag_worker',
	]
);

if ( is_wp_error( $worker ) ) {
	fwrite( STDERR, $worker->get_error_message() . "\n" );
	exit( 1 );
}

$key    = 'ck_' . wc_rand_hash();
$secret = 'cs_' . wc_rand_hash();

global $wpdb;
$wpdb->insert(
	$wpdb->prefix . 'woocommerce_api_keys',
	[
		'user_id'         => $worker,
		'description'     => 'WAPRO Mag worker',
		'permissions'     => 'read_write',
		'consumer_key'    => wc_api_hash( $key ),
		'consumer_secret' => $secret,
		'truncated_key'   => substr( $key, -7 ),
	]
);

echo json_encode( [ 'key' => $key, 'secret' => $secret ], JSON_THROW_ON_ERROR );
