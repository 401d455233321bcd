<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Boot\Capabilities;
use WaproMag\Boot\Registerable;
use WaproMag\Panel\Messages\MessageActions;
use WaproMag\Panel\Messages\MessageRules;
use WaproMag\Panel\Screens\Notices;

/**
 * "Send again to WAPRO" for chosen orders: sends what was rejected, skipped or left without an answer, and says the count.
 */
final class OrdersBulkAction implements Registerable {

	public const ACTION = 'wapro_mag_retry';

	private const SCREENS = [ 'woocommerce_page_wc-orders', 'edit-shop_order' ];

	public function __construct(
		private readonly OrderStates $states,
		private readonly MessageActions $messages,
	) {}

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
			$actions[ self::ACTION ] = __( 'Send again to WAPRO', 'wapro-mag-for-woocommerce' );
		}
		return $actions;
	}

	/**
	 * @param string                $redirect Where WooCommerce goes on; it has checked the nonce.
	 * @param array<int|string>     $ids      Of orders.
	 */
	public function handle( $redirect, string $action, array $ids ): string {
		if ( self::ACTION !== $action || ! current_user_can( Capabilities::MANAGE ) ) {
			return (string) $redirect;
		}
		$order_ids = array_values( array_map( 'intval', $ids ) );
		$this->states->expect( $order_ids );
		$message_ids = [];
		foreach ( $order_ids as $order_id ) {
			$message = $this->states->message( $order_id );
			if ( null !== $message ) {
				$message_ids[] = $message['id'];
			}
		}
		$done = [] === $message_ids ? 0 : $this->messages->perform_ids( MessageRules::RETRY, $message_ids )['done'];
		Notices::later( $done > 0 ? 'success' : 'warning', self::sentence( $done, count( $order_ids ) - $done ) );

		return (string) $redirect;
	}

	private static function sentence( int $done, int $passed ): string {
		$sentence = sprintf(
			/* translators: %d: number of orders */
			_n( '%d order is on its way to WAPRO again.', '%d orders are on their way to WAPRO again.', $done, 'wapro-mag-for-woocommerce' ),
			$done
		);
		if ( $passed > 0 ) {
			$sentence .= ' ' . sprintf(
				/* translators: %d: number of orders */
				_n( '%d order was passed over: it is accepted, on its way or never went.', '%d orders were passed over: they are accepted, on their way or never went.', $passed, 'wapro-mag-for-woocommerce' ),
				$passed
			);
		}
		return $sentence;
	}
}
