<?php
/**
 * Runs when the plugin is deleted. Keeps all data unless the shop's owner asked for its removal; orders leave statuses that
 * only the plugin knows.
 */
declare(strict_types=1);

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( PHP_VERSION_ID >= 80200 ) {
	require_once __DIR__ . '/src/Boot/Autoloader.php';
	WaproMag\Boot\Autoloader::register( __DIR__ . '/src' );
	WaproMag\Boot\Uninstaller::run();
}
