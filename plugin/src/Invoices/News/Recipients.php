<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Customers\Membership;
use WaproMag\Customers\People;
use WaproMag\Customers\Role;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceOwners;
use WaproMag\Visibility\Scopes;

/**
 * Who is told of an invoice: everybody whose scope shows it. Candidates come from its contractor and its orders; the scope
 * decides.
 */
final class Recipients {

	public function __construct( private Connection $db, private People $people, private Scopes $scopes, private SeenInvoiceStore $invoices, private InvoiceOwners $owners ) {}

	/**
	 * @return list<int> Users.
	 */
	public function of( int $invoice_id, string $today ): array {
		return array_values( array_filter( $this->candidates( $invoice_id ), fn ( int $user_id ): bool => $this->invoices->find( $this->scopes->of( $user_id ), $invoice_id, $today ) !== null ) );
	}

	/**
	 * @return list<int>
	 */
	private function candidates( int $invoice_id ): array {
		$owners    = $this->owners->of( $invoice_id );
		$companies = self::ids( [ ...array_column( $owners, 'company_id' ), ...$this->contractors( $invoice_id ) ] );
		$points    = self::ids( array_column( $owners, 'delivery_point_id' ) );
		$persons   = self::ids( array_column( $owners, 'person_id' ) );
		$members   = array_filter(
			$this->people->of_companies( $companies ),
			static fn ( Membership $one ): bool => $one->counts() && ( $one->role === Role::Company || array_intersect( $one->points, $points ) !== [] )
		);
		return array_values( array_unique( [ ...array_map( static fn ( Membership $one ): int => $one->user_id, $members ), ...$persons ] ) );
	}

	/**
	 * @return list<string> Companies of the invoice's contractor, and of orders that it is about for others.
	 */
	private function contractors( int $invoice_id ): array {
		$companies = Tables::name( Tables::COMPANIES );
		return $this->db->column(
			'SELECT c.id FROM ' . Tables::name( Tables::INVOICES ) . " i JOIN {$companies} c ON c.erp_id = i.contractor_id WHERE i.id = %d
			UNION SELECT c.id FROM " . Tables::name( Tables::INVOICE_ORDERS ) . " o JOIN {$companies} c ON c.erp_id = o.contractor_id WHERE o.invoice_id = %d",
			$invoice_id,
			$invoice_id
		);
	}

	/**
	 * @param list<string|null> $values
	 * @return list<int>
	 */
	private static function ids( array $values ): array {
		return array_values( array_unique( array_filter( array_map( intval( ... ), $values ), static fn ( int $id ): bool => $id > 0 ) ) );
	}
}
