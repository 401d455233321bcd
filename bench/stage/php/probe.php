<?php
/**
 * Plugin Name: Bench probe
 *
 * Tells with each answer how much memory PHP needed for it.
 */
declare(strict_types=1);

ob_start(
	static function ( string $output ): string {
		if ( ! headers_sent() ) {
			header( 'X-Bench-Memory: ' . memory_get_peak_usage( true ) );
		}
		return $output;
	}
);
