<?php
/**
 * What happened to a person's invoices of late. May be overridden by a theme: woocommerce/emails/wapro-mag-invoice-digest.php.
 *
 * @version 0.1.0
 * @var string       $email_heading
 * @var string       $name
 * @var array<string, non-empty-list<\WaproMag\Mails\Invoices\ToldInvoice>> $groups By event.
 * @var callable(int): string $url  Address of an invoice's page in My Account.
 * @var string       $list          Address of all invoices there.
 * @var string       $as_of         Day and time of the figures, or ''.
 * @var string       $additional_content
 * @var \WC_Email    $email
 */
declare(strict_types=1);

use WaproMag\Account\Invoices\InvoiceWords;
use WaproMag\Mails\Invoices\MailWords;
use WaproMag\Money\MoneyText;

defined( 'ABSPATH' ) || exit;

do_action( 'woocommerce_email_header', $email_heading, $email );
?>
<p><?php /* translators: %s: first name. */ echo esc_html( sprintf( __( 'Hello %s,', 'wapro-mag-for-woocommerce' ), $name ) ); ?></p>
<p><?php esc_html_e( 'This is new with your invoices:', 'wapro-mag-for-woocommerce' ); ?></p>
<?php foreach ( $groups as $told ) : ?>
	<h2><?php echo esc_html( MailWords::group( $told[0]->event ) ); ?></h2>
	<table class="td" cellspacing="0" cellpadding="6" border="1" style="width: 100%; margin-bottom: 16px;">
		<thead>
			<tr>
				<th class="td" scope="col" style="text-align: left;"><?php esc_html_e( 'Invoice', 'wapro-mag-for-woocommerce' ); ?></th>
				<th class="td" scope="col" style="text-align: left;"><?php esc_html_e( 'Due', 'wapro-mag-for-woocommerce' ); ?></th>
				<th class="td" scope="col" style="text-align: right;"><?php esc_html_e( 'Left to pay', 'wapro-mag-for-woocommerce' ); ?></th>
			</tr>
		</thead>
		<tbody>
			<?php foreach ( $told as $one ) : ?>
				<tr>
					<td class="td" style="text-align: left;">
						<a class="link" href="<?php echo esc_url( $url( $one->invoice->id ) ); ?>"><?php echo esc_html( $one->invoice->number ); ?></a>
						<?php if ( ! $one->invoice->is_whole ) : ?>
							<br><small><?php esc_html_e( 'your share', 'wapro-mag-for-woocommerce' ); ?></small>
						<?php endif; ?>
					</td>
					<td class="td" style="text-align: left;">
						<?php echo esc_html( InvoiceWords::day( $one->invoice->due_on ) ); ?>
						<?php if ( InvoiceWords::due( $one->invoice->state ) !== '' ) : ?>
							<br><small><?php echo esc_html( InvoiceWords::due( $one->invoice->state ) ); ?></small>
						<?php endif; ?>
					</td>
					<td class="td" style="text-align: right;"><?php echo esc_html( MoneyText::of( $one->invoice->remaining, $one->invoice->currency ) ); ?></td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
<?php endforeach; ?>
<p><a class="link" href="<?php echo esc_url( $list ); ?>"><?php esc_html_e( 'All invoices', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php if ( $as_of !== '' ) : ?>
	<?php /* translators: %s: date and time */ ?>
	<p><small><?php echo esc_html( sprintf( __( 'As of %s. What you paid since then shows after it is booked.', 'wapro-mag-for-woocommerce' ), $as_of ) ); ?></small></p>
<?php endif; ?>
<?php
if ( $additional_content !== '' ) {
	echo wp_kses_post( wpautop( wptexturize( $additional_content ) ) );
}
do_action( 'woocommerce_email_footer', $email );
