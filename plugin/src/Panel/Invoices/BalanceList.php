<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\OpenSums;
use WaproMag\Links\Counter;
use WaproMag\Orders\Amount;

/**
 * What each company has left to pay by the shop's tables and by WAPRO's, those that differ first.
 *
 * @phpstan-type Row array<string, string|null>
 */
final class BalanceList {

	private const PER_PAGE = 20;

	/** Of the shop's sums and of WAPRO's. */
	private const FIGURES = [ 'documents', 'remaining', 'overdue', 'credit' ];

	public function __construct( private Connection $db ) {}

	/**
	 * @param array<string, mixed> $query invoices#BalancesQuery.
	 * @param string               $today Y-m-d.
	 * @return array<string, mixed> invoices#BalancesList.
	 */
	public function page( array $query, string $today ): array {
		$contractor = isset( $query['company'] ) ? (int) $this->db->value( 'SELECT erp_id FROM ' . Tables::name( Tables::COMPANIES ) . ' WHERE id = %d', $query['company'] ) : 0;
		if ( isset( $query['company'] ) && $contractor === 0 ) {
			return [ 'items' => [], 'total' => 0, 'pages' => 0, 'differing' => 0 ];
		}
		[ $where, $values ] = self::narrowed( $query );
		$from               = OpenSums::from( $contractor ) . ' LEFT JOIN ' . Tables::name( Tables::COMPANIES ) . ' c ON c.erp_id = k.contractor_id';
		$differs            = OpenSums::DIFFERENCE . ' <> 0';
		$counts             = $this->db->row( "SELECT COUNT(*) AS total, SUM({$differs}) AS differing FROM {$from} WHERE {$where}", $today, ...$values ) ?? [];
		$is_narrow          = ( $query['differing'] ?? false ) === true;
		$total              = (int) ( $is_narrow ? $counts['differing'] : $counts['total'] );
		$per_page           = $query['perPage'] ?? self::PER_PAGE;
		$rows               = $this->db->rows(
			'SELECT k.contractor_id, k.currency, c.id AS company_id, c.name AS company_name, ' . self::columns() . ', b.counted_on, b.as_of, b.read_at, ' . OpenSums::DIFFERENCE . " AS difference FROM {$from} WHERE {$where}" . ( $is_narrow ? " AND {$differs}" : '' ) . "
			ORDER BY COALESCE({$differs}, 0) DESC, c.name IS NULL, c.name, k.contractor_id, k.currency LIMIT %d OFFSET %d",
			$today,
			...[ ...$values, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ]
		);
		return [ 'items' => $this->shapes( $rows ), 'total' => $total, 'pages' => (int) ceil( $total / $per_page ), 'differing' => (int) $counts['differing'] ];
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array{string, list<string>}
	 */
	private static function narrowed( array $query ): array {
		global $wpdb;
		$search = trim( (string) ( $query['search'] ?? '' ) );
		$where  = '(s.documents > 0 OR b.documents > 0)';
		return $search === '' ? [ $where, [] ] : [ "{$where} AND (c.name LIKE %s OR k.contractor_id = %s)", [ '%' . $wpdb->esc_like( $search ) . '%', ctype_digit( $search ) ? $search : '0' ] ];
	}

	private static function columns(): string {
		return implode( ', ', array_map( static fn ( string $figure ): string => "s.{$figure} AS shop_{$figure}, b.{$figure} AS wapro_{$figure}", self::FIGURES ) );
	}

	/**
	 * @param list<Row> $rows
	 * @return list<array<string, mixed>> invoices#CompanyBalance.
	 */
	private function shapes( array $rows ): array {
		$differing   = array_filter( $rows, static fn ( array $row ): bool => $row['difference'] !== null && ! Amount::parse( $row['difference'] )->is_zero() );
		$nameless    = array_filter( $rows, static fn ( array $row ): bool => $row['company_id'] === null );
		$names       = $nameless === [] ? [] : array_column( $this->db->rows( 'SELECT contractor_id, MAX(contractor_name) AS name FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE contractor_id IN (' . Connection::places( $nameless ) . ') GROUP BY contractor_id', ...array_map( strval( ... ), array_column( $nameless, 'contractor_id' ) ) ), 'name', 'contractor_id' );
		$newest      = OpenSums::newest( $this->db, array_map( strval( ... ), array_column( $differing, 'contractor_id' ) ) );
		return array_map( static fn ( array $row ): array => self::shape( $row, $names[ $row['contractor_id'] ] ?? null, $newest[ "{$row['contractor_id']} {$row['currency']}" ] ?? '0' ), $rows );
	}

	/**
	 * @param Row $row
	 * @return array<string, mixed>
	 */
	private static function shape( array $row, ?string $name, string $newest ): array {
		$is_counted = $row['as_of'] !== null;
		$is_equal   = $is_counted && Amount::parse( (string) $row['difference'] )->is_zero();
		return [
			'company'        => $row['company_id'] === null ? null : [ 'id' => (int) $row['company_id'], 'name' => $row['company_name'] ],
			'contractorId'   => $row['contractor_id'],
			'contractorName' => $name,
			'currency'       => $row['currency'],
			'shop'           => self::figures( $row, 'shop' ),
			'wapro'          => $is_counted ? self::figures( $row, 'wapro' ) : null,
			'difference'     => $is_counted ? $row['difference'] : null,
			'state'          => match ( true ) {
				! $is_counted => 'unknown',
				$is_equal     => 'equal',
				Counter::is_older( (string) $row['as_of'], $newest ) => 'newer',
				default       => 'differs',
			},
			'countedOn'      => $row['counted_on'],
			'readAt'         => Clock::iso( $row['read_at'] ),
		];
	}

	/**
	 * @param Row $row
	 * @return array<string, int|string> invoices#BalanceFigures.
	 */
	private static function figures( array $row, string $side ): array {
		return [
			'count'     => (int) $row[ "{$side}_documents" ],
			'remaining' => $row[ "{$side}_remaining" ] ?? '0.0000',
			'overdue'   => $row[ "{$side}_overdue" ] ?? '0.0000',
			'credit'    => $row[ "{$side}_credit" ] ?? '0.0000',
		];
	}
}
