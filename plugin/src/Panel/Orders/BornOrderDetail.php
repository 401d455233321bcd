<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Api\Problem;
use WaproMag\Database\Clock;

/**
 * One order that was made in WAPRO, for the panel.
 */
final class BornOrderDetail {

	public function __construct( private BornOrders $orders ) {}

	/**
	 * @return array<string, mixed> born#BornOrderDetail.
	 * @throws Problem When there is no such order.
	 */
	public function read( int $id ): array {
		$order = $this->orders->find( $id ) ?? throw new Problem( 'not_found', __( 'There is no such order any more: it may have been linked to an order of the shop. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		$goods = BornGoods::of( $order );
		return [
			'order'               => BornOrderList::row( $order ),
			'customerOrderNumber' => $order->customer_number,
			'deliveryPlace'       => $order->place,
			'net'                 => $order->net,
			'paidAmount'          => $order->paid,
			'warehouse'           => $order->in_wapro->warehouse,
			'lines'               => array_map( static fn ( array $line ): array => $line + [ 'productUrl' => self::edit_url( $goods[ $line['index'] ] ?? null ) ], $order->lines ),
			'parcels'             => $order->parcels,
			'updatedAt'           => Clock::iso( $order->in_wapro->updated_at ),
		];
	}

	private static function edit_url( ?\WC_Product $product ): ?string {
		return $product === null ? null : admin_url( 'post.php?action=edit&post=' . ( $product->get_parent_id() > 0 ? $product->get_parent_id() : $product->get_id() ) );
	}
}
