<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Orders\Statuses\StatusSettings;

/**
 * An order that WAPRO shall not realise any more: cancelled, failed, refunded as a whole, in the trash, deleted.
 */
final class Withdrawal {

	/** Stands for the content of such an order where fingerprints are compared. */
	public const HASH = 'cancelled';

	public const TRASH   = 'trash';
	public const DELETED = 'deleted';

	/** What means it until the shop says otherwise. */
	public const STATUSES = [ 'cancelled', 'failed', 'refunded' ];

	/**
	 * Not where a person set that orders in such a status go.
	 */
	public static function is_of( \WC_Order $order, OrderSettings $settings, StatusSettings $statuses ): bool {
		return $statuses->withdraws( $order->get_status() ) && ! $settings->goes( $order->get_status(), (string) $order->get_payment_method() );
	}

	/**
	 * For WAPRO's users, who read it beside the order.
	 */
	public static function reason( string $status ): string {
		return match ( $status ) {
			'failed'      => __( 'the payment failed', 'wapro-mag-for-woocommerce' ),
			'refunded'    => __( 'everything was refunded', 'wapro-mag-for-woocommerce' ),
			self::TRASH   => __( 'the order was moved to the trash', 'wapro-mag-for-woocommerce' ),
			self::DELETED => __( 'the order was deleted', 'wapro-mag-for-woocommerce' ),
			default       => __( 'the order was cancelled', 'wapro-mag-for-woocommerce' ),
		};
	}
}
