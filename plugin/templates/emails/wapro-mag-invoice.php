<?php
/**
 * What happened to an invoice. May be overridden by a theme: woocommerce/emails/wapro-mag-invoice.php.
 *
 * @version 0.1.0
 * @var string       $email_heading
 * @var string       $name
 * @var array<string, non-empty-list<\WaproMag\Mails\Invoices\ToldInvoice>> $groups By event; here one event of one invoice.
 * @var callable(int): string $url  Address of an invoice's page in My Account.
 * @var string       $list          Address of all invoices there.
 * @var string       $as_of         Day and time of the figures, or ''.
 * @var string       $additional_content
 * @var \WC_Email    $email
 */
declare(strict_types=1);

use WaproMag\Mails\Invoices\MailWords;

defined( 'ABSPATH' ) || exit;

do_action( 'woocommerce_email_header', $email_heading, $email );
?>
<p><?php /* translators: %s: first name. */ echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ); ?></p>
<?php foreach ( $groups as $told ) : ?>
	<p><?php echo esc_html( MailWords::sentence( $told[0] ) ); ?></p>
	<table class="td" cellspacing="0" cellpadding="6" border="1" style="width: 100%; margin-bottom: 16px;">
		<tbody>
			<?php foreach ( MailWords::facts( $told[0] ) as $label => $value ) : ?>
				<tr>
					<th class="td" scope="row" style="text-align: left;"><?php echo esc_html( $label ); ?></th>
					<td class="td" style="text-align: right;"><?php echo esc_html( $value ); ?></td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
	<p><a class="link" href="<?php echo esc_url( $url( $told[0]->invoice->id ) ); ?>"><?php esc_html_e( 'See the invoice', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php endforeach; ?>
<?php if ( $as_of !== '' ) : ?>
	<?php /* translators: %s: date and time */ ?>
	<p><small><?php echo esc_html( sprintf( __( 'As of %s. What you paid since then shows after it is booked.', 'wapro-mag-for-woocommerce' ), $as_of ) ); ?></small></p>
<?php endif; ?>
<?php
if ( $additional_content !== '' ) {
	echo wp_kses_post( wpautop( wptexturize( $additional_content ) ) );
}
do_action( 'woocommerce_email_footer', $email );
