<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Counter;
use WaproMag\Links\Link;

/**
 * What shop orders have taken from stock that WAPRO's figure does not contain yet. WooCommerce marks on each order line
 * how much it took (`_reduced_stock`) and removes the mark when it gives it back, whichever way orders are stored.
 */
final class InFlight {

	private const CLEAR_AT_ONCE = 200;

	/** A process that takes an order's stock for longer than this has died. */
	private const NOT_BEING_TAKEN = '(s.taking_since IS NULL OR s.taking_since < UTC_TIMESTAMP(3) - INTERVAL 5 MINUTE)';

	/** WooCommerce lowers the stock first and marks the line later: meanwhile a line counts with what was ordered. */
	private const TAKEN = 'COALESCE(r.meta_value, q.meta_value)';

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<int>          $product_ids      Products and variations.
	 * @param array<int, string> $as_of_by_product Counter of the WAPRO figure that is being applied.
	 * @param InFlightLines|null $lines            Found before, for these products and others.
	 * @return array<int, string> Product id => quantity in flight, decimal text; products without any are left out.
	 */
	public function for_products( array $product_ids, array $as_of_by_product, ?InFlightLines $lines = null ): array {
		$sums = [];
		foreach ( $this->taken( $product_ids, $lines ?? $this->lines( $product_ids ) ) as $row ) {
			$product = (int) $row['product_id'];
			$missing = self::missing( $row, $as_of_by_product[ $product ] ?? '0' );
			if ( ! $missing->is_zero() ) {
				$sums[ $product ] = ( $sums[ $product ] ?? Amount::zero() )->plus( $missing );
			}
		}
		return array_map( static fn ( Amount $sum ): string => $sum->plain(), $sums );
	}

	/**
	 * The costly half: which lines sell these products, without what they took.
	 *
	 * @param list<int> $product_ids
	 */
	public function lines( array $product_ids ): InFlightLines {
		global $wpdb;
		$newest = (int) $this->db->value( "SELECT MAX(order_item_id) FROM {$wpdb->prefix}woocommerce_order_items" );
		$found  = [];
		$rows   = $product_ids === [] ? [] : $this->db->rows(
			'SELECT i.order_item_id, m.meta_value FROM ' . Tables::name( Tables::ORDER_SCOPE ) . " s
			STRAIGHT_JOIN {$wpdb->prefix}woocommerce_order_items i ON i.order_id = s.order_id AND i.order_item_type = 'line_item'
			STRAIGHT_JOIN {$wpdb->prefix}woocommerce_order_itemmeta m ON m.order_item_id = i.order_item_id AND m.meta_key IN ('_product_id', '_variation_id')
			WHERE s.in_flight = 1 AND m.meta_value IN ('" . implode( "','", $product_ids ) . "')"
		);
		foreach ( $rows as $row ) {
			$found[ (int) $row['meta_value'] ][] = (int) $row['order_item_id'];
		}
		return new InFlightLines( $found, $newest );
	}

	/**
	 * Takes orders off the list that no WAPRO figure can miss any more, so that the list stays as short as the work.
	 *
	 * @return int How many were taken off.
	 */
	public function clear_settled( int $after_order_id = 0 ): int {
		$orders = array_map(
			'intval',
			$this->db->column(
				'SELECT s.order_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' s
				WHERE s.in_flight = 1 AND s.order_id > %d AND s.placed_at < UTC_TIMESTAMP(3) - INTERVAL 5 MINUTE AND ' . self::NOT_BEING_TAKEN . ' ORDER BY s.order_id LIMIT %d',
				$after_order_id,
				self::CLEAR_AT_ONCE
			)
		);
		if ( $orders === [] ) {
			return 0;
		}
		$settled = array_values( array_diff( $orders, $this->still_needed( $orders ) ) );
		if ( $settled !== [] ) {
			$this->db->execute(
				'UPDATE ' . Tables::name( Tables::ORDER_SCOPE ) . ' s SET s.in_flight = 0 WHERE s.order_id IN (' . Connection::places( $settled, '%d' ) . ') AND ' . self::NOT_BEING_TAKEN,
				...$settled
			);
		}
		return count( $settled ) + $this->clear_settled( max( $orders ) );
	}

	/**
	 * What the line took that the figure does not contain.
	 *
	 * @param array<string, string|null> $row   A row of `select()`.
	 * @param string                     $as_of Counter of WAPRO's figure.
	 */
	private static function missing( array $row, string $as_of ): Amount {
		$taken   = Amount::parse( (string) $row['quantity'] );
		$is_done = $row['done_as_of'] !== null && ! Counter::is_older( $as_of, $row['done_as_of'] );
		if ( $row['reserved'] === '1' && $row['accepted_as_of'] !== null ) {
			if ( Counter::is_older( $as_of, $row['accepted_as_of'] ) ) {
				return $taken;
			}
			return $is_done ? Amount::zero() : self::beyond( $taken, $row );
		}
		// Never reserved: contained once WAPRO has issued all of it, and the figure is newer than that news.
		return $is_done ? Amount::zero() : $taken;
	}

