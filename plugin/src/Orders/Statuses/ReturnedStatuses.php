<?php
declare(strict_types=1);

namespace WaproMag\Orders\Statuses;

/**
 * Gives orders a status of WooCommerce's own again before ours go with the plugin: an order in a status that nobody
 * knows stands in no list. Without mails, for nothing has happened to them.
 */
final class ReturnedStatuses {

	private const PAGE = 100;

	public static function run(): void {
		if ( ! function_exists( 'wc_get_orders' ) ) {
			return;
		}
		foreach ( OwnStatuses::ALL as $slug ) {
			register_post_status( "wc-{$slug}" ); // Orders kept as posts are found by statuses that are registered.
			self::give_back( $slug, $slug === OwnStatuses::SHIPPED ? 'completed' : 'processing' );
		}
	}

	private static function give_back( string $from, string $to ): void {
		do {
			$orders = wc_get_orders( [ 'type' => 'shop_order', 'status' => "wc-{$from}", 'limit' => self::PAGE, 'orderby' => 'ID' ] );
			$moved  = 0;
			foreach ( is_array( $orders ) ? $orders : [] as $order ) {
				if ( $order instanceof \WC_Order ) {
					QuietMails::during( $from, $to, static fn (): bool => $order->update_status( $to, 'WAPRO Mag: ' ) );
					$moved += $order->get_status() === $to ? 1 : 0;
				}
			}
		} while ( $moved > 0 );
	}
}
