<?php
/**
 * List of orders in My Account with those among them that were made in WAPRO: WooCommerce's list, whose hooks it keeps.
 * A theme overrides it as woocommerce/myaccount/wapro-mag-orders.php.
 *
 * @var int       $current_page
 * @var \stdClass $customer_orders WooCommerce's page with its entries of both kinds.
 * @var bool      $has_orders
 * @var string    $wp_button_class
 */

use WaproMag\Visibility\MergedOrders;
use WaproMag\Visibility\MergedOrdersTable;

defined( 'ABSPATH' ) || exit;

do_action( 'woocommerce_before_account_orders', $has_orders );
MergedOrdersTable::table( $customer_orders->{MergedOrders::ENTRIES} );
do_action( 'woocommerce_before_account_orders_pagination' );
?>
<?php if ( 1 < $customer_orders->max_num_pages ) : ?>
	<div class="woocommerce-pagination woocommerce-pagination--without-numbers woocommerce-Pagination">
		<?php if ( 1 !== $current_page ) : ?>
			<a class="woocommerce-button woocommerce-button--previous woocommerce-Button woocommerce-Button--previous button<?php echo esc_attr( $wp_button_class ); ?>" href="<?php echo esc_url( wc_get_endpoint_url( 'orders', (string) ( $current_page - 1 ) ) ); ?>"><?php esc_html_e( 'Previous', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
		<?php if ( (int) $customer_orders->max_num_pages !== $current_page ) : ?>
			<a class="woocommerce-button woocommerce-button--next woocommerce-Button woocommerce-Button--next button<?php echo esc_attr( $wp_button_class ); ?>" href="<?php echo esc_url( wc_get_endpoint_url( 'orders', (string) ( $current_page + 1 ) ) ); ?>"><?php esc_html_e( 'Next', 'wapro-mag-for-woocommerce' ); ?></a>
		<?php endif; ?>
	</div>
<?php endif; ?>
<?php
do_action( 'woocommerce_after_account_orders', $has_orders );
