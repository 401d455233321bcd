<?php
/**
 * My Account: invoices, what is to be paid of them, and the ways to narrow the list.
 *
 * A theme overrides it in its own folder as woocommerce/myaccount/wapro-mag-invoices.php.
 *
 * @version 0.1.0
 * @var list<\WaproMag\Account\Invoices\SeenInvoice> $invoices One page of them.
 * @var int                                            $total
 * @var list<array{currency: string, owed: string, overdue: string, soon: string, credit: string, overpaid: string}> $sums By currency; empty: nothing is to be paid.
 * @var list<array{company: string, limit: string, left: string, orders: string|null}> $limits What of WAPRO's credit limits is left, and what orders without an invoice take; for company-wide users.
 * @var int|null                                       $as_of    Unix time of the last reading; null: none yet.
 * @var \WaproMag\Account\Invoices\InvoiceFilter     $filter
 * @var array<int, string>                             $points   Names by id; empty: no choice.
 * @var int                                            $page
 * @var int                                            $pages
 * @var string                                         $url      Address of the list.
 * @var string                                         $export   Address of the file.
 * @var string                                         $button   The theme's own class for buttons, with a space before it.
 */
declare(strict_types=1);

use WaproMag\Account\Invoices\InvoiceFilter;
use WaproMag\Account\Invoices\InvoicePage;
use WaproMag\Account\Invoices\InvoiceWords;
use WaproMag\Credit\CreditWords;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Money\MoneyText;
use WaproMag\Orders\OrderSettings;
use WaproMag\Panel\LocalTime;

defined( 'ABSPATH' ) || exit;

$figures = [
	'owed'     => __( 'To pay', 'wapro-mag-for-woocommerce' ),
	'overdue'  => __( 'Overdue', 'wapro-mag-for-woocommerce' ),
	/* translators: %d: number of days */
	'soon'     => sprintf( __( 'Due within %d days', 'wapro-mag-for-woocommerce' ), InvoiceState::SOON_DAYS ),
	'credit'   => __( 'In your favour', 'wapro-mag-for-woocommerce' ),
	'overpaid' => __( 'Overpayments', 'wapro-mag-for-woocommerce' ),
];
// Most buyers have none, and nothing is said of it then.
$rare = [ 'credit', 'overpaid' ];
$choices = [
	InvoiceFilter::SETTLEMENT => [ __( 'Settlement', 'wapro-mag-for-woocommerce' ), __( 'All', 'wapro-mag-for-woocommerce' ), array_combine( InvoiceState::SETTLEMENTS, array_map( InvoiceWords::settlement( ... ), InvoiceState::SETTLEMENTS ) ), $filter->settlement ],
	InvoiceFilter::TIME       => [ __( 'Due', 'wapro-mag-for-woocommerce' ), __( 'Whenever', 'wapro-mag-for-woocommerce' ), array_combine( InvoiceState::TIMES, array_map( InvoiceWords::time( ... ), InvoiceState::TIMES ) ), $filter->time ],
	InvoiceFilter::POINT      => [ __( 'Delivery point', 'wapro-mag-for-woocommerce' ), __( 'All delivery points', 'wapro-mag-for-woocommerce' ), $points, $filter->point ],
	InvoiceFilter::SORT       => [ __( 'Sort', 'wapro-mag-for-woocommerce' ), '', array_combine( InvoiceFilter::SORTS, array_map( InvoiceWords::sort( ... ), InvoiceFilter::SORTS ) ), $filter->sort ],
];
$share = InvoiceWords::share( $filter->point === null ? null : $points[ $filter->point ] ?? null );
parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $kept );
?>
<?php if ( $sums === [] ) : ?>
	<p class="wapro-mag-figures__none"><?php esc_html_e( 'Nothing is to be paid.', 'wapro-mag-for-woocommerce' ); ?></p>
