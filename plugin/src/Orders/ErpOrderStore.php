<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Orders as they stand in WAPRO; one shop order may be several of them.
 *
 * @phpstan-type ErpOrderRow array<string, string|null>
 */
final class ErpOrderStore {

	/** Columns that a status answer may change, and their placeholder for null. */
	public const COLUMNS = [
		'order_id', 'reference', 'number', 'state', 'warehouse', 'reserved', 'net', 'gross',
		'production_code', 'production_name', 'production_at',
		'transport_code', 'transport_name', 'transport_at',
		'payment_code', 'payment_name', 'payment_at',
		'paid_amount', 'parcels', 'quantities', 'as_of', 'origin', 'source', 'due_on',
		'company_id', 'delivery_point_id', 'person_id', 'placed_at', 'currency', 'customer_number', 'erp_hash', 'details',
	];

	/** Origins of orders that this shop made, as against those that it found. */
	public const OWN = [ null, 'reference' ];

	public function __construct( private Connection $db ) {}

	/**
	 * @return list<ErpOrderRow>
	 */
	public function for_order( int $order_id ): array {
		return $this->db->rows( 'SELECT * FROM ' . $this->table() . ' WHERE order_id = %d ORDER BY id', $order_id );
	}

	/**
	 * @param list<int> $order_ids
	 * @return array<int, list<ErpOrderRow>> By shop order.
	 */
	public function for_orders( array $order_ids ): array {
		$found = [];
		$rows  = $order_ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . $this->table() . ' WHERE order_id IN (' . Connection::places( $order_ids, '%d' ) . ') ORDER BY id', ...$order_ids );
		foreach ( $rows as $row ) {
			$found[ (int) $row['order_id'] ][] = $row;
		}
		return $found;
	}

	/**
	 * Locks the rows until the end of the transaction.
	 *
	 * @param list<string> $erp_ids
	 * @return array<int|string, ErpOrderRow> By ERP id.
	 */
	public function lock( array $erp_ids ): array {
		if ( $erp_ids === [] ) {
			return [];
		}
		$locked = [];
		$rows   = $this->db->rows(
			'SELECT * FROM ' . $this->table() . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ') ORDER BY id FOR UPDATE',
			...$erp_ids
		);
		foreach ( $rows as $row ) {
			$locked[ (string) $row['erp_id'] ] = $row;
		}
		return $locked;
	}

	/**
	 * Writes the given columns of one ERP order, which is made when it is new.
	 *
	 * @param array<string, string|null> $values Column → value; other columns stay.
	 */
	public function write( string $erp_id, array $values ): void {
		$columns   = array_values( array_intersect( self::COLUMNS, array_keys( $values ) ) );
		$arguments = [ $erp_id ];
		$places    = [];
		foreach ( $columns as $column ) {
			$places[] = $values[ $column ] === null ? 'NULL' : '%s';
			if ( $values[ $column ] !== null ) {
				$arguments[] = $values[ $column ];
			}
		}
		$updates = array_map( static fn ( string $column ): string => "{$column} = VALUES({$column})", $columns );
		$this->db->execute(
			'INSERT INTO ' . $this->table() . ' (erp_id, ' . implode( ', ', $columns ) . ', created_at, updated_at)
			VALUES (%s, ' . implode( ', ', $places ) . ', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
			ON DUPLICATE KEY UPDATE ' . implode( ', ', $updates ) . ', updated_at = UTC_TIMESTAMP(3)',
			...$arguments
		);
	}

	/** Id of the row that holds an ERP order. */
	public function id_of( string $erp_id ): int {
		return (int) $this->db->value( 'SELECT id FROM ' . $this->table() . ' WHERE erp_id = %s', $erp_id );
	}

	/**
	 * Shop orders by their reference.
	 *
	 * @param list<string> $references
	 * @return array<string, int>
	 */
	public function orders_by_reference( array $references ): array {
		if ( $references === [] ) {
			return [];
		}
		$found = [];
		$rows  = $this->db->rows(
			'SELECT reference, order_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' WHERE reference IN (' . Connection::places( $references ) . ')',
			...$references
		);
		foreach ( $rows as $row ) {
			$found[ (string) $row['reference'] ] = (int) $row['order_id'];
		}
		return $found;
	}

	/**
	 * @param array<string, mixed>|null $point apply#StatusPoint.
	 * @return array<string, string|null>
	 */
	public static function axis( string $axis, ?array $point ): array {
		return [
			"{$axis}_code" => $point === null ? null : (string) $point['code'],
			"{$axis}_name" => $point === null ? null : (string) $point['name'],
			"{$axis}_at"   => $point === null || ! isset( $point['at'] ) ? null : Clock::from_iso( (string) $point['at'] ),
		];
	}

	private function table(): string {
		return Tables::name( Tables::ERP_ORDERS );
	}
}
