<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Customers\CompanyStore;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceConditions;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Visibility\Scope;
use WaproMag\Visibility\SeenInvoices;

/**
 * Invoices that a person sees: a page of the list, the figures above it, one of them. A fixed number of statements, however many
 * there are.
 *
 * @phpstan-type Row array<string, string|null>
 * @phpstan-type Sums array{currency: string, owed: string, overdue: string, soon: string, credit: string}
 */
final class SeenInvoiceStore {

	public const PER_PAGE = 20;

	private const MOST_OF_ORDER = 200;

	/** Documents that a buyer shall know of. */
	private const SHOWN = "i.state IN ('issued', 'cancelled')";

	private const ORDERS = [
		InvoiceFilter::NEWEST  => 'i.issued_on DESC, i.id DESC',
		InvoiceFilter::DUE     => 'i.remaining <= 0, i.due_on IS NULL, i.due_on, i.id',
		InvoiceFilter::LARGEST => 'owed DESC, i.id DESC',
	];

	public function __construct( private Connection $db, private CompanyStore $companies ) {}

	/** Whether there is any, so that the page is worth an entry of the menu. */
	public function has_any( Scope $scope ): bool {
		$seen = $this->seen( $scope, null );
		return $this->db->value( "SELECT 1 FROM {$seen->from} WHERE {$seen->where} AND " . self::SHOWN . ' LIMIT 1' ) !== null;
	}

	/**
	 * @return array{invoices: list<SeenInvoice>, total: int}
	 */
	public function page( Scope $scope, InvoiceFilter $filter, string $today, int $per_page = self::PER_PAGE ): array {
		$seen              = $this->seen( $scope, $filter->point );
		[ $where, $given ] = $this->narrowed( $scope, $seen, $filter, $today );
		$total             = (int) $this->db->value( "SELECT COUNT(*) FROM {$seen->from} WHERE {$seen->where} AND {$where}", ...$given );
		$rows              = $total === 0 ? [] : $this->db->rows( $this->select( $seen ) . " AND {$where} ORDER BY " . self::ORDERS[ $filter->sort ] . ' LIMIT %d OFFSET %d', ...[ ...$given, $per_page, ( $filter->page - 1 ) * $per_page ] );
		return [ 'invoices' => $this->invoices( $scope, $rows, $today ), 'total' => $total ];
	}

