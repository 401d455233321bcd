<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Customers\CompanyStore;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceConditions;
use WaproMag\Invoices\InvoiceState;
use WaproMag\Invoices\InvoiceTotals;
use WaproMag\Orders\Amount;
use WaproMag\Visibility\Scope;
use WaproMag\Visibility\SeenInvoices;

/**
 * Invoices that a person sees: a page of the list, the figures above it, one of them. A fixed number of statements, however many
 * there are.
 *
 * @phpstan-import-type Figures from InvoiceTotals
 * @phpstan-type Row array<string, string|null>
 * @phpstan-type Sums array{currency: string, owed: string, overdue: string, soon: string, credit: string, overpaid: string}
 */
final class SeenInvoiceStore {

	public const PER_PAGE = 20;

	private const MOST_OF_ORDER = 200;

	/** Documents that a buyer shall know of. */
	private const SHOWN = "i.state IN ('issued', 'cancelled')";

	private const ORDERS = [
		InvoiceFilter::NEWEST  => 'i.issued_on DESC, i.id DESC',
		InvoiceFilter::DUE     => 'i.due_order, i.id',
		InvoiceFilter::LARGEST => 'owed DESC, i.id DESC',
	];

	private InvoiceTotals $totals;

	public function __construct( private Connection $db, private CompanyStore $companies ) {
		$this->totals = new InvoiceTotals( $db );
	}

	/** Whether there is any, so that the page is worth an entry of the menu. */
	public function has_any( Scope $scope ): bool {
		$seen = $this->seen( $scope, null );
		return $this->db->value( "SELECT 1 FROM {$seen->from} WHERE {$seen->where} AND " . self::SHOWN . ' LIMIT 1' ) !== null;
	}

	/**
	 * @return list<SeenInvoice>
	 */
	public function page( Scope $scope, InvoiceFilter $filter, string $today, int $per_page = self::PER_PAGE ): array {
		$seen              = $this->seen( $scope, $filter->point );
		[ $where, $given ] = $this->narrowed( $scope, $seen, $filter, $today );
		$rows              = $this->db->rows( self::select( $seen, $where, self::ORDERS[ $filter->sort ], ' LIMIT %d OFFSET %d' ), ...[ ...$given, $per_page, ( $filter->page - 1 ) * $per_page ] );
		return $this->invoices( $scope, $rows, $today, $filter->point );
	}

	public function count( Scope $scope, InvoiceFilter $filter, string $today ): int {
		$seen              = $this->seen( $scope, $filter->point );
		[ $where, $given ] = $this->narrowed( $scope, $seen, $filter, $today );
		return (int) $this->db->value( "SELECT COUNT(*) FROM {$seen->from} WHERE {$seen->where} AND {$where}", ...$given );
	}

