<?php
/**
 * Page of an order that was made in WAPRO, in My Account. A theme overrides it as
 * woocommerce/myaccount/wapro-mag-order.php.
 *
 * @var \WaproMag\Panel\Orders\BornOrder $order
 * @var array<array-key, \WC_Product>     $goods  Products of the shop, by index.
 * @var string|null                       $repeat Address that puts the goods into the cart; null: the shop sells none of them.
 * @var string                            $button The theme's own class for buttons, with a space before it.
 */

use WaproMag\Orders\Amount;
use WaproMag\Panel\LocalTime;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Panel\Orders\ParcelLinks;
use WaproMag\Panel\StatusWords;

defined( 'ABSPATH' ) || exit;

$money = static fn ( ?string $amount ): string => $amount === null ? '—' : wc_price( (float) $amount, [ 'currency' => $order->currency ] );
$facts = array_filter(
	[
		__( 'Company', 'wapro-mag-for-woocommerce' )            => $order->company,
		__( 'Delivery point', 'wapro-mag-for-woocommerce' )     => $order->point ?? $order->place,
		__( 'Ordered by', 'wapro-mag-for-woocommerce' )         => $order->person,
		__( 'Your order number', 'wapro-mag-for-woocommerce' )  => $order->customer_number,
	],
	static fn ( ?string $value ): bool => $value !== null && $value !== ''
);
?>
<p>
	<?php
	/* translators: 1: date, 2: where the order came from */
	echo esc_html( sprintf( __( 'Ordered on %1$s outside the shop: %2$s. It is shown here as it stands in the seller’s system; to change it, call the seller.', 'wapro-mag-for-woocommerce' ), LocalTime::day( $order->placed_at ), $order->source_word() ) );
	?>
</p>
<?php if ( $order->in_wapro->state === 'cancelled' ) : ?>
	<p class="woocommerce-info"><?php esc_html_e( 'This order was cancelled.', 'wapro-mag-for-woocommerce' ); ?></p>
<?php elseif ( $order->in_wapro->axes !== [] || $order->parcels !== [] ) : ?>
	<section class="woocommerce-order-details wapro-mag-order-status">
		<h2 class="woocommerce-order-details__title"><?php esc_html_e( 'Order status', 'wapro-mag-for-woocommerce' ); ?></h2>
		<table class="woocommerce-table woocommerce-table--order-details shop_table order_details">
			<tbody>
				<?php foreach ( OrderProgress::AXES as $axis ) : ?>
					<?php if ( isset( $order->in_wapro->axes[ $axis ] ) ) : ?>
						<tr>
							<th scope="row"><?php echo esc_html( StatusWords::axis( $axis ) ); ?></th>
							<td><?php echo esc_html( $order->in_wapro->axes[ $axis ]['name'] ); ?> <small><?php echo esc_html( LocalTime::day( $order->in_wapro->axes[ $axis ]['at'] ) ); ?></small></td>
						</tr>
					<?php endif; ?>
				<?php endforeach; ?>
				<?php if ( $order->parcels !== [] ) : ?>
					<tr>
						<th scope="row"><?php echo esc_html( _n( 'Parcel', 'Parcels', count( $order->parcels ), 'wapro-mag-for-woocommerce' ) ); ?></th>
						<td><?php echo ParcelLinks::html( $order->parcels ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there. ?></td>
					</tr>
				<?php endif; ?>
			</tbody>
		</table>
	</section>
<?php endif; ?>
<section class="woocommerce-order-details">
	<h2 class="woocommerce-order-details__title"><?php esc_html_e( 'Ordered goods', 'wapro-mag-for-woocommerce' ); ?></h2>
	<table class="woocommerce-orders-table shop_table shop_table_responsive wapro-mag-order-lines">
		<thead>
			<tr>
				<th scope="col"><?php esc_html_e( 'Goods', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Ordered', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Realised', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Gross price', 'wapro-mag-for-woocommerce' ); ?></th>
				<th scope="col"><?php esc_html_e( 'Gross value', 'wapro-mag-for-woocommerce' ); ?></th>
			</tr>
		</thead>
		<tbody>
			<?php foreach ( $order->lines as $line ) : ?>
				<tr>
					<td data-title="<?php esc_attr_e( 'Goods', 'wapro-mag-for-woocommerce' ); ?>">
						<?php if ( isset( $goods[ $line['index'] ] ) ) : ?>
							<a href="<?php echo esc_url( $goods[ $line['index'] ]->get_permalink() ); ?>"><?php echo esc_html( $line['name'] ?? $line['index'] ); ?></a>
						<?php else : ?>
							<?php echo esc_html( $line['name'] ?? $line['index'] ); ?>
						<?php endif; ?>
					</td>
					<td data-title="<?php esc_attr_e( 'Ordered', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( wc_format_localized_decimal( $line['ordered'] ) . ' ' . $line['unit'] ); ?></td>
					<td data-title="<?php esc_attr_e( 'Realised', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( wc_format_localized_decimal( $line['realised'] ) . ' ' . $line['unit'] ); ?></td>
					<td data-title="<?php esc_attr_e( 'Gross price', 'wapro-mag-for-woocommerce' ); ?>"><?php echo wp_kses_post( $money( $line['grossPrice'] ) ); ?></td>
					<td data-title="<?php esc_attr_e( 'Gross value', 'wapro-mag-for-woocommerce' ); ?>"><?php echo wp_kses_post( $money( $line['grossPrice'] === null ? null : Amount::parse( $line['ordered'] )->times( Amount::parse( $line['grossPrice'] ) )->text( 2 ) ) ); ?></td>
				</tr>
			<?php endforeach; ?>
		</tbody>
	</table>
	<table class="woocommerce-table shop_table order_details">
		<tbody>
			<tr><th scope="row"><?php esc_html_e( 'Net in total', 'wapro-mag-for-woocommerce' ); ?></th><td><?php echo wp_kses_post( $money( $order->net ) ); ?></td></tr>
			<tr><th scope="row"><?php esc_html_e( 'Gross in total', 'wapro-mag-for-woocommerce' ); ?></th><td><strong><?php echo wp_kses_post( $money( $order->gross ) ); ?></strong></td></tr>
			<?php foreach ( $facts as $name => $value ) : ?>
				<tr><th scope="row"><?php echo esc_html( $name ); ?></th><td><?php echo esc_html( $value ); ?></td></tr>
			<?php endforeach; ?>
		</tbody>
	</table>
</section>
<?php if ( $repeat !== null ) : ?>
	<p><a class="woocommerce-button button<?php echo esc_attr( $button ); ?>" href="<?php echo esc_url( $repeat ); ?>"><?php esc_html_e( 'Repeat the order', 'wapro-mag-for-woocommerce' ); ?></a></p>
<?php endif; ?>
