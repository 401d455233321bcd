<?php
/**
 * The delivery note of goods that left. May be overridden by a theme: woocommerce/emails/wapro-mag-delivery-note-pdf.php.
 *
 * @version 0.1.0
 * @var string    $email_heading
 * @var string    $name       First name.
 * @var string    $number     Of the order.
 * @var string    $erp_number Of the same order in WAPRO, or ''.
 * @var string    $address    Page of the order in My Account.
 * @var string    $additional_content
 * @var \WC_Email $email
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

do_action( 'woocommerce_email_header', $email_heading, $email );
?>
<p><?php /* translators: %s: first name. */ echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ); ?></p>
<p><?php /* translators: %s: number of an order. */ echo esc_html( sprintf( __( 'goods of your order %s have left our warehouse. The delivery note is attached as PDF.', 'wapro-mag-for-woocommerce' ), $number ) ); ?></p>
<p>
<?php esc_html_e( 'It lists everything of the order that has left so far.', 'wapro-mag-for-woocommerce' ); ?>
<?php if ( $erp_number !== '' ) : ?>
	<?php /* translators: %s: number of an order in the seller's books. */ echo esc_html( sprintf( __( 'Our number of the order is %s.', 'wapro-mag-for-woocommerce' ), $erp_number ) ); ?>
<?php endif; ?>
</p>
<p><a class="link" href="<?php echo esc_url( $address ); ?>"><?php esc_html_e( 'See the order', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php
if ( $additional_content !== '' ) {
	echo wp_kses_post( wpautop( wptexturize( $additional_content ) ) );
}
do_action( 'woocommerce_email_footer', $email );
