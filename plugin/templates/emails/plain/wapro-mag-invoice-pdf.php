<?php
/**
 * A new invoice, with its file, as plain text. May be overridden by a theme: woocommerce/emails/plain/wapro-mag-invoice-pdf.php.
 *
 * @version 0.1.0
 * @var string    $email_heading
 * @var string    $name        First name.
 * @var string    $number      Of the invoice.
 * @var bool      $is_numbered Whether KSeF will give it no number any more.
 * @var string    $address     Page of the invoice in My Account.
 * @var string    $additional_content
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

echo esc_html( wp_strip_all_tags( $email_heading ) ) . "\n\n";
/* translators: %s: first name. */
echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ) . "\n\n";
/* translators: %s: number of an invoice. */
echo esc_html( sprintf( __( 'the invoice %s is attached as PDF.', 'wapro-mag-for-woocommerce' ), $number ) ) . "\n\n";
if ( ! $is_numbered ) {
	echo esc_html__( 'It has no number in KSeF yet. When it gets one, you find the file with the number in your account.', 'wapro-mag-for-woocommerce' ) . "\n\n";
}
echo esc_html__( 'See the invoice:', 'wapro-mag-for-woocommerce' ) . ' ' . esc_url_raw( $address ) . "\n\n";
if ( $additional_content !== '' ) {
	echo esc_html( wp_strip_all_tags( wptexturize( $additional_content ) ) ) . "\n\n";
}
echo wp_kses_post( apply_filters( 'woocommerce_email_footer_text', get_option( 'woocommerce_email_footer_text' ) ) );
