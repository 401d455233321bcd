<?php
/**
 * The delivery note of goods that left, as plain text. May be overridden by a theme:
 * woocommerce/emails/plain/wapro-mag-delivery-note-pdf.php.
 *
 * @version 0.1.0
 * @var string    $email_heading
 * @var string    $name       First name.
 * @var string    $number     Of the order.
 * @var string    $erp_number Of the same order in WAPRO, or ''.
 * @var string    $address    Page of the order in My Account.
 * @var string    $additional_content
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

echo esc_html( wp_strip_all_tags( $email_heading ) ) . "\n\n";
/* translators: %s: first name. */
echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ) . "\n\n";
/* translators: %s: number of an order. */
echo esc_html( sprintf( __( 'goods of your order %s have left our warehouse. The delivery note is attached as PDF.', 'wapro-mag-for-woocommerce' ), $number ) ) . "\n\n";
echo esc_html__( 'It lists everything of the order that has left so far.', 'wapro-mag-for-woocommerce' );
if ( $erp_number !== '' ) {
	/* translators: %s: number of an order in the seller's books. */
	echo ' ' . esc_html( sprintf( __( 'Our number of the order is %s.', 'wapro-mag-for-woocommerce' ), $erp_number ) );
}
echo "\n\n" . esc_html__( 'See the order:', 'wapro-mag-for-woocommerce' ) . ' ' . esc_url_raw( $address ) . "\n\n";
if ( $additional_content !== '' ) {
	echo esc_html( wp_strip_all_tags( wptexturize( $additional_content ) ) ) . "\n\n";
}
echo wp_kses_post( apply_filters( 'woocommerce_email_footer_text', get_option( 'woocommerce_email_footer_text' ) ) );
