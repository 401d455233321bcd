<?php
declare(strict_types=1);

/**
 * Step 1: WordPress's tables. The permalink structure stands before WooCommerce first
 * loads, else its product addresses answer 404.
 */
define( 'WP_INSTALLING', true );

// Prefixed, since WordPress uses the short names as globals.
[ , $shop_root, $shop_locale, $shop_password ] = $argv;

require_once $shop_root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Okna i Drzwi', 'admin', 'admin@example.test', true, '', $shop_password, $shop_locale );

global $wp_rewrite;
$wp_rewrite->set_permalink_structure( '/%postname%/' );
update_option( 'permalink_structure', '/%postname%/' );
