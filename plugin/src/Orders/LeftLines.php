<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What refunds left of an order's lines. Only refunded quantities take something away, at the price that was agreed:
 * money that was given back without goods is no other price. A service is gone once all of its money was given back.
 *
 * @phpstan-type Left array{quantity: Amount, total: Amount, tax: Amount}
 */
final class LeftLines {

	/**
	 * @return array<int, Left> By id of the order's item.
	 */
	public static function of( \WC_Order $order ): array {
		$refunded = RefundedLines::of( $order );
		$lines    = [];
		foreach ( $order->get_items( [ 'line_item', 'shipping', 'fee' ] ) as $item ) {
			if ( $item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping || $item instanceof \WC_Order_Item_Fee ) {
				$whole                     = self::whole( $item );
				$back                      = $refunded[ $item->get_id() ] ?? null;
				$lines[ $item->get_id() ] = $back === null ? $whole : self::left( $whole, $back, $item instanceof \WC_Order_Item_Product );
			}
		}
		return $lines;
	}

	/**
	 * Worth, with tax, of what refunds took away.
	 */
	public static function value_gone( \WC_Order $order ): Amount {
		$gone = Amount::zero();
		foreach ( self::of( $order ) as $id => $left ) {
			$item = $order->get_item( $id );
			if ( $item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping || $item instanceof \WC_Order_Item_Fee ) {
				$whole = self::whole( $item );
				$gone  = $gone->plus( $whole['total']->plus( $whole['tax'] )->minus( $left['total']->plus( $left['tax'] ) ) );
			}
		}
		return $gone->rounded( 2 );
	}

	/**
	 * @return Left
	 */
	private static function whole( \WC_Order_Item_Product|\WC_Order_Item_Shipping|\WC_Order_Item_Fee $item ): array {
		return [
			'quantity' => $item instanceof \WC_Order_Item_Product ? Amount::parse( (string) $item->get_quantity() ) : Amount::parse( '1' ),
			'total'    => Amount::parse( (string) $item->get_total() ),
			'tax'      => Amount::parse( (string) $item->get_total_tax() ),
		];
	}

	/**
	 * @param Left $whole
	 * @param Left $back  What refunds took.
	 * @return Left
	 */
	private static function left( array $whole, array $back, bool $is_product ): array {
		if ( ! $is_product ) {
			$is_left = ! $back['total']->minus( $whole['total'] )->is_zero() && $back['total']->minus( $whole['total'] )->is_negative();
			return $is_left ? $whole : [ 'quantity' => $whole['quantity'], 'total' => Amount::zero(), 'tax' => Amount::zero() ];
		}
		if ( $back['quantity']->is_zero() || $whole['quantity']->is_zero() ) {
			return $whole;
		}
		$quantity = $whole['quantity']->minus( $back['quantity'] );
		return [
			'quantity' => $quantity,
			'total'    => $whole['total']->divided_by( $whole['quantity'], 8 )->times( $quantity ),
			'tax'      => $whole['tax']->divided_by( $whole['quantity'], 8 )->times( $quantity ),
		];
	}
}
