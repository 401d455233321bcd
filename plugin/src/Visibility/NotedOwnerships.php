<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Whose an order is: by its own data, which are loaded with it, and by the table of scopes.
 */
final class NotedOwnerships implements OrderOwnerships {

	/** @var array<int, array<string, string|null>|null> Rows of the table of scopes; null: none. */
	private array $rows = [];

	public function __construct( private readonly Connection $db ) {}

	public function as_written( int $order_id ): ?OrderOwnership {
		$order = self::order( $order_id );
		if ( $order === null ) {
			return null;
		}
		$written = OrderOwnership::of( $order );
		return $written->company === null ? ( $this->as_noted( $order_id ) ?? $written ) : $written;
	}

	public function as_noted( int $order_id ): ?OrderOwnership {
		$order = self::order( $order_id );
		$this->load( [ $order_id ] );
		$row = $this->rows[ $order_id ];
		if ( $order === null || $row === null || $row['company_id'] === null ) {
			return null;
		}
		return new OrderOwnership(
			(int) $row['company_id'],
			$row['delivery_point_id'] === null ? null : (int) $row['delivery_point_id'],
			(int) $row['person_id'],
			(int) $order->get_customer_id( 'edit' )
		);
	}

	public function load( array $order_ids ): void {
		global $wpdb;
		$missing = array_values( array_diff( array_unique( $order_ids ), array_keys( $this->rows ) ) );
		if ( $missing === [] ) {
			return;
		}
		$this->rows += array_fill_keys( $missing, null );
		foreach ( $this->db->rows(
			'SELECT s.order_id, s.company_id, s.delivery_point_id, s.person_id, c.name AS company, p.name AS point, u.display_name AS person
			FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' s
			LEFT JOIN ' . Tables::name( Tables::COMPANIES ) . ' c ON c.id = s.company_id
			LEFT JOIN ' . Tables::name( Tables::DELIVERY_POINTS ) . " p ON p.id = s.delivery_point_id
			LEFT JOIN {$wpdb->users} u ON u.ID = s.person_id
			WHERE s.order_id IN (" . Connection::places( $missing, '%d' ) . ')',
			...$missing
		) as $row ) {
			$this->rows[ (int) $row['order_id'] ] = $row;
		}
	}

	/** Name of the company whose order it is; '': no company's. */
	public function company_name( int $order_id ): string {
		return $this->name( $order_id, 'company' );
	}

	/** Name of the order's delivery point; '': it has none. */
	public function point_name( int $order_id ): string {
		return $this->name( $order_id, 'point' );
	}

	/** Name of the person who placed the order; '': nobody with an account. */
	public function person_name( int $order_id ): string {
		return $this->name( $order_id, 'person' );
	}

	public function forget(): void {
		$this->rows = [];
	}

	private function name( int $order_id, string $column ): string {
		$this->load( [ $order_id ] );
		return (string) ( $this->rows[ $order_id ][ $column ] ?? '' );
	}

	private static function order( int $order_id ): ?\WC_Order {
		$order = $order_id > 0 ? wc_get_order( $order_id ) : false;
		return $order instanceof \WC_Order ? $order : null;
	}
}
