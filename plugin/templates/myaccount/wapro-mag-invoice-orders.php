<?php
/**
 * My Account: the orders that an invoice is about, in one cell.
 *
 * A theme overrides it in its own folder as woocommerce/myaccount/wapro-mag-invoice-orders.php.
 *
 * @version 0.1.0
 * @var list<array{url: string|null, number: string, gross: string}> $orders
 * @var int                                                          $most  How many are named.
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

if ( $orders === [] ) {
	echo '<span aria-hidden="true">–</span>';
	return;
}
$left = count( $orders ) - $most;
foreach ( array_slice( $orders, 0, $most ) as $position => $order ) {
	echo $position > 0 ? ', ' : '';
	echo $order['url'] === null ? esc_html( $order['number'] ) : '<a href="' . esc_url( $order['url'] ) . '">' . esc_html( $order['number'] ) . '</a>';
}
if ( $left > 0 ) {
	/* translators: %s: number of orders that are not named */
	echo esc_html( ' ' . sprintf( _n( 'and %s more', 'and %s more', $left, 'wapro-mag-for-woocommerce' ), number_format_i18n( $left ) ) );
}
