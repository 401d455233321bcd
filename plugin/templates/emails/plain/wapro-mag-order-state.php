<?php
/**
 * One axis of an order, as plain text. May be overridden by a theme: woocommerce/emails/plain/wapro-mag-order-state.php.
 *
 * @version 0.1.0
 * @var \WC_Order $order
 * @var string    $email_heading
 * @var string    $axis
 * @var string    $state
 * @var string    $due     Day by which it is to be ready, or ''.
 * @var list<array{carrier: string, number: string, url: string|null}> $parcels
 * @var string    $address Page of the order in My Account, '' for guests.
 * @var string    $additional_content
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

echo esc_html( wp_strip_all_tags( $email_heading ) ) . "\n\n";
/* translators: 1: number of an order, 2: production, transport or payment, 3: state. */
echo esc_html( sprintf( __( 'Your order %1$s – %2$s: %3$s.', 'wapro-mag-for-woocommerce' ), $order->get_order_number(), mb_strtolower( $axis ), $state ) ) . "\n\n";
if ( $due !== '' ) {
	/* translators: %s: day. */
	echo esc_html( sprintf( __( 'It is to be ready by %s.', 'wapro-mag-for-woocommerce' ), $due ) ) . "\n\n";
}
foreach ( $parcels as $parcel ) {
	echo esc_html( trim( "{$parcel['carrier']} {$parcel['number']}" ) ) . ( $parcel['url'] === null ? '' : ' ' . esc_url_raw( $parcel['url'], [ 'https' ] ) ) . "\n";
}
if ( $address !== '' ) {
	echo "\n" . esc_html__( 'See the order:', 'wapro-mag-for-woocommerce' ) . ' ' . esc_url_raw( $address ) . "\n\n";
}
if ( $additional_content !== '' ) {
	echo esc_html( wp_strip_all_tags( wptexturize( $additional_content ) ) ) . "\n\n";
}
echo wp_kses_post( apply_filters( 'woocommerce_email_footer_text', get_option( 'woocommerce_email_footer_text' ) ) );
