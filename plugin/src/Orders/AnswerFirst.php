<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Api\Controller;

/**
 * Sends the request's answer before the rest of the work is done, where PHP can: under PHP-FPM and LiteSpeed. Nobody
 * waits for the queue then. Callers of our own routes read what they have changed, so these wait.
 */
final class AnswerFirst {

	private const WAYS = [ 'fastcgi_finish_request', 'litespeed_finish_request' ];

	/** Only at `shutdown`, after everybody has printed. */
	public static function send(): void {
		if ( self::is_our_route() ) {
			return;
		}
		foreach ( self::WAYS as $way ) {
			if ( function_exists( $way ) ) {
				$way();
				return;
			}
		}
	}

	private static function is_our_route(): bool {
		$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		return is_string( $route ) && str_starts_with( ltrim( $route, '/' ), Controller::NAMESPACE );
	}
}
