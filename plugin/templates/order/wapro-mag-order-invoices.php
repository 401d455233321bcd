<?php
/**
 * My Account, on the page of an order: its invoices.
 *
 * A theme overrides it in its own folder as woocommerce/order/wapro-mag-order-invoices.php.
 *
 * @version 0.1.0
 * @var list<array{invoice: \WaproMag\Account\Invoices\SeenInvoice, gross: string, remaining: string}> $invoices With what of each is the order's.
 */
declare(strict_types=1);

use WaproMag\Account\Invoices\InvoicePage;
use WaproMag\Account\Invoices\InvoiceWords;

defined( 'ABSPATH' ) || exit;
?>
<section class="woocommerce-order-details">
	<h2 class="woocommerce-order-details__title" id="wapro-mag-order-invoices"><?php esc_html_e( 'Invoices of this order', 'wapro-mag-for-woocommerce' ); ?></h2>
	<table class="woocommerce-table shop_table shop_table_responsive" aria-labelledby="wapro-mag-order-invoices">
		<thead>
			<tr>
				<th scope="col"><?php esc_html_e( 'Invoice', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Issued', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Its share of the invoice', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Left to pay', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Settlement', 'wapro-mag-for-woocommerce' ); ?></th>
			</tr>
		</thead>
		<tbody>
			<?php foreach ( $invoices as [ 'invoice' => $invoice, 'gross' => $gross, 'remaining' => $remaining ] ) : ?>
				<tr>
					<td data-title="<?php esc_attr_e( 'Invoice', 'wapro-mag-for-woocommerce' ); ?>"><a href="<?php echo esc_url( InvoicePage::url( $invoice->id ) ); ?>"><?php echo esc_html( $invoice->number ); ?></a></td>
					<td data-title="<?php esc_attr_e( 'Issued', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( InvoiceWords::day( $invoice->issued_on ) ); ?></td>
					<td data-title="<?php esc_attr_e( 'Its share of the invoice', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount"><?php echo InvoiceWords::money( $gross, $invoice->currency ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there. ?></td>
					<td data-title="<?php esc_attr_e( 'Left to pay', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount"><?php echo InvoiceWords::money( $remaining, $invoice->currency ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there. ?></td>
					<td data-title="<?php esc_attr_e( 'Settlement', 'wapro-mag-for-woocommerce' ); ?>">
						<?php echo esc_html( InvoiceWords::state( $invoice ) ); ?>
						<?php if ( InvoiceWords::due( $invoice->state ) !== '' ) : ?>
							<br><small class="wapro-mag-due wapro-mag-due--<?php echo esc_attr( $invoice->state->time ); ?>"><?php echo esc_html( InvoiceWords::due( $invoice->state ) ); ?></small>
						<?php endif; ?>
					</td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
</section>
