<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Findings\FindingStore;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceConditions;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Panel\LocalTime;

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
		$total              = $this->count( $query );
		$rows               = $total === 0 ? [] : $this->db->rows( self::select() . " WHERE {$where} ORDER BY i.issued_on DESC, i.id DESC LIMIT %d OFFSET %d", ...[ ...$values, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] );
		return [
			'items' => array_map( InvoiceRow::shape( ... ), $rows ),
			'total' => $total,
			'pages' => (int) ceil( $total / $per_page ),
		];
	}

	/**
	 * @param array<string, mixed> $query invoices#InvoicesFilter.
	 */
	public function count( array $query ): int {
		[ $where, $values ] = self::narrowed( $query );
		return (int) $this->db->value( 'SELECT COUNT(*) ' . self::from() . " WHERE {$where}", ...$values );
	}

	/**
	 * @param array<string, mixed> $query invoices#InvoicesFilter.
	 * @param list<int>|null       $ids   Only these.
	 * @return list<string> ERP ids.
	 */
	public function keys( array $query, ?array $ids = null ): array {
		[ $where, $values ] = self::narrowed( $query );
		return $ids === null
			? $this->db->column( 'SELECT i.erp_id ' . self::from() . " WHERE {$where} ORDER BY i.id", ...$values )
			: $this->db->column( 'SELECT i.erp_id ' . self::from() . " WHERE {$where} AND i.id IN (" . Connection::places( $ids, '%d' ) . ') ORDER BY i.id', ...[ ...$values, ...$ids ] );
	}

	/**
	 * @return array<string, string|null>|null
	 */
	public function find( int $id ): ?array {
		return $this->db->row( self::select() . ' WHERE i.id = %d AND i.state <> %s', $id, Invoice::DELETED );
	}

	private static function select(): string {
		return 'SELECT i.*, c.id AS company_id, c.name AS company_name, ' . InvoiceConditions::by_credit() . ' AS by_credit, (' . self::findings( 'COUNT(*)' ) . ') AS findings ' . self::from();
	}

	/** Open findings of an invoice. */
	private static function findings( string $what ): string {
		return "SELECT {$what} FROM " . Tables::name( Tables::FINDINGS ) . " f WHERE f.object_type = '" . InvoicesApply::OBJECT . "' AND f.object_id = i.id AND f.state = '" . FindingStore::OPEN . "'";
	}

	private static function from(): string {
		return 'FROM ' . Tables::name( Tables::INVOICES ) . ' i LEFT JOIN ' . Tables::name( Tables::COMPANIES ) . ' c ON c.erp_id = i.contractor_id';
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array{string, list<int|string>}
	 */
	private static function narrowed( array $query ): array {
		[ $time, $of_time ] = InvoiceConditions::time( $query['time'] ?? null, LocalTime::today() );
		$parts              = [ 'i.state <> %s', InvoiceConditions::settlement( $query['settlement'] ?? null ), $time, self::trouble( $query['trouble'] ?? null ) ];
		$values             = [ Invoice::DELETED, ...$of_time ];
		if ( isset( $query['company'] ) ) {
			$parts[]  = 'c.id = %d';
			$values[] = $query['company'];
		}
		if ( isset( $query['order'] ) ) {
			$parts[] = 'i.id IN (' . self::of_order() . ')';
			array_push( $values, $query['order'], $query['order'] );
		}
		[ $found, $searched ] = self::searched( trim( (string) ( $query['search'] ?? '' ) ) );
		return [ implode( ' AND ', [ ...$parts, $found ] ), [ ...$values, ...$searched ] ];
	}

	private static function trouble( ?string $trouble ): string {
		$orders = Tables::name( Tables::ERP_ORDERS );
		$scopes = Tables::name( Tables::ORDER_SCOPE );
		return match ( $trouble ) {
			'finding'    => 'EXISTS (' . self::findings( '1' ) . ')',
			'no_company' => 'c.id IS NULL',
			'no_order'   => 'EXISTS (SELECT 1 FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . " o WHERE o.invoice_id = i.id AND o.erp_order_id <> 0
				AND NOT EXISTS (SELECT 1 FROM {$orders} e WHERE e.erp_id = o.erp_order_id) AND NOT EXISTS (SELECT 1 FROM {$scopes} s WHERE s.reference = o.reference))",
			default      => '1 = 1',
		};
	}

	/** Invoices of an order of the shop, with two places for its id. */
	private static function of_order(): string {
		$shares = Tables::name( Tables::INVOICE_ORDERS );
		return "SELECT o.invoice_id FROM {$shares} o JOIN " . Tables::name( Tables::ERP_ORDERS ) . " e ON e.erp_id = o.erp_order_id WHERE e.order_id = %d
			UNION SELECT o.invoice_id FROM {$shares} o JOIN " . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.reference = o.reference WHERE s.order_id = %d';
	}

	/**
	 * @return array{string, list<int|string>}
	 */
	private static function searched( string $search ): array {
		global $wpdb;
		if ( $search === '' ) {
			return [ '1 = 1', [] ];
		}
		$like  = '%' . $wpdb->esc_like( $search ) . '%';
		$part  = 'i.number LIKE %s OR i.contractor_name LIKE %s OR c.name LIKE %s OR i.ksef_number LIKE %s OR i.id IN (SELECT o.invoice_id FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o WHERE o.number LIKE %s)';
		$given = [ $like, $like, $like, $like, $like ];
		return preg_match( '/^#?([0-9]{1,18})$/', $search, $order ) === 1
			? [ "({$part} OR i.id IN (" . self::of_order() . '))', [ ...$given, (int) $order[1], (int) $order[1] ] ]
			: [ "({$part})", $given ];
	}
}