<?php else : ?>
	<?php foreach ( $sums as $sum ) : ?>
		<dl class="wapro-mag-figures">
			<?php foreach ( $figures as $key => $label ) : ?>
				<?php if ( ! in_array( $key, $rare, true ) || (float) $sum[ $key ] > 0 ) : ?>
					<div class="wapro-mag-figures__one wapro-mag-figures__one--<?php echo esc_attr( $key === 'overdue' && (float) $sum['overdue'] > 0 ? 'bad' : $key ); ?>">
						<dt><?php echo esc_html( $label ); ?></dt>
						<dd><?php echo InvoiceWords::money( $sum[ $key ], $sum['currency'] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></dd>
					</div>
				<?php endif; ?>
			<?php endforeach; ?>
		</dl>
	<?php endforeach; ?>
<?php endif; ?>
<?php if ( $limits !== [] ) : ?>
	<dl class="wapro-mag-figures">
		<?php foreach ( $limits as $limit ) : ?>
			<div class="wapro-mag-figures__one wapro-mag-figures__one--limit">
				<?php /* translators: %s: name of a company */ ?>
				<dt><?php echo esc_html( count( $limits ) === 1 ? __( 'Credit limit left', 'wapro-mag-for-woocommerce' ) : sprintf( __( 'Credit limit left: %s', 'wapro-mag-for-woocommerce' ), $limit['company'] ) ); ?></dt>
				<?php /* translators: 1: amount that is left, 2: amount of the limit */ ?>
				<dd><?php echo esc_html( sprintf( __( '%1$s of %2$s', 'wapro-mag-for-woocommerce' ), MoneyText::of( $limit['left'], OrderSettings::HOME_CURRENCY ), MoneyText::of( $limit['limit'], OrderSettings::HOME_CURRENCY ) ) ); ?></dd>
				<?php if ( $limit['orders'] !== null ) : ?>
					<dd class="wapro-mag-figures__note"><?php echo esc_html( CreditWords::with_orders( $limit['orders'] ) ); ?></dd>
				<?php endif; ?>
			</div>
		<?php endforeach; ?>
	</dl>
<?php endif; ?>
<?php if ( $as_of !== null ) : ?>
	<?php /* translators: %s: date and time */ ?>
	<p class="wapro-mag-figures__as-of"><small><?php echo esc_html( sprintf( __( 'As of %s. What you paid since then shows after it is booked.', 'wapro-mag-for-woocommerce' ), LocalTime::moment( gmdate( 'Y-m-d H:i:s', $as_of ) ) ) ); ?></small></p>
<?php endif; ?>

<form class="wapro-mag-orders-filter" method="get" action="<?php echo esc_url( $url ); ?>">
	<?php foreach ( $kept as $name => $value ) : ?>
		<input type="hidden" name="<?php echo esc_attr( (string) $name ); ?>" value="<?php echo esc_attr( is_string( $value ) ? $value : '' ); ?>">
	<?php endforeach; ?>
	<p class="form-row">
		<label for="<?php echo esc_attr( InvoiceFilter::SEARCH ); ?>"><?php esc_html_e( 'Number, KSeF number or order', 'wapro-mag-for-woocommerce' ); ?></label>
		<input type="search" name="<?php echo esc_attr( InvoiceFilter::SEARCH ); ?>" id="<?php echo esc_attr( InvoiceFilter::SEARCH ); ?>" value="<?php echo esc_attr( $filter->search ); ?>" maxlength="60">
	</p>
	<?php foreach ( $choices as $name => [ $label, $all, $offered, $chosen ] ) : ?>
		<?php if ( $offered !== [] ) : ?>
			<p class="form-row">
				<label for="<?php echo esc_attr( $name ); ?>"><?php echo esc_html( $label ); ?></label>
				<select name="<?php echo esc_attr( $name ); ?>" id="<?php echo esc_attr( $name ); ?>">
					<?php if ( $all !== '' ) : ?>
						<option value=""><?php echo esc_html( $all ); ?></option>
					<?php endif; ?>
					<?php foreach ( $offered as $value => $text ) : ?>
						<option value="<?php echo esc_attr( (string) $value ); ?>" <?php selected( (string) $value, (string) $chosen ); ?>><?php echo esc_html( $text ); ?></option>
					<?php endforeach; ?>
				</select>
			</p>
		<?php endif; ?>
	<?php endforeach; ?>
	<p class="form-row wapro-mag-orders-filter__buttons">
		<button type="submit" class="button<?php echo esc_attr( $button ); ?>"><?php esc_html_e( 'Show', 'wapro-mag-for-woocommerce' ); ?></button>
		<?php if ( ! $filter->is_empty() ) : ?>
			<a href="<?php echo esc_url( $url ); ?>"><?php esc_html_e( 'Show all invoices', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
	</p>
</form>

<?php if ( $invoices === [] ) : ?>
	<p class="woocommerce-info" role="status">
		<?php echo esc_html( $filter->is_empty() ? __( 'There are no invoices yet. They appear here as soon as the seller issues them.', 'wapro-mag-for-woocommerce' ) : __( 'No invoice is like that. Show all invoices, or look for fewer characters.', 'wapro-mag-for-woocommerce' ) ); ?>
	</p>
	<?php return; ?>
<?php endif; ?>

<p class="wapro-mag-list-head" role="status">
	<?php /* translators: %s: number of invoices */ ?>
	<?php echo esc_html( sprintf( _n( '%s invoice', '%s invoices', $total, 'wapro-mag-for-woocommerce' ), number_format_i18n( $total ) ) ); ?>
	<a href="<?php echo esc_url( $export ); ?>"><?php esc_html_e( 'Save as CSV', 'wapro-mag-for-woocommerce' ); ?></a>
</p>
<table class="woocommerce-orders-table shop_table shop_table_responsive wapro-mag-invoices">
	<caption class="screen-reader-text"><?php esc_html_e( 'Invoices', 'wapro-mag-for-woocommerce' ); ?></caption>
	<thead>
		<tr>
			<th scope="col"><?php esc_html_e( 'Invoice', 'wapro-mag-for-woocommerce' ); ?></th>
			<th scope="col"><?php esc_html_e( 'Orders', 'wapro-mag-for-woocommerce' ); ?></th>
			<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Gross', 'wapro-mag-for-woocommerce' ); ?></th>
			<th scope="col" class="wapro-mag-amount"><?php esc_html_e( 'Left to pay', 'wapro-mag-for-woocommerce' ); ?></th>
			<th scope="col"><?php esc_html_e( 'Settlement', 'wapro-mag-for-woocommerce' ); ?></th>
		</tr>
	</thead>
	<tbody>
		<?php foreach ( $invoices as $invoice ) : ?>
			<tr>
				<td data-title="<?php esc_attr_e( 'Invoice', 'wapro-mag-for-woocommerce' ); ?>">
					<a href="<?php echo esc_url( InvoicePage::url( $invoice->id ) ); ?>"><?php echo esc_html( $invoice->number ); ?></a>
					<?php if ( $invoice->kind !== 'invoice' ) : ?>
						<small class="wapro-mag-source"><?php echo esc_html( InvoiceWords::kind( $invoice->kind ) ); ?></small>
					<?php endif; ?>
					<br><small><?php echo esc_html( __( 'Issued', 'wapro-mag-for-woocommerce' ) . ' ' . InvoiceWords::day( $invoice->issued_on ) ); ?></small>
					<br><small><?php echo esc_html( InvoiceWords::ksef( $invoice->ksef_state, $invoice->ksef_number ) ); ?></small>
				</td>
				<td data-title="<?php esc_attr_e( 'Orders', 'wapro-mag-for-woocommerce' ); ?>"><?php wc_get_template( 'myaccount/wapro-mag-invoice-orders.php', [ 'orders' => $invoice->orders, 'points' => $invoice->points(), 'most' => 3 ], '', dirname( __DIR__ ) . '/' ); ?></td>
				<td data-title="<?php esc_attr_e( 'Gross', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount">
					<?php echo InvoiceWords::money( $invoice->gross, $invoice->currency ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?>
					<?php if ( ! $invoice->is_whole ) : ?>
						<br><small><?php echo esc_html( $share ); ?></small>
					<?php endif; ?>
				</td>
				<td data-title="<?php esc_attr_e( 'Left to pay', 'wapro-mag-for-woocommerce' ); ?>" class="wapro-mag-amount">
					<?php echo InvoiceWords::money( $invoice->remaining, $invoice->currency ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?>
					<br><small><?php esc_html_e( 'Settled', 'wapro-mag-for-woocommerce' ); ?> <?php echo InvoiceWords::money( $invoice->settled, $invoice->currency ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></small>
					<?php if ( $invoice->is_overpaid() ) : ?>
						<br><small><?php esc_html_e( 'Paid beyond it', 'wapro-mag-for-woocommerce' ); ?> <?php echo InvoiceWords::money( $invoice->overpaid, $invoice->currency ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></small>
					<?php endif; ?>
				</td>
				<td data-title="<?php esc_attr_e( 'Settlement', 'wapro-mag-for-woocommerce' ); ?>">
					<?php echo esc_html( InvoiceWords::state( $invoice ) ); ?>
					<?php if ( $invoice->due_on !== null ) : ?>
						<br><small><?php echo esc_html( __( 'Due', 'wapro-mag-for-woocommerce' ) . ' ' . InvoiceWords::day( $invoice->due_on ) ); ?></small>
					<?php endif; ?>
					<?php if ( InvoiceWords::due( $invoice->state ) !== '' ) : ?>
						<br><small class="wapro-mag-due wapro-mag-due--<?php echo esc_attr( $invoice->state->time ); ?>"><?php echo esc_html( InvoiceWords::due( $invoice->state ) ); ?></small>
					<?php endif; ?>
				</td>
			</tr>
		<?php endforeach; ?>
	</tbody>
</table>
<?php if ( $pages > 1 ) : ?>
	<nav class="woocommerce-pagination woocommerce-Pagination" aria-label="<?php esc_attr_e( 'Pages of the list', 'wapro-mag-for-woocommerce' ); ?>">
		<?php if ( $page > 1 ) : ?>
			<a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( add_query_arg( [ InvoiceFilter::PAGE => $page - 1 ] + $filter->query(), $url ) ); ?>"><?php esc_html_e( 'Previous', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
		<?php /* translators: 1: number of the page, 2: number of pages */ ?>
		<span><?php echo esc_html( sprintf( __( 'Page %1$d of %2$d', 'wapro-mag-for-woocommerce' ), $page, $pages ) ); ?></span>
		<?php if ( $page < $pages ) : ?>
			<a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( add_query_arg( [ InvoiceFilter::PAGE => $page + 1 ] + $filter->query(), $url ) ); ?>"><?php esc_html_e( 'Next', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
	</nav>
<?php endif; ?>
