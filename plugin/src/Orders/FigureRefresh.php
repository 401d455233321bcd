<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Queue\Cause;
use WaproMag\Queue\RunStore;

/**
 * Fetches the figures of an order's articles again when what the shop shows was reckoned with another standing of the order.
 */
final class FigureRefresh {

	private const FLOW = 'refreshGoods';

	public function __construct( private Connection $db, private RunStore $runs ) {}

	/**
	 * All articles of the order: its stock was given back, or it is WAPRO's no more to tell.
	 */
	public function of_order( int $order_id ): void {
		$this->request( $this->indexes( $order_id, '' ) );
	}

	/**
	 * Articles whose figure came before the shop knew that it contains the order, so that the order was taken off twice.
	 * Runs in the transaction that writes this down: a figure that is being applied is waited for.
	 *
	 * @param string $as_of Counter from which on WAPRO's figure contains the order.
	 */
	public function of_figures_since( int $order_id, string $as_of ): void {
		if ( $as_of !== '0' ) {
			$this->request( $this->indexes( $order_id, 'AND l.as_of_stock >= CAST(%s AS UNSIGNED) LOCK IN SHARE MODE', $as_of ) );
		}
	}

	/**
	 * @param list<string> $indexes
	 */
	private function request( array $indexes ): void {
		if ( $indexes !== [] ) {
			$this->runs->request_also( self::FLOW, Cause::ShopEvent->value, $indexes );
		}
	}

	/**
	 * @return list<string>
	 */
	private function indexes( int $order_id, string $condition, string ...$arguments ): array {
		global $wpdb;
		return array_values(
			array_unique(
				$this->db->column(
					"SELECT l.erp_key FROM {$wpdb->prefix}woocommerce_order_items i
					JOIN {$wpdb->prefix}woocommerce_order_itemmeta p ON p.order_item_id = i.order_item_id AND p.meta_key = '_product_id'
					LEFT JOIN {$wpdb->prefix}woocommerce_order_itemmeta v ON v.order_item_id = i.order_item_id AND v.meta_key = '_variation_id'
					JOIN " . Tables::name( Tables::LINKS ) . " l ON l.object_type = %s AND l.shop_id = CAST(COALESCE(NULLIF(v.meta_value, '0'), p.meta_value) AS UNSIGNED)
					WHERE i.order_id = %d AND i.order_item_type = 'line_item' {$condition}",
					Link::PRODUCT,
					$order_id,
					...$arguments
				)
			)
		);
	}
}
