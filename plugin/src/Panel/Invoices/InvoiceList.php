<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\Invoice;

/**
 * A page of the invoices of WAPRO, newest first, for the panel.
 */
final class InvoiceList {

	private const PER_PAGE = 20;

	public function __construct( private Connection $db ) {}

	/**
	 * @param array<string, mixed> $query invoices#InvoicesQuery.
	 * @return array<string, mixed> invoices#InvoicesResponse.
	 */
	public function page( array $query ): array {
		[ $where, $values ] = self::narrowed( $query );
		$per_page           = $query['perPage'] ?? self::PER_PAGE;
		$total              = (int) $this->db->value( 'SELECT COUNT(*) ' . self::from() . " WHERE {$where}", ...$values );
		$rows               = $this->db->rows( 'SELECT i.*, c.id AS company_id, c.name AS company_name ' . self::from() . " WHERE {$where} ORDER BY i.issued_on DESC, i.id DESC LIMIT %d OFFSET %d", ...[ ...$values, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] );
		return [
			'items' => array_map( self::row( ... ), $rows ),
			'total' => $total,
			'pages' => (int) ceil( $total / $per_page ),
		];
	}

	/**
	 * @return array<string, string|null>|null
	 */
	public function find( int $id ): ?array {
		return $this->db->row( 'SELECT i.*, c.id AS company_id, c.name AS company_name ' . self::from() . ' WHERE i.id = %d AND i.state <> %s', $id, Invoice::DELETED );
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed> invoices#InvoiceRow.
	 */
	public static function row( array $row ): array {
		return [
			'id'             => (int) $row['id'],
			'erpId'          => $row['erp_id'],
			'kind'           => $row['kind'],
			'state'          => $row['state'],
			'number'         => $row['number'],
			'company'        => $row['company_id'] === null ? null : [ 'id' => (int) $row['company_id'], 'name' => $row['company_name'] ],
			'contractorName' => $row['contractor_name'],
			'issuedOn'       => $row['issued_on'],
			'dueOn'          => $row['due_on'],
			'currency'       => $row['currency'],
			'gross'          => $row['gross'],
			'settled'        => $row['settled'],
			'remaining'      => $row['remaining'],
			'overpaid'       => $row['overpaid'],
			'splitPayment'   => $row['split_payment'] === '1',
			'ksef'           => self::ksef( $row ),
			'updatedAt'      => Clock::iso( $row['updated_at'] ),
		];
	}

	private static function from(): string {
		return 'FROM ' . Tables::name( Tables::INVOICES ) . ' i LEFT JOIN ' . Tables::name( Tables::COMPANIES ) . ' c ON c.erp_id = i.contractor_id';
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed> invoices#InvoiceKsef.
	 */
	private static function ksef( array $row ): array {
		$facts = json_decode( $row['ksef'] ?? '[]', true );
		return [ 'state' => $row['ksef_state'] ] + ( $row['ksef_number'] === null ? [] : [ 'number' => $row['ksef_number'] ] ) + ( is_array( $facts ) ? $facts : [] );
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array{string, list<int|string>}
	 */
	private static function narrowed( array $query ): array {
		global $wpdb;
		$parts  = [ 'i.state <> %s' ];
		$values = [ Invoice::DELETED ];
		if ( isset( $query['company'] ) ) {
			$parts[]  = 'c.id = %d';
			$values[] = $query['company'];
		}
		if ( isset( $query['order'] ) ) {
			$parts[] = 'i.id IN (SELECT o.invoice_id FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o WHERE o.erp_order_id IN (SELECT e.erp_id FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e WHERE e.order_id = %d)
				OR o.reference IN (SELECT s.reference FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' s WHERE s.order_id = %d))';
			array_push( $values, $query['order'], $query['order'] );
		}
		$search = trim( (string) ( $query['search'] ?? '' ) );
		if ( $search !== '' ) {
			$like    = '%' . $wpdb->esc_like( $search ) . '%';
			$parts[] = '(i.number LIKE %s OR i.contractor_name LIKE %s OR c.name LIKE %s OR i.ksef_number LIKE %s)';
			array_push( $values, $like, $like, $like, $like );
		}
		return [ implode( ' AND ', $parts ), $values ];
	}
}
