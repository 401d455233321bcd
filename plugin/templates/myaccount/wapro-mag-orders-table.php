<?php
/**
 * Table of orders in My Account, of the shop and of WAPRO. A theme overrides it as
 * woocommerce/myaccount/wapro-mag-orders-table.php.
 *
 * @var list<\WC_Order|\WaproMag\Panel\Orders\BornOrder> $entries
 * @var array<string, string>                             $columns
 * @var string                                            $button  The theme's own class for buttons, with a space before it.
 */

use WaproMag\Panel\Orders\BornOrder;
use WaproMag\Visibility\MergedOrdersTable;
use WaproMag\Visibility\ShopOrderCell;

defined( 'ABSPATH' ) || exit;
?>
<table class="woocommerce-orders-table woocommerce-MyAccount-orders shop_table shop_table_responsive my_account_orders account-orders-table">
	<thead>
		<tr>
			<?php foreach ( $columns as $column => $name ) : ?>
				<th scope="col" class="woocommerce-orders-table__header woocommerce-orders-table__header-<?php echo esc_attr( $column ); ?>"><span class="nobr"><?php echo esc_html( $name ); ?></span></th>
			<?php endforeach; ?>
		</tr>
	</thead>
	<tbody>
		<?php foreach ( $entries as $entry ) : ?>
			<tr class="woocommerce-orders-table__row woocommerce-orders-table__row--status-<?php echo esc_attr( $entry instanceof BornOrder ? 'wapro-' . $entry->in_wapro->state : $entry->get_status() ); ?> order">
				<?php foreach ( $columns as $column => $name ) : ?>
					<td class="woocommerce-orders-table__cell woocommerce-orders-table__cell-<?php echo esc_attr( $column ); ?>" data-title="<?php echo esc_attr( $name ); ?>">
						<?php
						if ( $entry instanceof BornOrder ) {
							echo MergedOrdersTable::cell( $entry, $column, $button ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.
						} else {
							ShopOrderCell::show( $entry, $column, $button );
						}
						?>
					</td>
				<?php endforeach; ?>
			</tr>
		<?php endforeach; ?>
	</tbody>
</table>
