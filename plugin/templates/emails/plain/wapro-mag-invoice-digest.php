<?php
/**
 * What happened to a person's invoices of late, as plain text. May be overridden by a theme:
 * woocommerce/emails/plain/wapro-mag-invoice-digest.php.
 *
 * @version 0.1.0
 * @var string       $email_heading
 * @var string       $name
 * @var array<string, non-empty-list<\WaproMag\Mails\Invoices\ToldInvoice>> $groups By event.
 * @var string       $list          Address of all invoices in My Account.
 * @var string       $as_of         Day and time of the figures, or ''.
 * @var string       $additional_content
 */
declare(strict_types=1);

use WaproMag\Mails\Invoices\MailWords;

defined( 'ABSPATH' ) || exit;

echo esc_html( wp_strip_all_tags( $email_heading ) ) . "\n\n";
/* translators: %s: first name. */
echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ) . "\n\n";
echo esc_html__( 'This is new with your invoices:', 'wapro-mag-for-woocommerce' ) . "\n\n";
foreach ( $groups as $told ) {
	echo esc_html( MailWords::group( $told[0]->event ) ) . "\n";
	foreach ( $told as $one ) {
		echo esc_html( '- ' . MailWords::sentence( $one ) ) . "\n";
	}
	echo "\n";
}
echo esc_html__( 'All invoices:', 'wapro-mag-for-woocommerce' ) . ' ' . esc_url_raw( $list ) . "\n\n";
if ( $as_of !== '' ) {
	/* translators: %s: date and time */
	echo esc_html( sprintf( __( 'As of %s. What you paid since then shows after it is booked.', 'wapro-mag-for-woocommerce' ), $as_of ) ) . "\n\n";
}
if ( $additional_content !== '' ) {
	echo esc_html( wp_strip_all_tags( wptexturize( $additional_content ) ) ) . "\n\n";
}
echo wp_kses_post( apply_filters( 'woocommerce_email_footer_text', get_option( 'woocommerce_email_footer_text' ) ) );