	public function find( Scope $scope, int $id, string $today ): ?SeenInvoice {
		return $this->find_many( $scope, [ $id ], $today )[0] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return list<SeenInvoice> Those of them that the person sees, oldest first.
	 */
	public function find_many( Scope $scope, array $ids, string $today ): array {
		$rows = $ids === [] ? [] : $this->db->rows( self::select( $this->seen( $scope, null ), self::SHOWN . ' AND i.id IN (' . implode( ',', $ids ) . ')', 'i.issued_on, i.id' ) );
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
	 * How many they see, and what of it is theirs to pay, by currency: in all, after its day, within the next days; and what the
	 * seller owes them, and what was paid beyond invoices that they see the whole of.
	 *
	 * @return array{shown: int, sums: list<Figures>} Sums of what is not settled.
	 */
	public function figures( Scope $scope, string $today ): array {
		$seen = $this->seen( $scope, null );
		$rows = $seen->all_of === null ? $this->added( $seen, $today ) : $this->totals->of( $seen->all_of, $today );
		return [
			'shown' => (int) array_sum( array_column( $rows, 'shown' ) ),
			'sums'  => array_values( array_filter( $rows, static fn ( array $row ): bool => array_filter( [ $row['owed'], $row['credit'], $row['overpaid'] ], static fn ( string $sum ): bool => ! Amount::parse( $sum )->is_zero() ) !== [] ) ),
		];
	}

	/**
	 * @return list<Sums>
	 */
	public function sums( Scope $scope, string $today ): array {
		return array_map( static fn ( array $row ): array => [ 'currency' => $row['currency'], 'owed' => $row['owed'], 'overdue' => $row['overdue'], 'soon' => $row['soon'], 'credit' => $row['credit'], 'overpaid' => $row['overpaid'] ], $this->figures( $scope, $today )['sums'] );
	}

	/**
	 * @return list<Figures>
	 */
	private function added( SeenInvoices $seen, string $today ): array {
		$owed     = "IF(i.state = 'issued', {$seen->owed}, 0)";
		$is_whole = SeenInvoices::is_whole( $seen->parts );
		/** @var list<Figures> */
		return $this->db->rows(
			"SELECT i.currency, COUNT(*) AS shown, SUM(GREATEST({$owed}, 0)) AS owed,
				SUM(IF(i.due_on < %s, GREATEST({$owed}, 0), 0)) AS overdue,
				SUM(IF(i.due_on >= %s AND i.due_on <= DATE_ADD(%s, INTERVAL %d DAY), GREATEST({$owed}, 0), 0)) AS soon,
				-SUM(LEAST({$owed}, 0)) AS credit, SUM(IF(i.state = 'issued' AND i.overpaid <> 0, IF({$is_whole}, i.overpaid, 0), 0)) AS overpaid
			FROM {$seen->from} WHERE {$seen->where} AND " . self::SHOWN . " GROUP BY i.currency ORDER BY i.currency = 'PLN' DESC, i.currency",
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

	/** What costs a look at other tables is asked of those alone that are shown. */
	private static function select( SeenInvoices $seen, string $where, string $order, string $limit = '' ): string {
		$is_whole  = SeenInvoices::is_whole( 'i.parts' );
		$by_credit = InvoiceConditions::by_credit();
		return "SELECT i.*, IF(i.state = 'cancelled' OR i.kind = 'proforma', 0, i.share - i.owed) AS paid, {$is_whole} AS is_whole, {$by_credit} AS by_credit FROM (
			SELECT i.id, i.erp_id, i.kind, i.state, i.number, i.issued_on, i.due_on, i.due_order, i.currency, i.gross, i.remaining, i.overpaid, i.ksef_state, i.ksef_number,
				{$seen->share} AS share, {$seen->owed} AS owed, {$seen->parts} AS parts
			FROM {$seen->from} WHERE {$seen->where} AND {$where} ORDER BY {$order}{$limit}) i ORDER BY {$order}";
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
			$parts[] = '(i.number LIKE %s OR i.ksef_number LIKE %s OR ' . SharesOfOrders::found( $scope, SeenInvoices::is_whole( $seen->parts ) ) . ')';
			array_push( $given, $like, $like, $like, preg_match( '/^#?([0-9]{1,18})$/', $filter->search, $order ) === 1 ? (int) $order[1] : 0 );
		}
		return [ implode( ' AND ', $parts ), $given ];
	}

	/**
	 * @param list<Row> $rows
	 * @return list<SeenInvoice>
	 */
	private function invoices( Scope $scope, array $rows, string $today, ?int $point = null ): array {
		$orders = ( new SharesOfOrders( $this->db ) )->of( $scope, array_combine( array_map( static fn ( array $row ): int => (int) $row['id'], $rows ), array_map( static fn ( array $row ): bool => $row['is_whole'] === '1', $rows ) ), $point );
		return array_map( static fn ( array $row ): SeenInvoice => SeenInvoice::from_row( $row, $orders[ (int) $row['id'] ] ?? [], $today ), $rows );
	}
}
