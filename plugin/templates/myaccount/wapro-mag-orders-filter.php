<?php
/**
 * My Account, above the list of orders: narrows it by delivery point, person and status.
 *
 * A theme overrides it in its own folder as woocommerce/myaccount/wapro-mag-orders-filter.php.
 *
 * @var \WaproMag\Visibility\OrdersFilter $filter
 * @var array<int, string>                $points   Names by id; empty: no choice.
 * @var array<int, string>                $people   Names by id; empty: no choice.
 * @var array<string, string>             $statuses Names by code.
 * @var string                            $action   Address of the list.
 */
declare(strict_types=1);

use WaproMag\Visibility\OrdersFilter;

defined( 'ABSPATH' ) || exit;

$fields = [
	OrdersFilter::POINT  => [ __( 'Delivery point', 'wapro-mag-for-woocommerce' ), __( 'All delivery points', 'wapro-mag-for-woocommerce' ), $points, $filter->point ],
	OrdersFilter::PERSON => [ __( 'Ordered by', 'wapro-mag-for-woocommerce' ), __( 'Everybody', 'wapro-mag-for-woocommerce' ), $people, $filter->person ],
	OrdersFilter::STATUS => [ __( 'Status', 'wapro-mag-for-woocommerce' ), __( 'All statuses', 'wapro-mag-for-woocommerce' ), $statuses, $filter->status ],
];
parse_str( (string) wp_parse_url( $action, PHP_URL_QUERY ), $kept );
?>
<form class="wapro-mag-orders-filter" method="get" action="<?php echo esc_url( $action ); ?>">
	<?php foreach ( $kept as $name => $value ) : ?>
		<input type="hidden" name="<?php echo esc_attr( (string) $name ); ?>" value="<?php echo esc_attr( is_string( $value ) ? $value : '' ); ?>">
	<?php endforeach; ?>
	<?php foreach ( $fields as $name => [ $label, $all, $choices, $chosen ] ) : ?>
		<?php if ( $choices !== [] ) : ?>
			<p class="form-row">
				<label for="<?php echo esc_attr( $name ); ?>"><?php echo esc_html( $label ); ?></label>
				<select name="<?php echo esc_attr( $name ); ?>" id="<?php echo esc_attr( $name ); ?>">
					<option value=""><?php echo esc_html( $all ); ?></option>
					<?php foreach ( $choices as $value => $text ) : ?>
						<option value="<?php echo esc_attr( (string) $value ); ?>" <?php selected( (string) $value, (string) $chosen ); ?>><?php echo esc_html( $text ); ?></option>
					<?php endforeach; ?>
				</select>
			</p>
		<?php endif; ?>
	<?php endforeach; ?>
	<p class="form-row wapro-mag-orders-filter__buttons">
		<button type="submit" class="button<?php echo esc_attr( wc_wp_theme_get_element_class_name( 'button' ) !== '' ? ' ' . wc_wp_theme_get_element_class_name( 'button' ) : '' ); ?>"><?php esc_html_e( 'Show', 'wapro-mag-for-woocommerce' ); ?></button>
		<?php if ( ! $filter->is_empty() ) : ?>
			<a href="<?php echo esc_url( $action ); ?>"><?php esc_html_e( 'Show all orders', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
	</p>
</form>
