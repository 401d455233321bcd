<?php
declare(strict_types=1);

/**
 * Unit tests: the plugin's classes without WordPress.
 */
require dirname( __DIR__, 2 ) . '/vendor/autoload.php';

if ( ! function_exists( '__' ) ) {
	/**
	 * Texts stay English where there is no WordPress to translate them.
	 */
	function __( string $text, string $domain = 'default' ): string {
		return $text;
	}
}
