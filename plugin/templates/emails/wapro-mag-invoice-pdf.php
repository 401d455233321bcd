<?php
/**
 * A new invoice, with its file. May be overridden by a theme: woocommerce/emails/wapro-mag-invoice-pdf.php.
 *
 * @version 0.1.0
 * @var string    $email_heading
 * @var string    $name        First name.
 * @var string    $number      Of the invoice.
 * @var bool      $is_numbered Whether KSeF will give it no number any more.
 * @var string    $address     Page of the invoice in My Account.
 * @var string    $additional_content
 * @var \WC_Email $email
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

do_action( 'woocommerce_email_header', $email_heading, $email );
?>
<p><?php /* translators: %s: first name. */ echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ); ?></p>
<p><?php /* translators: %s: number of an invoice. */ echo esc_html( sprintf( __( 'the invoice %s is attached as PDF.', 'wapro-mag-for-woocommerce' ), $number ) ); ?></p>
<?php if ( ! $is_numbered ) : ?>
<p><?php esc_html_e( 'It has no number in KSeF yet. When it gets one, you find the file with the number in your account.', 'wapro-mag-for-woocommerce' ); ?></p>
<?php endif; ?>
<p><a class="link" href="<?php echo esc_url( $address ); ?>"><?php esc_html_e( 'See the invoice', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php
if ( $additional_content !== '' ) {
	echo wp_kses_post( wpautop( wptexturize( $additional_content ) ) );
}
do_action( 'woocommerce_email_footer', $email );
