<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Orders\Statuses\OrderProgress;
use WaproMag\Settings\SettingsStore;

/**
 * A page of the orders that were made in WAPRO, for the panel.
 */
final class BornOrderList {

	private const PER_PAGE = 20;

	private const STATES = [ 'buffered', 'registered', 'cancelled' ];

	public function __construct( private Connection $db, private SettingsStore $settings, private BornOrders $orders ) {}

	/**
	 * @param array<string, mixed> $query born#BornOrdersQuery.
	 * @return array<string, mixed> born#BornOrdersResponse.
	 */
	public function page( array $query ): array {
		[ $where, $values ] = self::narrowed( $query );
		$per_page           = $query['perPage'] ?? self::PER_PAGE;
		$total              = (int) $this->db->value( 'SELECT COUNT(*) ' . BornOrders::from() . " AND {$where}", ...$values );
		$orders             = $this->orders->read( $where, 'ORDER BY e.placed_at DESC, e.id DESC LIMIT %d OFFSET %d', ...[ ...$values, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] );
		return [
			'on'      => $this->settings->exchange()->shows_born(),
			'items'   => array_map( self::row( ... ), array_values( $orders ) ),
			'total'   => $total,
			'pages'   => (int) ceil( $total / $per_page ),
			'counts'  => $this->counts(),
			'sources' => $this->db->column( 'SELECT DISTINCT e.source ' . BornOrders::from() . ' AND e.source IS NOT NULL ORDER BY e.source LIMIT 100' ),
		];
	}

	/**
	 * @return array<string, mixed> born#BornOrder.
	 */
	public static function row( BornOrder $order ): array {
		$view = $order->in_wapro;
		return [
			'id'       => $order->id,
			'erpId'    => $view->erp_id,
			'number'   => $view->number,
			'company'  => [ 'id' => $order->company_id, 'name' => $order->company ],
			'point'    => $order->point,
			'person'   => $order->person,
			'source'   => $order->source,
			'state'    => $view->state,
			'placedAt' => Clock::iso( $order->placed_at ),
			'gross'    => $order->gross,
			'currency' => $order->currency,
		] + array_map( static fn ( string $axis ): ?array => self::status( $view, $axis ), array_combine( OrderProgress::AXES, OrderProgress::AXES ) );
	}

	/**
	 * @return array{name: string, at: string|null}|null
	 */
	private static function status( ErpOrderView $view, string $axis ): ?array {
		return isset( $view->axes[ $axis ] ) ? [ 'name' => $view->axes[ $axis ]['name'], 'at' => Clock::iso( $view->axes[ $axis ]['at'] ) ] : null;
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array{string, list<int|string>}
	 */
	private static function narrowed( array $query ): array {
		global $wpdb;
		$parts  = [ '1 = 1' ];
		$values = [];
		foreach ( [ 'company' => 'e.company_id = %d', 'state' => 'e.state = %s' ] as $key => $part ) {
			if ( isset( $query[ $key ] ) ) {
				$parts[]  = $part;
				$values[] = $query[ $key ];
			}
		}
		if ( isset( $query['source'] ) ) {
			$parts[] = $query['source'] === '' ? 'e.source IS NULL' : 'e.source = %s';
			$values  = $query['source'] === '' ? $values : [ ...$values, $query['source'] ];
		}
		$search = trim( (string) ( $query['search'] ?? '' ) );
		if ( $search !== '' ) {
			$like    = '%' . $wpdb->esc_like( $search ) . '%';
			$parts[] = '(e.number LIKE %s OR e.customer_number LIKE %s OR c.name LIKE %s OR e.erp_id = %s)';
			array_push( $values, $like, $like, $like, ctype_digit( $search ) ? $search : '0' );
		}
		return [ implode( ' AND ', $parts ), $values ];
	}

	/**
	 * @return array<string, int>
	 */
	private function counts(): array {
		$counts = array_fill_keys( [ 'all', ...self::STATES ], 0 );
		foreach ( $this->db->rows( 'SELECT e.state, COUNT(*) AS count ' . BornOrders::from() . ' GROUP BY e.state' ) as $row ) {
			$counts[ (string) $row['state'] ] = (int) $row['count'];
			$counts['all']                   += (int) $row['count'];
		}
		return $counts;
	}
}
