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
		$missing = array_values( array_diff( array_unique( $order_ids ), array_keys( $this->rows ) ) );
		if ( $missing === [] ) {
			return;
		}
		$rows = $this->db->rows(
			'SELECT order_id, company_id, delivery_point_id, person_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE order_id IN (' . Connection::places( $missing, '%d' ) . ')',
			...$missing
		);
		$this->rows += array_column( $rows, null, 'order_id' ) + array_fill_keys( $missing, null );
	}

	public function forget(): void {
		$this->rows = [];
	}

	private static function order( int $order_id ): ?\WC_Order {
		$order = $order_id > 0 ? wc_get_order( $order_id ) : false;
		return $order instanceof \WC_Order ? $order : null;
	}
}
