<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Finds the invoice or order whose file it is. Who may have it is asked elsewhere.
 *
 * @phpstan-type Row array<string, string|null>
 */
final class DocumentSubjects {

	public function __construct( private Connection $db ) {}

	public function of( DocumentKind $kind, string $erp_id ): ?DocumentSubject {
		return $this->read( $kind, 'erp_id', $erp_id );
	}

	/** By the id that links of the shop name. */
	public function find( DocumentKind $kind, int $id ): ?DocumentSubject {
		return $this->read( $kind, 'id', (string) $id );
	}

	/**
	 * Orders of the shop may be several in WAPRO.
	 *
	 * @return list<DocumentSubject> Those of which goods were issued.
	 */
	public function notes_of_order( int $order_id ): array {
		$rows = $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' WHERE order_id = %d ORDER BY id', $order_id );
		return array_values( array_filter( array_map( self::note( ... ), $rows ), static fn ( DocumentSubject $one ): bool => $one->is_shown ) );
	}

	private function read( DocumentKind $kind, string $column, string $value ): ?DocumentSubject {
		$table = Tables::name( $kind === DocumentKind::Invoice ? Tables::INVOICES : Tables::ERP_ORDERS );
		$row   = $this->db->row( "SELECT * FROM {$table} WHERE {$column} = %s", $value );
		return match ( true ) {
			$row === null                   => null,
			$kind === DocumentKind::Invoice => self::invoice( $row ),
			default                         => self::note( $row ),
		};
	}

	/**
	 * @param Row $row
	 */
	private static function invoice( array $row ): DocumentSubject {
		return new DocumentSubject(
			DocumentKind::Invoice,
			(int) $row['id'],
			(string) $row['erp_id'],
			(string) $row['number'],
			PrintedInvoice::hash( $row ),
			'invoice',
			(int) $row['id'],
			null,
			// Who bought is erased, and the file would name them.
			in_array( $row['state'], PrintedInvoice::STATES, true ) && $row['erased'] !== '1',
			PrintedInvoice::is_numbered( $row )
		);
	}

	/**
	 * @param Row $row
	 */
	private static function note( array $row ): DocumentSubject {
		$order  = $row['order_id'] === null ? null : (int) $row['order_id'];
		$issued = IssuedGoods::of( $row['quantities'] );
		return new DocumentSubject(
			DocumentKind::DeliveryNote,
			(int) $row['id'],
			(string) $row['erp_id'],
			(string) $row['number'],
			md5( serialize( $issued ) ),
			$order === null ? 'erporder' : 'order',
			$order ?? (int) $row['id'],
			$order,
			$issued !== [],
			true
		);
	}
}