	/**
	 * What was added to the line, or is a line of its own, after WAPRO had accepted the order.
	 *
	 * @param array<string, string|null> $row A row of `select()`.
	 */
	private static function beyond( Amount $taken, array $row ): Amount {
		$sent = json_decode( $row['sent_quantities'] ?? '', true );
		if ( ! is_array( $sent ) ) {
			return Amount::zero();
		}
		$more = $taken->minus( Amount::parse( (string) ( $sent[ (int) $row['order_item_id'] ] ?? '0' ) ) );
		return $more->is_negative() ? Amount::zero() : $more;
	}

	/**
	 * Orders with a line whose product's figure is still older than what WAPRO knows of the order.
	 *
	 * @param list<int> $orders
	 * @return list<int>
	 */
	private function still_needed( array $orders ): array {
		$needed = [];
		$rows   = $this->db->rows(
			$this->select() . '
			LEFT JOIN ' . Tables::name( Tables::LINKS ) . ' l ON l.object_type = %s AND l.shop_id = COALESCE(NULLIF(v.meta_value, \'0\'), p.meta_value)
			WHERE ' . self::TAKEN . ' IS NOT NULL AND s.order_id IN (' . Connection::places( $orders, '%d' ) . ')',
			...[ Link::PRODUCT, ...$orders ]
		);
		foreach ( $rows as $row ) {
			if ( $row['as_of_stock'] !== null && ! self::missing( $row, (string) $row['as_of_stock'] )->is_zero() ) {
				$needed[] = (int) $row['order_id'];
			}
		}
		return $needed;
	}

	/**
	 * @param list<int> $product_ids
	 * @return list<array<string, string|null>>
	 */
	private function taken( array $product_ids, InFlightLines $lines ): array {
		if ( $product_ids === [] ) {
			return [];
		}
		$known = $lines->of( $product_ids );
		return $this->db->rows(
			$this->select( false ) . '
			WHERE s.in_flight = 1 AND ' . self::TAKEN . " IS NOT NULL AND ( i.order_item_id > {$lines->newest}" . ( $known === [] ? '' : ' OR i.order_item_id IN (' . implode( ',', $known ) . ')' ) . " )
			AND COALESCE(NULLIF(v.meta_value, '0'), p.meta_value) IN ('" . implode( "','", $product_ids ) . "')"
		);
	}

	private function select( bool $with_link = true ): string {
		global $wpdb;
		$as_of = $with_link ? ', l.as_of_stock' : '';
		$scope = Tables::name( Tables::ORDER_SCOPE ) . ' s';
		$items = "{$wpdb->prefix}woocommerce_order_items i";
		// With known lines the lines come first, otherwise the orders.
		$from  = $with_link ? "{$scope} JOIN {$items} ON i.order_id = s.order_id AND i.order_item_type = 'line_item'" : "{$items} STRAIGHT_JOIN {$scope} ON s.order_id = i.order_id AND i.order_item_type = 'line_item'";
		return 'SELECT s.order_id, s.accepted_as_of, s.reserved, s.sent_quantities, i.order_item_id, ' . self::TAKEN . ' AS quantity,
				COALESCE(NULLIF(v.meta_value, \'0\'), p.meta_value) AS product_id,
				' . $this->done_as_of() . " AS done_as_of{$as_of}
			FROM {$from}
			LEFT JOIN {$wpdb->prefix}woocommerce_order_itemmeta r ON r.order_item_id = i.order_item_id AND r.meta_key = '_reduced_stock'
			LEFT JOIN {$wpdb->prefix}woocommerce_order_itemmeta q ON q.order_item_id = i.order_item_id AND q.meta_key = '_qty' AND NOT " . self::NOT_BEING_TAKEN . "
			JOIN {$wpdb->prefix}woocommerce_order_itemmeta p ON p.order_item_id = i.order_item_id AND p.meta_key = '_product_id'
			LEFT JOIN {$wpdb->prefix}woocommerce_order_itemmeta v ON v.order_item_id = i.order_item_id AND v.meta_key = '_variation_id'";
	}

	/**
	 * Counter at which WAPRO was done with all of the order's ERP orders, null while one is open.
	 */
	private function done_as_of(): string {
		return "(SELECT CASE WHEN COUNT(*) > 0 AND SUM(e.state <> 'cancelled' AND COALESCE(e.transport_code, '') NOT IN ('" . implode( "', '", OrderDone::TRANSPORT_CODES ) . "')) = 0 THEN MAX(e.as_of) END
			FROM " . Tables::name( Tables::ERP_ORDERS ) . ' e WHERE e.order_id = s.order_id)';
	}
}
