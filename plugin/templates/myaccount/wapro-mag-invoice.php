<?php
/**
 * My Account: one invoice with its amounts, stages of settlement, orders and the documents it belongs together with.
 *
 * A theme overrides it in its own folder as woocommerce/myaccount/wapro-mag-invoice.php.
 *
 * @version 0.1.0
 * @var \WaproMag\Account\Invoices\SeenInvoice $invoice
 * @var array{sold_on: string|null, payment_form: string|null, ksef_url: string|null, split_payment: bool, note: string|null, vat: list<array{code: string, net: string, vat: string, gross: string}>, stages: list<array{kind: string, day: string, amount: string, document: string|null}>, others: list<array{relation: string, number: string, url: string}>} $parts
 * @var string                                   $list  Address of the list.
 */
declare(strict_types=1);

use WaproMag\Account\Invoices\InvoiceWords;

defined( 'ABSPATH' ) || exit;

$figures = [ __( 'Gross', 'wapro-mag-for-woocommerce' ) => $invoice->gross, __( 'Settled', 'wapro-mag-for-woocommerce' ) => $invoice->settled, __( 'Left to pay', 'wapro-mag-for-woocommerce' ) => $invoice->remaining ]
	+ ( $invoice->is_overpaid() ? [ __( 'Paid beyond it', 'wapro-mag-for-woocommerce' ) => $invoice->overpaid ] : [] );
