<?php
/**
 * Invitation of a company's person. May be overridden by a theme: woocommerce/emails/wapro-mag-invitation.php.
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
 * @var \WC_Email    $email
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

do_action( 'woocommerce_email_header', $email_heading, $email );
?>
<p><?php /* translators: %s: first name. */ echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ); ?></p>
<p><?php /* translators: 1: name of the shop, 2: names of companies. */ echo esc_html( sprintf( __( 'You can now order at %1$s for: %2$s', 'wapro-mag-for-woocommerce' ), $blogname, implode( ', ', $companies ) ) ); ?></p>
<p><?php /* translators: %s: mail address. */ echo esc_html( sprintf( __( 'You sign in with this address: %s', 'wapro-mag-for-woocommerce' ), $address ) ); ?></p>
<p><a class="link" href="<?php echo esc_url( $link ); ?>"><?php esc_html_e( 'Set your password', 'wapro-mag-for-woocommerce' ); ?></a></p>
<p><?php /* translators: %d: number of days. */ echo esc_html( sprintf( _n( 'The link works for %d day and once. Later you can ask for a new one under “Lost your password?”.', 'The link works for %d days and once. Later you can ask for a new one under “Lost your password?”.', $days, 'wapro-mag-for-woocommerce' ), $days ) ); ?></p>
<?php
if ( $additional_content !== '' ) {
	echo wp_kses_post( wpautop( wptexturize( $additional_content ) ) );
}
do_action( 'woocommerce_email_footer', $email );
