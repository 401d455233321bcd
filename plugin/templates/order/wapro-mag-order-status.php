<?php
/**
 * An order's way, on its page in My Account and on the page after the purchase.
 *
 * A theme overrides it in its own folder as woocommerce/order/wapro-mag-order-status.php.
 *
 * @version 0.1.0
 * @var string $line    All of it in one line.
 * @var list<array{axis: string, label: string, tone: string, steps: list<array{name: string, day: string}>}> $axes The last step is the present one.
 * @var string $due     Day by which it is to be ready; '' when there is none.
 * @var list<array{carrier: string, number: string, url: string|null}> $parcels
 * @var list<array{name: string, ordered: string, realised: string, left: string, is_left: bool}> $lines Empty while nothing has left.
 */
declare(strict_types=1);

use WaproMag\Panel\Orders\AxisIcon;
use WaproMag\Panel\Orders\ParcelLinks;

defined( 'ABSPATH' ) || exit;
?>
<section class="woocommerce-order-details wapro-mag-order-status" aria-labelledby="wapro-mag-order-status-title">
	<h2 class="woocommerce-order-details__title" id="wapro-mag-order-status-title"><?php esc_html_e( 'Order status', 'wapro-mag-for-woocommerce' ); ?></h2>
	<?php if ( $line !== '' ) : ?>
		<p class="wapro-mag-order-status__line"><?php echo esc_html( $line ); ?></p>
	<?php endif; ?>
	<ul class="wapro-mag-order-status__axes">
		<?php foreach ( $axes as $axis ) : ?>
			<li class="wapro-mag-order-status__axis wapro-mag-order-status__axis--<?php echo esc_attr( $axis['tone'] ); ?>">
				<h3><?php echo AxisIcon::html( $axis['axis'] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?> <?php echo esc_html( $axis['label'] ); ?></h3>
				<ol>
					<?php foreach ( $axis['steps'] as $position => $step ) : ?>
						<li<?php echo $position === count( $axis['steps'] ) - 1 ? ' aria-current="step"' : ''; ?>>
							<span><?php echo esc_html( $step['name'] ); ?></span>
							<?php if ( $step['day'] !== '' ) : ?>
								<small><?php echo esc_html( $step['day'] ); ?></small>
							<?php endif; ?>
						</li>
					<?php endforeach; ?>
					<?php if ( $axis['axis'] === 'production' && $due !== '' && $axis['tone'] !== 'done' ) : ?>
						<li class="wapro-mag-order-status__due">
							<span><?php esc_html_e( 'Due', 'wapro-mag-for-woocommerce' ); ?></span>
							<small><?php echo esc_html( $due ); ?></small>
						</li>
					<?php endif; ?>
				</ol>
			</li>
		<?php endforeach; ?>
	</ul>
	<?php if ( $parcels !== [] ) : ?>
		<h3><?php echo esc_html( _n( 'Parcel', 'Parcels', count( $parcels ), 'wapro-mag-for-woocommerce' ) ); ?></h3>
		<ul class="wapro-mag-order-status__parcels">
			<?php foreach ( $parcels as $parcel ) : ?>
				<li><?php echo ParcelLinks::html( [ $parcel ] ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped there.?></li>
			<?php endforeach; ?>
		</ul>
	<?php endif; ?>
	<?php if ( $lines !== [] ) : ?>
		<h3 id="wapro-mag-order-status-lines"><?php esc_html_e( 'What has been shipped', 'wapro-mag-for-woocommerce' ); ?></h3>
		<table class="woocommerce-table shop_table shop_table_responsive" aria-labelledby="wapro-mag-order-status-lines">
			<thead>
				<tr>
					<th scope="col"><?php esc_html_e( 'Product', 'wapro-mag-for-woocommerce' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Ordered', 'wapro-mag-for-woocommerce' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Shipped', 'wapro-mag-for-woocommerce' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Left', 'wapro-mag-for-woocommerce' ); ?></th>
				</tr>
			</thead>
			<tbody>
				<?php foreach ( $lines as $row ) : ?>
					<tr>
						<td data-title="<?php esc_attr_e( 'Product', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $row['name'] ); ?></td>
						<td data-title="<?php esc_attr_e( 'Ordered', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $row['ordered'] ); ?></td>
						<td data-title="<?php esc_attr_e( 'Shipped', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $row['realised'] ); ?></td>
						<td data-title="<?php esc_attr_e( 'Left', 'wapro-mag-for-woocommerce' ); ?>"><?php echo esc_html( $row['left'] ); ?></td>
					</tr>
				<?php endforeach; ?>
			</tbody>
		</table>
	<?php endif; ?>
</section>