$money = static fn ( string $amount ): string => InvoiceWords::money( $amount, $invoice->currency );
$facts = array_filter(
	[
		__( 'Issued', 'wapro-mag-for-woocommerce' )          => InvoiceWords::day( $invoice->issued_on ),
		__( 'Sold', 'wapro-mag-for-woocommerce' )            => $parts['sold_on'] === null ? '' : InvoiceWords::day( $parts['sold_on'] ),
		__( 'Due', 'wapro-mag-for-woocommerce' )             => trim( InvoiceWords::day( $invoice->due_on ) . ( InvoiceWords::due( $invoice->state ) === '' ? '' : ' – ' . InvoiceWords::due( $invoice->state ) ) ),
		__( 'Payment method', 'wapro-mag-for-woocommerce' )  => (string) $parts['payment_form'],
		__( 'Settlement', 'wapro-mag-for-woocommerce' )      => InvoiceWords::state( $invoice ),
		__( 'Number in KSeF', 'wapro-mag-for-woocommerce' )  => InvoiceWords::ksef( $invoice->ksef_state, $invoice->ksef_number ),
		__( 'Split payment', 'wapro-mag-for-woocommerce' )   => $parts['split_payment'] ? __( 'mandatory', 'wapro-mag-for-woocommerce' ) : '',
		__( 'Note', 'wapro-mag-for-woocommerce' )            => (string) $parts['note'],
	],
	static fn ( string $value ): bool => $value !== ''
);
$kinds = [
	'payment'      => __( 'payment', 'wapro-mag-for-woocommerce' ),
	'compensation' => __( 'compensation', 'wapro-mag-for-woocommerce' ),
	'credit'       => __( 'correction', 'wapro-mag-for-woocommerce' ),
];
?>
<p><a href="<?php echo esc_url( $list ); ?>"><?php esc_html_e( 'All invoices', 'wapro-mag-for-woocommerce' ); ?></a></p>
<dl class="wapro-mag-figures">
	<?php foreach ( $figures as $label => $amount ) : ?>
		<div class="wapro-mag-figures__one">
			<dt><?php echo esc_html( $label ); ?></dt>
			<dd><?php echo $money( $amount ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></dd>
		</div>
	<?php endforeach; ?>
</dl>
<?php
/**
 * Below the figures of an invoice in My Account: its file, where the module is on.
 *
 * @param \WaproMag\Account\Invoices\SeenInvoice $invoice As this person sees it.
 */
do_action( 'wapro_mag/invoice_figures', $invoice );
?>
<?php if ( ! $invoice->is_whole ) : ?>
	<p class="woocommerce-info"><?php esc_html_e( 'This invoice is about orders of others, too. You see what falls to yours; what was settled is divided in proportion.', 'wapro-mag-for-woocommerce' ); ?></p>
<?php endif; ?>
<table class="woocommerce-table shop_table wapro-mag-facts">
	<tbody>
		<?php foreach ( $facts as $label => $value ) : ?>
			<tr>
				<th scope="row"><?php echo esc_html( $label ); ?></th>
				<td><?php echo esc_html( $value ); ?></td>
			</tr>
		<?php endforeach; ?>
		<?php if ( $parts['ksef_url'] !== null ) : ?>
			<tr>
				<th scope="row"><?php esc_html_e( 'Verification', 'wapro-mag-for-woocommerce' ); ?></th>
				<td><a href="<?php echo esc_url( $parts['ksef_url'] ); ?>" rel="noopener noreferrer" target="_blank"><?php esc_html_e( 'Check it in KSeF (new tab)', 'wapro-mag-for-woocommerce' ); ?></a></td>
			</tr>
		<?php endif; ?>
		<?php foreach ( $parts['others'] as $other ) : ?>
			<tr>
				<th scope="row"><?php echo esc_html( $other['relation'] ); ?></th>
				<td><a href="<?php echo esc_url( $other['url'] ); ?>"><?php echo esc_html( $other['number'] ); ?></a></td>
			</tr>
		<?php endforeach; ?>
	</tbody>
</table>

<?php if ( $invoice->orders !== [] ) : ?>
	<h2 id="wapro-mag-invoice-orders"><?php esc_html_e( 'Orders', 'wapro-mag-for-woocommerce' ); ?></h2>
	<table class="woocommerce-table shop_table shop_table_responsive" aria-labelledby="wapro-mag-invoice-orders">
		<thead>
			<tr>
				<th scope="col"><?php esc_html_e( 'Order number', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Its share of the invoice', 'wapro-mag-for-woocommerce' ); ?></th>
			</tr>
		</thead>
		<tbody>
			<?php foreach ( $invoice->orders as $order ) : ?>
				<tr>
					<td data-title="<?php esc_attr_e( 'Order number', 'wapro-mag-for-woocommerce' ); ?>">
						<?php if ( $order['url'] === null ) : ?>
							<?php echo esc_html( $order['number'] ); ?>
						<?php else : ?>
							<a href="<?php echo esc_url( $order['url'] ); ?>"><?php echo esc_html( $order['number'] ); ?></a>
						<?php endif; ?>
						<?php if ( $order['point'] !== null ) : ?>
							<br><small><?php echo esc_html( $order['point'] ); ?></small>
						<?php endif; ?>
					</td>
					<td data-title="<?php esc_attr_e( 'Its share of the invoice', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount"><?php echo $money( $order['gross'] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
<?php endif; ?>

<?php if ( $parts['stages'] !== [] ) : ?>
	<h2 id="wapro-mag-invoice-stages"><?php esc_html_e( 'Stages of settlement', 'wapro-mag-for-woocommerce' ); ?></h2>
	<table class="woocommerce-table shop_table shop_table_responsive" aria-labelledby="wapro-mag-invoice-stages">
		<thead>
			<tr>
				<th scope="col"><?php esc_html_e( 'Day', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'How', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Document', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Amount', 'wapro-mag-for-woocommerce' ); ?></th>
			</tr>
		</thead>
		<tbody>
			<?php foreach ( $parts['stages'] as $stage ) : ?>
				<tr>
					<td data-title="<?php esc_attr_e( 'Day', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( InvoiceWords::day( $stage['day'] ) ); ?></td>
					<td data-title="<?php esc_attr_e( 'How', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $kinds[ $stage['kind'] ] ?? $stage['kind'] ); ?></td>
					<td data-title="<?php esc_attr_e( 'Document', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $stage['document'] ?? '–' ); ?></td>
					<td data-title="<?php esc_attr_e( 'Amount', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount"><?php echo $money( $stage['amount'] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
<?php endif; ?>

<?php if ( $parts['vat'] !== [] ) : ?>
	<h2 id="wapro-mag-invoice-vat"><?php esc_html_e( 'VAT summary', 'wapro-mag-for-woocommerce' ); ?></h2>
	<table class="woocommerce-table shop_table shop_table_responsive" aria-labelledby="wapro-mag-invoice-vat">
		<thead>
			<tr>
				<th scope="col"><?php esc_html_e( 'VAT rate', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Net', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'VAT', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Gross', 'wapro-mag-for-woocommerce' ); ?></th>
			</tr>
		</thead>
		<tbody>
			<?php foreach ( $parts['vat'] as $vat ) : ?>
				<tr>
					<td data-title="<?php esc_attr_e( 'VAT rate', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( ctype_digit( $vat['code'] ) ? $vat['code'] . '%' : $vat['code'] ); ?></td>
					<td data-title="<?php esc_attr_e( 'Net', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount"><?php echo $money( $vat['net'] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></td>
					<td data-title="<?php esc_attr_e( 'VAT', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount"><?php echo $money( $vat['vat'] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></td>
					<td data-title="<?php esc_attr_e( 'Gross', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount"><?php echo $money( $vat['gross'] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
<?php endif; ?>
