<?php
/**
 * Invitation of a company's person, as plain text. May be overridden by a theme:
 * woocommerce/emails/plain/wapro-mag-invitation.php.
 *
 * @version 0.1.0
 * @var string       $email_heading
 * @var string       $name
 * @var string       $address
 * @var list<string> $companies
 * @var string       $link
 * @var int          $days
 * @var string       $blogname
 * @var string       $additional_content
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

echo esc_html( wp_strip_all_tags( $email_heading ) ) . "\n\n";
/* translators: %s: first name. */
echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ) . "\n\n";
/* translators: 1: name of the shop, 2: names of companies. */
echo esc_html( sprintf( __( 'You can now order at %1$s for: %2$s', 'wapro-mag-for-woocommerce' ), $blogname, implode( ', ', $companies ) ) ) . "\n\n";
/* translators: %s: mail address. */
echo esc_html( sprintf( __( 'You sign in with this address: %s', 'wapro-mag-for-woocommerce' ), $address ) ) . "\n\n";
echo esc_html__( 'Set your password:', 'wapro-mag-for-woocommerce' ) . ' ' . esc_url_raw( $link ) . "\n\n";
/* translators: %d: number of days. */
echo esc_html( sprintf( _n( 'The link works for %d day and once. Later you can ask for a new one under “Lost your password?”.', 'The link works for %d days and once. Later you can ask for a new one under “Lost your password?”.', $days, 'wapro-mag-for-woocommerce' ), $days ) ) . "\n\n";
if ( $additional_content !== '' ) {
	echo esc_html( wp_strip_all_tags( wptexturize( $additional_content ) ) ) . "\n\n";
}
echo wp_kses_post( apply_filters( 'woocommerce_email_footer_text', get_option( 'woocommerce_email_footer_text' ) ) );
