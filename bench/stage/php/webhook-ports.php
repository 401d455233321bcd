<?php
/**
 * Plugin Name: Bench webhook ports
 *
 * Lets webhooks reach a receiver on any port of this machine.
 */
declare(strict_types=1);

add_filter(
	'http_allowed_safe_ports',
	static function ( array $ports, string $host, string $url ): array {
		return [ ...$ports, (int) wp_parse_url( $url, PHP_URL_PORT ) ];
	},
	10,
	3
);
add_filter( 'http_request_host_is_external', '__return_true' );
