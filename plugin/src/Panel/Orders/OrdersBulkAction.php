<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Panel\PanelUrl;

/**
 * "Send again to WAPRO" and "Refresh from WAPRO" for chosen orders: both lead to the panel, which counts first and shows what
 * became of each.
 */
final class OrdersBulkAction implements Registerable {

	public const RETRY   = 'wapro_mag_retry';
	public const REFRESH = 'wapro_mag_refresh';

	private const SCREENS = [ 'woocommerce_page_wc-orders', 'edit-shop_order' ];

	/** Choice in the list → what the panel asks about. */
	private const ASKS = [
		self::RETRY   => MessageRules::RETRY,
		self::REFRESH => MessageRules::REFRESH,
	];

	public function register(): void {
		foreach ( self::SCREENS as $screen ) {
			add_filter( "bulk_actions-$screen", [ $this, 'offer' ] );
			add_filter( "handle_bulk_actions-$screen", [ $this, 'handle' ], 10, 3 );
		}
	}

	/**
	 * @param array<string, string> $actions
	 * @return array<string, string>
	 */
	public function offer( array $actions ): array {
		if ( current_user_can( Capabilities::MANAGE ) ) {
			$actions[ self::RETRY ]   = __( 'Send again to WAPRO', 'wapro-mag-for-woocommerce' );
			$actions[ self::REFRESH ] = __( 'Refresh from WAPRO', 'wapro-mag-for-woocommerce' );
		}
		return $actions;
	}

	/**
	 * @param string            $redirect Where WooCommerce goes on; it has checked the nonce.
	 * @param array<int|string> $ids      Of orders.
	 */
	public function handle( $redirect, string $action, array $ids ): string {
		if ( ! isset( self::ASKS[ $action ] ) || [] === $ids || ! current_user_can( Capabilities::MANAGE ) ) {
			return (string) $redirect;
		}
		return PanelUrl::to( '/messages', [ 'orders' => implode( ',', array_map( 'intval', $ids ) ), 'ask' => self::ASKS[ $action ] ] );
	}
}
