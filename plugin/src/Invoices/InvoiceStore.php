<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\RowUpdates;
use WaproMag\Database\Tables;

/**
 * The tables of invoices: many at once, whatever their number of orders and settlements.
 *
 * @phpstan-import-type Row from Invoice
 */
final class InvoiceStore {

	private const ROWS_AT_ONCE = 500;

	public function __construct( private Connection $db, private RowUpdates $updates ) {}

	/**
	 * Locks the rows until the end of the transaction.
	 *
	 * @param list<string> $erp_ids
	 * @return array<array-key, Row> By ERP id.
	 */
	public function lock( array $erp_ids ): array {
		$rows = $erp_ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ') ORDER BY id FOR UPDATE', ...$erp_ids );
		return array_column( $rows, null, 'erp_id' );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, list<Row>> Shares of orders by invoice.
	 */
	public function shares( array $ids ): array {
		$shares = [];
		$rows   = $ids === [] ? [] : $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' WHERE invoice_id IN (' . Connection::places( $ids, '%d' ) . ')', ...$ids );
		foreach ( $rows as $row ) {
			$shares[ (int) $row['invoice_id'] ][] = $row;
		}
		return $shares;
	}

	/**
	 * Writes whole invoices with their shares and settlements.
	 *
	 * @param list<Invoice> $invoices None of them deleted.
	 * @param list<int>     $known    Ids of those that are there already.
	 * @return array<array-key, int> Id by ERP id.
	 */
	public function write( array $invoices, array $known ): array {
		if ( $invoices === [] ) {
			return [];
		}
		$this->write_rows( $invoices );
		$erp_ids = array_map( static fn ( Invoice $one ): string => $one->erp_id, $invoices );
		$ids     = array_map( intval( ... ), array_column( $this->db->rows( 'SELECT id, erp_id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids ), 'id', 'erp_id' ) );
		foreach ( [ Tables::INVOICE_ORDERS => 'orders', Tables::SETTLEMENTS => 'settlements' ] as $table => $part ) {
			$this->remove( $table, $known );
			$this->insert( $table, array_merge( ...array_map( static fn ( Invoice $one ): array => array_map( static fn ( array $row ): array => [ 'invoice_id' => $ids[ $one->erp_id ] ] + $row, $one->$part ), $invoices ) ) );
		}
		return $ids;
	}

	/**
	 * @param array<int, Invoice> $invoices Those that WAPRO no longer has, by id.
	 */
	public function delete( array $invoices ): void {
		$this->updates->run(
			Tables::name( Tables::INVOICES ),
			'id',
			[ 'state' => "'" . Invoice::DELETED . "'", 'erp_hash' => 'NULL', 'content_hash' => 'd.content_hash', 'as_of' => 'd.as_of', 'updated_at' => 'UTC_TIMESTAMP(3)' ],
			array_map( static fn ( Invoice $one ): array => [ 'content_hash' => $one->content_hash(), 'as_of' => $one->as_of ], $invoices )
		);
	}

	/**
	 * @param array<int, Invoice> $invoices Those in which nothing changed that is kept, by id.
	 */
	public function seen( array $invoices ): void {
		$this->updates->run(
			Tables::name( Tables::INVOICES ),
			'id',
			[ 'erp_hash' => 'd.erp_hash', 'as_of' => 'd.as_of' ],
			array_map( static fn ( Invoice $one ): array => [ 'erp_hash' => $one->erp_hash, 'as_of' => $one->as_of ], $invoices )
		);
	}

	/**
	 * @param list<Invoice> $invoices
	 */
	private function write_rows( array $invoices ): void {
		$columns = [ 'erp_id', ...array_keys( $invoices[0]->columns ?? [] ), 'erp_hash', 'content_hash', 'as_of' ];
		$rows    = array_map(
			static fn ( Invoice $one ): string => '(' . implode( ', ', array_map( Literal::of( ... ), [ $one->erp_id, ...array_values( $one->columns ?? [] ), $one->erp_hash, $one->content_hash(), $one->as_of ] ) ) . ', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))',
			$invoices
		);
		$updates = array_map( static fn ( string $column ): string => in_array( $column, Invoice::OF_PERSON, true ) ? "{$column} = IF(erased = 1, NULL, VALUES({$column}))" : "{$column} = VALUES({$column})", array_slice( $columns, 1 ) );
		$this->db->execute( 'INSERT INTO ' . Tables::name( Tables::INVOICES ) . ' (' . implode( ', ', $columns ) . ', created_at, updated_at) VALUES ' . implode( ', ', $rows ) . ' ON DUPLICATE KEY UPDATE ' . implode( ', ', $updates ) . ', updated_at = VALUES(updated_at)' );
	}

	/**
	 * @param list<int> $ids
	 */
	private function remove( string $table, array $ids ): void {
		if ( $ids !== [] ) {
			$this->db->execute( 'DELETE FROM ' . Tables::name( $table ) . ' WHERE invoice_id IN (' . Connection::places( $ids, '%d' ) . ')', ...$ids );
		}
	}

	/**
	 * @param list<array<string, string|int|null>> $rows
	 */
	private function insert( string $table, array $rows ): void {
		foreach ( array_chunk( $rows, self::ROWS_AT_ONCE ) as $chunk ) {
			$this->db->execute( 'INSERT INTO ' . Tables::name( $table ) . ' (' . implode( ', ', array_keys( $chunk[0] ) ) . ') VALUES ' . implode( ', ', array_map( Literal::row( ... ), $chunk ) ) );
		}
	}
}
