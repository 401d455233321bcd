<?php
declare(strict_types=1);

namespace WaproMag\Orders\Born;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Settings\SettingsStore;

/**
 * What of a page of WAPRO's orders stands otherwise in the shop, and what of the shop's the page does not name.
 */
final class OrdersCompare {

	private const MOST_GONE = 1000;

	public function __construct( private Connection $db, private SettingsStore $settings ) {}

	/**
	 * @param array<string, mixed> $request born#OrdersCompareRequest.
	 * @return array{differing: list<string>, gone: list<string>, inShop: int} born#OrdersCompareResponse.
	 */
	public function page( array $request ): array {
		$hashes = array_column( $request['rows'], 'hash', 'erpId' );
		$stored = $this->stored( array_map( strval( ... ), array_keys( $hashes ) ) );
		$keeps  = $this->settings->exchange()->shows_born();
		$differ = [];
		foreach ( $hashes as $erp_id => $hash ) {
			$row       = $stored[ $erp_id ] ?? null;
			$is_wanted = $keeps || ( $row !== null && $row['order_id'] !== null );
			if ( $is_wanted && ( $row === null || $row['erp_hash'] !== $hash ) ) {
				$differ[] = (string) $erp_id;
			}
		}
		$open = $this->open( $request, $keeps );
		return [
			'differing' => $differ,
			'gone'      => array_slice( array_values( array_filter( $open, static fn ( string $erp_id ): bool => ! isset( $hashes[ $erp_id ] ) ) ), 0, self::MOST_GONE ),
			'inShop'    => count( $open ),
		];
	}

	/**
	 * @param list<string> $erp_ids
	 * @return array<array-key, array<string, string|null>> By ERP id.
	 */
	private function stored( array $erp_ids ): array {
		$rows = $erp_ids === [] ? [] : $this->db->rows( 'SELECT erp_id, order_id, erp_hash FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids );
		return array_column( $rows, null, 'erp_id' );
	}

	/**
	 * Orders of companies that WAPRO exports: what it no longer exports it need not list.
	 *
	 * @param array<string, mixed> $request
	 * @return list<string>
	 */
	private function open( array $request, bool $keeps ): array {
		if ( ! $keeps ) {
			return [];
		}
		$where  = 'e.order_id IS NULL AND c.flagged = 1 AND e.state <> %s AND e.placed_at >= %s AND e.erp_id > CAST(%s AS UNSIGNED)';
		$values = [ 'cancelled', (string) Clock::from_iso( (string) $request['since'] ), (string) $request['after'] ];
		if ( isset( $request['last'] ) ) {
			$where   .= ' AND e.erp_id <= CAST(%s AS UNSIGNED)';
			$values[] = (string) $request['last'];
		}
		return $this->db->column( 'SELECT e.erp_id FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e JOIN ' . Tables::name( Tables::COMPANIES ) . " c ON c.id = e.company_id WHERE {$where} ORDER BY e.erp_id", ...$values );
	}
}
