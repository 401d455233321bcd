<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What refunds took back of an order's lines.
 *
 * @phpstan-type Back array{quantity: Amount, total: Amount, tax: Amount}
 */
final class RefundedLines {

	/**
	 * @return array<int, Back> By id of the order's item; positive amounts.
	 */
	public static function of( \WC_Order $order ): array {
		$back = [];
		foreach ( $order->get_refunds() as $refund ) {
			foreach ( $refund->get_items( [ 'line_item', 'shipping', 'fee' ] ) as $item ) {
				if ( ! $item instanceof \WC_Order_Item_Product && ! $item instanceof \WC_Order_Item_Shipping && ! $item instanceof \WC_Order_Item_Fee ) {
					continue;
				}
				$id = (int) $item->get_meta( '_refunded_item_id' );
				$so = $back[ $id ] ?? [
					'quantity' => Amount::zero(),
					'total'    => Amount::zero(),
					'tax'      => Amount::zero(),
				];

				// A refund's amounts are negative.
				$back[ $id ] = [
					'quantity' => $so['quantity']->minus( Amount::parse( $item instanceof \WC_Order_Item_Product ? (string) $item->get_quantity() : '0' ) ),
					'total'    => $so['total']->minus( Amount::parse( (string) $item->get_total() ) ),
					'tax'      => $so['tax']->minus( Amount::parse( (string) $item->get_total_tax() ) ),
				];
			}
		}
		return $back;
	}
}
