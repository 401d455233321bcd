<?php
declare(strict_types=1);

/**
 * Constants that WordPress defines while it loads, for static analysis alone.
 */
foreach (
	[
		'ABSPATH'        => '/',
		'WP_CONTENT_DIR' => '/wp-content',
		'WP_PLUGIN_DIR'  => '/wp-content/plugins',
		'ARRAY_A'        => 'ARRAY_A',
		'OBJECT'         => 'OBJECT',
		'DB_NAME'        => '',
		'WC_ABSPATH'     => '/',
		'DB_USER'        => '',
		'DB_PASSWORD'    => '',
		'DB_HOST'        => '',
	] as $name => $value
) {
	if ( ! defined( $name ) ) {
		define( $name, $value );
	}
}
