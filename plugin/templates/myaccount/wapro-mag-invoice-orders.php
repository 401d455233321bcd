<?php
/**
 * My Account: the orders that an invoice is about, and their delivery points, in one cell.
 *
 * A theme overrides it in its own folder as woocommerce/myaccount/wapro-mag-invoice-orders.php.
 *
 * @version 0.1.0
 * @var list<array{url: string|null, number: string}> $orders
 * @var list<string>                                  $points Names of delivery points.
 * @var int                                           $most   How many of each are named.
 */
declare(strict_types=1);

defined( 'ABSPATH' ) || exit;

if ( $orders === [] ) {
	echo '<span aria-hidden="true">–</span>';
	return;
}
/* translators: %s: number of orders that are not named */
$more = static fn ( int $left ): string => $left > 0 ? ' ' . sprintf( _n( 'and %s more', 'and %s more', $left, 'wapro-mag-for-woocommerce' ), number_format_i18n( $left ) ) : '';
foreach ( array_slice( $orders, 0, $most ) as $position => $order ) {
	echo $position > 0 ? ', ' : '';
	echo $order['url'] === null ? esc_html( $order['number'] ) : '<a href="' . esc_url( $order['url'] ) . '">' . esc_html( $order['number'] ) . '</a>';
}
echo esc_html( $more( count( $orders ) - $most ) );
if ( $points !== [] ) {
	echo '<br><small>' . esc_html( implode( ', ', array_slice( $points, 0, $most ) ) . $more( count( $points ) - $most ) ) . '</small>';
}