	public function find( Scope $scope, int $id, string $today ): ?SeenInvoice {
		return $this->find_many( $scope, [ $id ], $today )[0] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return list<SeenInvoice> Those of them that the person sees, oldest first.
	 */
	public function find_many( Scope $scope, array $ids, string $today ): array {
		$rows = $ids === [] ? [] : $this->db->rows( $this->select( $this->seen( $scope, null ) ) . ' AND ' . self::SHOWN . ' AND i.id IN (' . Connection::places( $ids, '%d' ) . ') ORDER BY i.issued_on, i.id', ...$ids );
		return $this->invoices( $scope, $rows, $today );
	}

	/**
	 * Those of an order of the shop that the person sees.
	 *
	 * @return list<SeenInvoice> Oldest first.
	 */
	public function of_order( Scope $scope, int $order_id, string $today ): array {
		$ids = $this->db->column( 'SELECT o.invoice_id FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e JOIN ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o ON o.erp_order_id = e.erp_id WHERE e.order_id = %d
			UNION SELECT o.invoice_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' s JOIN ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o ON o.reference = s.reference WHERE s.order_id = %d LIMIT %d', $order_id, $order_id, self::MOST_OF_ORDER );
		return $this->find_many( $scope, array_map( intval( ... ), $ids ), $today );
	}

	/**
	 * Those of an order that was made in WAPRO, that the person sees.
	 *
	 * @return list<SeenInvoice> Oldest first.
	 */
	public function of_born_order( Scope $scope, int $id, string $today ): array {
		$ids = $this->db->column( 'SELECT o.invoice_id FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e JOIN ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o ON o.erp_order_id = e.erp_id WHERE e.id = %d AND e.order_id IS NULL LIMIT %d', $id, self::MOST_OF_ORDER );
		return $this->find_many( $scope, array_map( intval( ... ), $ids ), $today );
	}

	/**
	 * What is theirs to pay, by currency: in all, after its day, within the next days; and what the seller owes them.
	 *
	 * @return list<Sums>
	 */
	public function sums( Scope $scope, string $today ): array {
		$seen = $this->seen( $scope, null );
		/** @var list<Sums> */
		return $this->db->rows(
			"SELECT i.currency,
				SUM(GREATEST({$seen->owed}, 0)) AS owed,
				SUM(IF(i.due_on < %s, GREATEST({$seen->owed}, 0), 0)) AS overdue,
				SUM(IF(i.due_on >= %s AND i.due_on <= DATE_ADD(%s, INTERVAL %d DAY), GREATEST({$seen->owed}, 0), 0)) AS soon,
				-SUM(LEAST({$seen->owed}, 0)) AS credit
			FROM {$seen->from} WHERE {$seen->where} AND i.state = 'issued' AND i.remaining <> 0 GROUP BY i.currency ORDER BY i.currency = 'PLN' DESC, i.currency",
			$today,
			$today,
			$today,
			InvoiceState::SOON_DAYS
		);
	}

	private function seen( Scope $scope, ?int $point ): SeenInvoices {
		$wide        = array_filter( $scope->companies(), $scope->is_company_wide( ... ) );
		$contractors = array_map( static fn ( object $company ): ?string => $company->erp_id, $this->companies->find_many( array_values( $wide ) ) );
		$contractors = array_values( array_filter( $contractors, static fn ( ?string $erp_id ): bool => $erp_id !== null && ctype_digit( $erp_id ) ) );
		return SeenInvoices::of( $scope, $contractors, $point, SeenInvoices::has_own( $this->db, $scope ), SeenInvoices::has_lent( $this->db, $contractors ) );
	}

	private function select( SeenInvoices $seen ): string {
		$by_credit = InvoiceConditions::by_credit();
		return "SELECT i.id, i.erp_id, i.kind, i.state, i.number, i.issued_on, i.due_on, i.currency, i.gross, i.remaining, i.ksef_state, i.ksef_number,
			{$seen->share} AS share, {$seen->owed} AS owed, IF(i.state = 'cancelled', 0, {$seen->share} - {$seen->owed}) AS paid, {$seen->is_whole} AS is_whole, {$by_credit} AS by_credit
			FROM {$seen->from} WHERE {$seen->where}";
	}

	/**
	 * @return array{string, list<string|int>}
	 */
	private function narrowed( Scope $scope, SeenInvoices $seen, InvoiceFilter $filter, string $today ): array {
		global $wpdb;
		[ $time, $given ] = InvoiceConditions::time( $filter->time, $today );
		$parts            = [ self::SHOWN, InvoiceConditions::settlement( $filter->settlement ), $time ];
		if ( $filter->search !== '' ) {
			$like    = '%' . $wpdb->esc_like( $filter->search ) . '%';
			$parts[] = '(i.number LIKE %s OR i.ksef_number LIKE %s OR ' . SharesOfOrders::found( $scope, $seen->is_whole ) . ')';
			array_push( $given, $like, $like, $like, preg_match( '/^#?([0-9]{1,18})$/', $filter->search, $order ) === 1 ? (int) $order[1] : 0 );
		}
		return [ implode( ' AND ', $parts ), $given ];
	}

	/**
	 * @param list<Row> $rows
	 * @return list<SeenInvoice>
	 */
	private function invoices( Scope $scope, array $rows, string $today ): array {
		$orders = ( new SharesOfOrders( $this->db ) )->of( $scope, array_combine( array_map( static fn ( array $row ): int => (int) $row['id'], $rows ), array_map( static fn ( array $row ): bool => $row['is_whole'] === '1', $rows ) ) );
		return array_map( static fn ( array $row ): SeenInvoice => SeenInvoice::from_row( $row, $orders[ (int) $row['id'] ] ?? [], $today ), $rows );
	}
}
