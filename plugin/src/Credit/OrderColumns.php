<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use Automattic\WooCommerce\Utilities\OrderUtil;

/**
 * What of WooCommerce's orders a statement over many of them reads, in whichever tables the shop keeps them: parts of a statement
 * with the scopes of orders as `s`.
 */
final class OrderColumns {

	private function __construct(
		public readonly string $joined,
		public readonly string $status,
		public readonly string $method,
		public readonly string $currency,
		public readonly string $total,
		public readonly string $is_unpaid,
		public readonly string $refunds
	) {}

	public static function current(): self {
		return OrderUtil::custom_orders_table_usage_is_enabled() ? self::of_tables() : self::of_posts();
	}

	private static function of_tables(): self {
		global $wpdb;
		return new self(
			"JOIN {$wpdb->prefix}wc_orders w ON w.id = s.order_id AND w.type = 'shop_order' LEFT JOIN {$wpdb->prefix}wc_order_operational_data d ON d.order_id = w.id",
			'w.status',
			'w.payment_method',
			'w.currency',
			'COALESCE(w.total_amount, 0)',
			'd.date_paid_gmt IS NULL',
			"SELECT SUM(r.total_amount) FROM {$wpdb->prefix}wc_orders r WHERE r.parent_order_id = w.id AND r.type = 'shop_order_refund'"
		);
	}

	private static function of_posts(): self {
		global $wpdb;
		$meta = static fn ( string $alias, string $key ): string => " LEFT JOIN {$wpdb->postmeta} {$alias} ON {$alias}.post_id = w.ID AND {$alias}.meta_key = '{$key}'";
		return new self(
			"JOIN {$wpdb->posts} w ON w.ID = s.order_id AND w.post_type = 'shop_order'" . $meta( 'm', '_payment_method' ) . $meta( 'c', '_order_currency' ) . $meta( 't', '_order_total' ) . $meta( 'd', '_date_paid' ),
			'w.post_status',
			'm.meta_value',
			'c.meta_value',
			'COALESCE(CAST(t.meta_value AS DECIMAL(18,4)), 0)',
			"COALESCE(d.meta_value, '') = ''",
			"SELECT SUM(CAST(x.meta_value AS DECIMAL(18,4))) FROM {$wpdb->posts} r JOIN {$wpdb->postmeta} x ON x.post_id = r.ID AND x.meta_key = '_order_total' WHERE r.post_parent = w.ID AND r.post_type = 'shop_order_refund'"
		);
	}
}
