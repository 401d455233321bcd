<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Orders\Statuses\OrderProgress;

/**
 * Lines of goods as ordered, shipped and left, once some of them have left.
 */
final class OrderLinesView {

	/**
	 * @return list<array{name: string, ordered: string, realised: string, left: string, is_left: bool}> Empty while nothing has left.
	 */
	public static function of( \WC_Order $order, OrderProgress $progress ): array {
		$items = $order->get_items();
		$lines = [];
		$gone  = false;
		foreach ( $progress->lines as $id => $line ) {
			$item = $items[ (int) preg_replace( '/^line:/', '', $id ) ] ?? null;
			if ( $item === null && str_starts_with( $id, 'line:' ) ) {
				continue; // Delivery and fees are no goods.
			}
			$gone    = $gone || ! $line['realised']->is_zero();
			$amount  = static fn ( string $quantity ): string => trim( str_replace( '.', wc_get_price_decimal_separator(), $quantity ) . ' ' . $line['unit'] );
			$lines[] = [
				'name'     => $item === null ? $line['index'] : wp_strip_all_tags( $item->get_name() ),
				'ordered'  => $amount( $line['ordered']->plain() ),
				'realised' => $amount( $line['realised']->plain() ),
				'left'     => $amount( $line['left']->plain() ),
				'is_left'  => ! $line['left']->is_zero(),
			];
		}
		return $gone ? $lines : [];
	}
}
