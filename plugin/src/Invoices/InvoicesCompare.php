<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What of a page of WAPRO's invoices stands otherwise in the shop, and what of the shop's the page does not name.
 */
final class InvoicesCompare {

	private const MOST_GONE = 1000;

	public function __construct( private Connection $db ) {}

	/**
	 * @param array<string, mixed> $request invoices#InvoicesCompareRequest.
	 * @return array{differing: list<string>, gone: list<string>, inShop: int} invoices#InvoicesCompareResponse.
	 */
	public function page( array $request ): array {
		$hashes = array_column( $request['rows'], 'hash', 'erpId' );
		$stored = $this->stored( array_map( strval( ... ), array_keys( $hashes ) ) );
		$differ = array_filter( $hashes, static fn ( string $hash, string|int $erp_id ): bool => ( $stored[ $erp_id ] ?? null ) !== $hash, ARRAY_FILTER_USE_BOTH );
		$listed = $this->listed( $request );
		return [
			'differing' => array_map( strval( ... ), array_keys( $differ ) ),
			'gone'      => array_slice( array_values( array_filter( $listed, static fn ( string $erp_id ): bool => ! isset( $hashes[ $erp_id ] ) ) ), 0, self::MOST_GONE ),
			'inShop'    => count( $listed ),
		];
	}

	/**
	 * @param list<string> $erp_ids
	 * @return array<array-key, string|null> Hash by ERP id.
	 */
	private function stored( array $erp_ids ): array {
		$rows = $erp_ids === [] ? [] : $this->db->rows( 'SELECT erp_id, erp_hash FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids );
		return array_column( $rows, 'erp_hash', 'erp_id' );
	}

	/**
	 * Those that WAPRO would list. A day less at the beginning: its days are those of another zone.
	 *
	 * @param array<string, mixed> $request
	 * @return list<string>
	 */
	private function listed( array $request ): array {
		$since  = ( new \DateTimeImmutable( (string) $request['since'] ) )->modify( '+1 day' )->format( 'Y-m-d' );
		$where  = "state <> %s AND (issued_on > %s OR settled_on > %s OR (state = 'issued' AND remaining <> 0)) AND erp_id > CAST(%s AS UNSIGNED)";
		$values = [ Invoice::DELETED, $since, $since, (string) $request['after'] ];
		if ( isset( $request['last'] ) ) {
			$where   .= ' AND erp_id <= CAST(%s AS UNSIGNED)';
			$values[] = (string) $request['last'];
		}
		return $this->db->column( 'SELECT erp_id FROM ' . Tables::name( Tables::INVOICES ) . " WHERE {$where} ORDER BY erp_id", ...$values );
	}
}
