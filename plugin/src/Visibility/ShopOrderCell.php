<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

/**
 * One cell of a shop order in the list of orders in My Account, as WooCommerce's own list shows it, its hooks included.
 */
final class ShopOrderCell {

	public static function show( \WC_Order $order, string $column, string $button ): void {
		if ( has_action( "woocommerce_my_account_my_orders_column_{$column}" ) !== false ) {
			do_action( "woocommerce_my_account_my_orders_column_{$column}", $order );
			return;
		}
		match ( $column ) {
			'order-number'  => self::number( $order ),
			'order-date'    => self::date( $order->get_date_created() ),
			'order-status'  => print esc_html( wc_get_order_status_name( $order->get_status() ) ),
			'order-total'   => self::total( $order ),
			'order-actions' => self::actions( $order, $button ),
			default         => null,
		};
	}

	private static function number( \WC_Order $order ): void {
		printf(
			'<a href="%s" aria-label="%s">%s</a>',
			esc_url( $order->get_view_order_url() ),
			/* translators: %s: number of an order */
			esc_attr( sprintf( __( 'View order %s', 'wapro-mag-for-woocommerce' ), $order->get_order_number() ) ),
			esc_html( '#' . $order->get_order_number() )
		);
	}

	private static function date( ?\WC_DateTime $date ): void {
		if ( $date !== null ) {
			printf( '<time datetime="%s">%s</time>', esc_attr( $date->date( 'c' ) ), esc_html( wc_format_datetime( $date ) ) );
		}
	}

	private static function total( \WC_Order $order ): void {
		$items = (int) $order->get_item_count() - (int) $order->get_item_count_refunded();
		/* translators: 1: total with currency, 2: number of items */
		echo wp_kses_post( sprintf( _n( '%1$s for %2$s item', '%1$s for %2$s items', $items, 'wapro-mag-for-woocommerce' ), $order->get_formatted_order_total(), (string) $items ) );
	}

	private static function actions( \WC_Order $order, string $button ): void {
		foreach ( wc_get_account_orders_actions( $order ) as $key => $action ) {
			printf(
				'<a href="%s" class="woocommerce-button%s button %s" aria-label="%s">%s</a>',
				esc_url( $action['url'] ),
				esc_attr( $button ),
				esc_attr( sanitize_html_class( (string) $key ) ),
				/* translators: 1: what a button does, 2: number of an order */
				esc_attr( ( $action['aria-label'] ?? '' ) !== '' ? $action['aria-label'] : sprintf( __( '%1$s: order %2$s', 'wapro-mag-for-woocommerce' ), $action['name'], $order->get_order_number() ) ),
				esc_html( $action['name'] )
			);
		}
	}
}
