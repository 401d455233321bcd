<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

/**
 * Changes an order's status without WooCommerce's mails of it, sent at once or later: catching up is no news.
 */
final class QuietMails {

	private const SENDERS = [ 'send_transactional_email', 'queue_transactional_email' ];

	/**
	 * @param callable(): mixed $work
	 */
	public static function during( string $from, string $to, callable $work ): void {
		$removed = [];
		foreach ( [ "woocommerce_order_status_{$from}_to_{$to}", "woocommerce_order_status_{$to}" ] as $hook ) {
			foreach ( self::SENDERS as $method ) {
				$priority = has_action( $hook, [ \WC_Emails::class, $method ] );
				if ( is_int( $priority ) ) {
					remove_action( $hook, [ \WC_Emails::class, $method ], $priority );
					$removed[] = [ $hook, $method, $priority ];
				}
			}
		}
		try {
			$work();
		} finally {
			foreach ( $removed as [ $hook, $method, $priority ] ) {
				add_action( $hook, [ \WC_Emails::class, $method ], $priority, 10 );
			}
		}
	}
}
