<?php
/**
 * What happened to an invoice, as plain text. May be overridden by a theme: woocommerce/emails/plain/wapro-mag-invoice.php.
 *
 * @version 0.1.0
 * @var string       $email_heading
 * @var string       $name
 * @var array<string, non-empty-list<\WaproMag\Mails\Invoices\ToldInvoice>> $groups By event; here one event of one invoice.
 * @var callable(int): string $url  Address of an invoice's page in My Account.
 * @var string       $as_of         Day and time of the figures, or ''.
 * @var string       $additional_content
 */
declare(strict_types=1);

use WaproMag\Mails\Invoices\MailWords;

defined( 'ABSPATH' ) || exit;

echo esc_html( wp_strip_all_tags( $email_heading ) ) . "\n\n";
/* translators: %s: first name. */
echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ) . "\n\n";
foreach ( $groups as $told ) {
	echo esc_html( MailWords::sentence( $told[0] ) ) . "\n\n";
	foreach ( MailWords::facts( $told[0] ) as $label => $value ) {
		echo esc_html( "{$label}: {$value}" ) . "\n";
	}
	echo "\n" . esc_html__( 'See the invoice:', 'wapro-mag-for-woocommerce' ) . ' ' . esc_url_raw( $url( $told[0]->invoice->id ) ) . "\n\n";
}
if ( $as_of !== '' ) {
	/* translators: %s: date and time */
	echo esc_html( sprintf( __( 'As of %s. What you paid since then shows after it is booked.', 'wapro-mag-for-woocommerce' ), $as_of ) ) . "\n\n";
}
if ( $additional_content !== '' ) {
	echo esc_html( wp_strip_all_tags( wptexturize( $additional_content ) ) ) . "\n\n";
}
echo wp_kses_post( apply_filters( 'woocommerce_email_footer_text', get_option( 'woocommerce_email_footer_text' ) ) );
