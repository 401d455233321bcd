<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What a contractor owes as a whole, whoever of its people asks. Different currencies stay apart.
 *
 * @phpstan-type Debt array{currency: string, owed: string, overdue: string, late: string}
 */
final class CompanyDebts {

	public function __construct( private Connection $db ) {}

	/**
	 * @param string $contractor ERP id.
	 * @param int    $grace      Days overdue that WAPRO lets pass.
	 * @return list<Debt> Owed: what is left to pay less what the seller owes; late: overdue beyond the days of grace.
	 */
	public function of( string $contractor, int $grace, string $today ): array {
		/** @var list<Debt> */
		return $this->db->rows(
			'SELECT currency, SUM(owed - credit) AS owed, SUM(IF(due_on < %s, owed, 0)) AS overdue, SUM(IF(due_on < DATE_SUB(%s, INTERVAL %d DAY), owed, 0)) AS late
			FROM ' . Tables::name( Tables::INVOICE_TOTALS ) . " WHERE contractor_id = %s AND documents <> 0 GROUP BY currency ORDER BY currency = 'PLN' DESC, currency",
			$today,
			$today,
			$grace,
			$contractor
		);
	}
}
