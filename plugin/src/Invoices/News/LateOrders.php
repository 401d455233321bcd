<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Documents\DocumentKind;
use WaproMag\Documents\DocumentMails;
use WaproMag\Documents\DocumentState;

/**
 * An order that comes after its invoice shows the invoice to people who could not be told of it: who is told is found once more.
 * Whoever was told has a row, and gets no second one.
 */
final class LateOrders {

	/** Of the day of the invoice. */
	private const FRESH_DAYS = 14;

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<string> $erp_ids Orders in WAPRO that are somebody's only now.
	 */
	public function arrived( array $erp_ids ): void {
		if ( $erp_ids !== [] ) {
			[ $news, $shares, $invoices ] = array_map( Tables::name( ... ), [ Tables::INVOICE_NEWS, Tables::INVOICE_ORDERS, Tables::INVOICES ] );
			$this->db->execute(
				"UPDATE {$shares} o JOIN {$invoices} i ON i.id = o.invoice_id JOIN {$news} n ON n.invoice_id = i.id SET n.told_at = NULL, n.due_at = GREATEST(COALESCE(n.due_at, UTC_TIMESTAMP(3)), UTC_TIMESTAMP(3))
				WHERE o.erp_order_id IN (" . Connection::places( $erp_ids ) . ') AND i.issued_on >= UTC_DATE() - INTERVAL %d DAY AND n.event = %s',
				...[ ...$erp_ids, self::FRESH_DAYS, InvoiceEvent::Issued->value ]
			);
			$this->mail_files( $erp_ids );
		}
	}

	/**
	 * A file that is there already is mailed to who sees the invoice only now, whether notices are on or not.
	 *
	 * @param non-empty-list<string> $erp_ids
	 */
	private function mail_files( array $erp_ids ): void {
		[ $documents, $shares, $invoices ] = array_map( Tables::name( ... ), [ Tables::DOCUMENTS, Tables::INVOICE_ORDERS, Tables::INVOICES ] );
		$ready = $this->db->column(
			"SELECT DISTINCT d.id FROM {$shares} o JOIN {$invoices} i ON i.id = o.invoice_id JOIN {$documents} d ON d.kind = %s AND d.erp_id = i.erp_id
			WHERE o.erp_order_id IN (" . Connection::places( $erp_ids ) . ') AND i.issued_on >= UTC_DATE() - INTERVAL %d DAY AND d.state = %s',
			...[ DocumentKind::Invoice->value, ...$erp_ids, self::FRESH_DAYS, DocumentState::Ready->value ]
		);
		foreach ( $ready as $id ) {
			DocumentMails::schedule( (int) $id );
		}
	}
}
