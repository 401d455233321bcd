<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Whose the orders of an invoice are: of the shop, by WAPRO's order or by the shop's reference, and such as were made in WAPRO.
 */
final class InvoiceOwners {

	public function __construct( private Connection $db ) {}

	/**
	 * @return list<array<string, string|null>> company_id, delivery_point_id and person_id of each order, each once.
	 */
	public function of( int $invoice_id ): array {
		[ $shares, $orders, $scopes ] = array_map( Tables::name( ... ), [ Tables::INVOICE_ORDERS, Tables::ERP_ORDERS, Tables::ORDER_SCOPE ] );
		return $this->db->rows(
			"SELECT s.company_id, s.delivery_point_id, s.person_id FROM {$shares} o JOIN {$orders} e ON e.erp_id = o.erp_order_id JOIN {$scopes} s ON s.order_id = e.order_id WHERE o.invoice_id = %d
			UNION SELECT s.company_id, s.delivery_point_id, s.person_id FROM {$shares} o JOIN {$scopes} s ON s.reference = o.reference WHERE o.invoice_id = %d
			UNION SELECT e.company_id, e.delivery_point_id, e.person_id FROM {$shares} o JOIN {$orders} e ON e.erp_id = o.erp_order_id WHERE o.invoice_id = %d AND e.order_id IS NULL",
			$invoice_id,
			$invoice_id,
			$invoice_id
		);
	}

	/**
	 * @return list<int> Users who placed them.
	 */
	public function people( int $invoice_id ): array {
		$people = array_unique( array_filter( array_map( intval( ... ), array_column( $this->of( $invoice_id ), 'person_id' ) ), static fn ( int $id ): bool => $id > 0 ) );
		sort( $people );
		return $people;
	}
}
