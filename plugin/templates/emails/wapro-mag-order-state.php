<?php
/**
 * One axis of an order: production, transport or payment. May be overridden by a theme:
 * woocommerce/emails/wapro-mag-order-state.php.
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
 * @var \WC_Email $email
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

do_action( 'woocommerce_email_header', $email_heading, $email );
?>
<p><?php /* translators: %s: first name. */ echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $order->get_billing_first_name() ) ); ?></p>
<p><?php /* translators: 1: number of an order, 2: production, transport or payment, 3: state. */ echo esc_html( sprintf( __( 'Your order %1$s – %2$s: %3$s.', 'wapro-mag-for-woocommerce' ), $order->get_order_number(), mb_strtolower( $axis ), $state ) ); ?></p>
<?php if ( $due !== '' ) : ?>
<p><?php /* translators: %s: day. */ echo esc_html( sprintf( __( 'It is to be ready by %s.', 'wapro-mag-for-woocommerce' ), $due ) ); ?></p>
<?php endif; ?>
<?php if ( $parcels !== [] ) : ?>
<ul>
	<?php foreach ( $parcels as $parcel ) : ?>
	<li><?php echo esc_html( $parcel['carrier'] ); ?>
		<?php if ( $parcel['url'] !== null ) : ?>
		<a class="link" href="<?php echo esc_url( $parcel['url'], [ 'https' ] ); ?>"><?php echo esc_html( $parcel['number'] ); ?></a>
		<?php else : ?>
			<?php echo esc_html( $parcel['number'] ); ?>
		<?php endif; ?>
	</li>
	<?php endforeach; ?>
</ul>
<?php endif; ?>
<?php if ( $address !== '' ) : ?>
<p><a class="link" href="<?php echo esc_url( $address ); ?>"><?php esc_html_e( 'See the order', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php endif; ?>
<?php
if ( $additional_content !== '' ) {
	echo wp_kses_post( wpautop( wptexturize( $additional_content ) ) );
}
do_action( 'woocommerce_email_footer', $email );
