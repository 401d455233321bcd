<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentStore;
use WaproMag\Invoices\InvoicesApply;

/**
 * Invoices of private buyers in WordPress's export and erasure of personal data: of an order whose invoice is no company's. The
 * amounts stay, they are the shop's; who bought is not kept, also when WAPRO tells it again, nor is the file that names them.
 */
final class InvoiceData {

	public function __construct( private Connection $db ) {}

	/**
	 * @return list<array{name: string, value: string}>
	 */
	public function facts( int $order_id ): array {
		$facts = [];
		foreach ( $this->of_order( $order_id ) as $row ) {
			$facts[] = [ 'name' => __( 'Invoice in WAPRO Mag', 'wapro-mag-for-woocommerce' ), 'value' => implode( ', ', array_filter( [ $row['number'], $row['contractor_name'], $row['nip'], $row['issued_on'], "{$row['gross']} {$row['currency']}", $row['note'] ], static fn ( ?string $value ): bool => $value !== null && $value !== '' ) ) ];
		}
		return $facts;
	}

	public function erase( int $order_id ): bool {
		$rows = $this->of_order( $order_id );
		$ids  = array_map( static fn ( array $row ): int => (int) $row['id'], $rows );
		if ( $ids === [] ) {
			return false;
		}
		$places = Connection::places( $ids, '%d' );
		$history = Tables::name( Tables::HISTORY );
		$this->db->execute( "DELETE FROM {$history} WHERE object_type = %s AND object_id IN ({$places}) AND (changes LIKE %s OR changes LIKE %s OR changes LIKE %s)", InvoicesApply::OBJECT, ...[ ...$ids, '%"contractor"%', '%"note"%', '%"mail"%' ] );
		// That a file was mailed or downloaded stays, by whom does not.
		$this->db->execute( "UPDATE {$history} SET actor = NULL WHERE object_type = %s AND object_id IN ({$places}) AND actor IS NOT NULL", InvoicesApply::OBJECT, ...$ids );
		( new DocumentStore( $this->db ) )->forsake( DocumentKind::Invoice, array_map( strval( ... ), array_column( $rows, 'erp_id' ) ) );
		return $this->db->execute( 'UPDATE ' . Tables::name( Tables::INVOICES ) . " SET contractor_name = NULL, nip = NULL, note = NULL, erased = 1 WHERE id IN ({$places}) AND erased = 0", ...$ids ) > 0;
	}

	/**
	 * Those of the order that are no company's.
	 *
	 * @return list<array<string, string|null>>
	 */
	private function of_order( int $order_id ): array {
		$shares = Tables::name( Tables::INVOICE_ORDERS );
		return $this->db->rows(
			'SELECT i.* FROM ' . Tables::name( Tables::INVOICES ) . " i WHERE i.id IN (
				SELECT o.invoice_id FROM {$shares} o JOIN " . Tables::name( Tables::ERP_ORDERS ) . " e ON e.erp_id = o.erp_order_id WHERE e.order_id = %d
				UNION SELECT o.invoice_id FROM {$shares} o JOIN " . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.reference = o.reference WHERE s.order_id = %d)
			AND NOT EXISTS (SELECT 1 FROM ' . Tables::name( Tables::COMPANIES ) . ' c WHERE c.erp_id = i.contractor_id) ORDER BY i.id',
			$order_id,
			$order_id
		);
	}
}
