<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What is left to pay in the shop's tables, by contractor and currency, beside what WAPRO counted: as parts of a statement with
 * the shop's sums as `s` and WAPRO's as `b`.
 */
final class OpenSums {

	/** What the shop has less what WAPRO has; null where WAPRO has not counted. */
	public const DIFFERENCE = 'COALESCE(s.remaining, 0) - COALESCE(s.credit, 0) - b.remaining + b.credit';

	/**
	 * @param int $contractor 0: all.
	 * @return string What stands behind FROM, with one place: today's day, where WAPRO has not counted on one.
	 */
	public static function from( int $contractor = 0 ): string {
		$balances = Tables::name( Tables::BALANCES );
		$only     = $contractor === 0 ? '' : " AND contractor_id = {$contractor}";
		$open     = 'FROM ' . Tables::name( Tables::INVOICE_TOTALS ) . " WHERE documents <> 0{$only}";
		return "(SELECT contractor_id, currency {$open} UNION SELECT contractor_id, currency FROM {$balances} WHERE 1 = 1{$only}) k
			LEFT JOIN (SELECT t.contractor_id, t.currency, SUM(t.documents) AS documents, SUM(t.owed) AS remaining, SUM(IF(t.due_on < COALESCE(d.counted_on, %s), t.owed, 0)) AS overdue, SUM(t.credit) AS credit
				FROM (SELECT * {$open}) t LEFT JOIN {$balances} d ON d.contractor_id = t.contractor_id AND d.currency = t.currency
				GROUP BY t.contractor_id, t.currency) s ON s.contractor_id = k.contractor_id AND s.currency = k.currency
			LEFT JOIN {$balances} b ON b.contractor_id = k.contractor_id AND b.currency = k.currency";
	}

	/**
	 * @param list<string> $contractors
	 * @return array<array-key, string> WAPRO's counter of the newest invoice of each, by `contractor currency`.
	 */
	public static function newest( Connection $db, array $contractors ): array {
		$rows = $contractors === [] ? [] : $db->rows( "SELECT CONCAT(contractor_id, ' ', currency) AS pair, MAX(as_of) AS as_of FROM " . Tables::name( Tables::INVOICES ) . ' WHERE contractor_id IN (' . Connection::places( $contractors ) . ') GROUP BY contractor_id, currency', ...$contractors );
		return array_map( strval( ... ), array_column( $rows, 'as_of', 'pair' ) );
	}
}
