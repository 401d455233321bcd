<?php
declare(strict_types=1);

namespace WaproMag\Invoices\Requests;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Orders\Withdrawal;

/**
 * What came of asking for the invoice, beside what the shop knows of its order: longer than messages are kept.
 *
 * @phpstan-type InvoiceRequestRow array{state: InvoiceRequestState|null, code: string|null, reason: string|null, at: string|null}
 */
final class InvoiceRequestStore {

	/** An order is in WAPRO, and was not withdrawn there. */
	private const ACCEPTED = "accepted_hash IS NOT NULL AND accepted_hash <> '" . Withdrawal::HASH . "'";

	public function __construct( private Connection $db ) {}

	/**
	 * @return InvoiceRequestRow
	 */
	public function find( int $order_id ): array {
		$row = $this->db->row( 'SELECT invoice_state, invoice_code, invoice_reason, invoice_at FROM ' . $this->table() . ' WHERE order_id = %d', $order_id ) ?? [];
		return [
			'state'  => InvoiceRequestState::tryFrom( $row['invoice_state'] ?? '' ),
			'code'   => $row['invoice_code'] ?? null,
			'reason' => $row['invoice_reason'] ?? null,
			'at'     => $row['invoice_at'] ?? null,
		];
	}

	/**
	 * One of many callers at once gets true.
	 *
	 * @param bool $again Also when it was refused or skipped.
	 */
	public function ask( int $order_id, bool $again = false ): bool {
		$states = $again ? " OR invoice_state IN ('refused', 'skipped')" : '';
		return $this->db->execute(
			'UPDATE ' . $this->table() . " SET invoice_state = 'asked', invoice_code = NULL, invoice_reason = NULL, invoice_at = UTC_TIMESTAMP(3)
			WHERE order_id = %d AND (invoice_state IS NULL{$states}) AND " . self::ACCEPTED,
			$order_id
		) === 1;
	}

	public function set( int $order_id, InvoiceRequestState $state, ?string $code = null, ?string $reason = null ): void {
		$this->db->execute(
			'UPDATE ' . $this->table() . " SET invoice_state = %s, invoice_code = NULLIF(%s, ''), invoice_reason = NULLIF(%s, ''), invoice_at = UTC_TIMESTAMP(3) WHERE order_id = %d",
			$state->value,
			$code ?? '',
			mb_substr( $reason ?? '', 0, 1000 ),
			$order_id
		);
	}

	/** As if it had never been asked for: the rule judges the order anew. */
	public function forget( int $order_id ): void {
		$this->db->execute( 'UPDATE ' . $this->table() . ' SET invoice_state = NULL, invoice_code = NULL, invoice_reason = NULL, invoice_at = NULL WHERE order_id = %d', $order_id );
	}

	/**
	 * Orders whose invoice was waited for, or refused, and is there with its number now.
	 *
	 * @param list<string> $invoices ERP ids of invoices that came.
	 * @return array<int, string> Number by order.
	 */
	public function issued_by( array $invoices ): array {
		if ( $invoices === [] ) {
			return [];
		}
		$rows = $this->db->rows(
			'SELECT s.order_id, MIN(i.number) AS number FROM ' . Tables::name( Tables::INVOICES ) . ' i
			JOIN ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o ON o.invoice_id = i.id
			JOIN ' . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.erp_id = o.erp_order_id
			JOIN ' . $this->table() . ' s ON s.order_id = e.order_id
			WHERE i.erp_id IN (' . Connection::places( $invoices ) . ") AND i.number IS NOT NULL AND i.state = 'issued' AND i.kind IN ('invoice', 'final', 'receipt')
			AND s.invoice_state IN ('buffered', 'refused') GROUP BY s.order_id",
			...$invoices
		);
		$numbers = [];
		foreach ( $rows as $row ) {
			$numbers[ (int) $row['order_id'] ] = (string) $row['number'];
		}
		return $numbers;
	}

	/**
	 * Numbers of the invoices over an order.
	 *
	 * @return list<string>
	 */
	public function numbers( int $order_id ): array {
		return $this->db->column(
			'SELECT DISTINCT i.number FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e
			JOIN ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o ON o.erp_order_id = e.erp_id
			JOIN ' . Tables::name( Tables::INVOICES ) . " i ON i.id = o.invoice_id
			WHERE e.order_id = %d AND i.number IS NOT NULL AND i.state = 'issued' ORDER BY i.number LIMIT 10",
			$order_id
		);
	}

	/** Whether WAPRO cancelled or deleted every invoice that it had over an order. */
	public function are_withdrawn( int $order_id ): bool {
		return $this->db->value(
			'SELECT 1 FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' e
			JOIN ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o ON o.erp_order_id = e.erp_id
			JOIN ' . Tables::name( Tables::INVOICES ) . " i ON i.id = o.invoice_id
			WHERE e.order_id = %d GROUP BY e.order_id HAVING SUM(i.state NOT IN ('cancelled', 'deleted')) = 0",
			$order_id
		) !== null;
	}

	/**
	 * @param list<string> $erp_ids
	 * @return list<string> Those of them that the shop does not have.
	 */
	public function missing( array $erp_ids ): array {
		$known = $erp_ids === [] ? [] : $this->db->column( 'SELECT erp_id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE erp_id IN (' . Connection::places( $erp_ids ) . ')', ...$erp_ids );
		return array_values( array_diff( $erp_ids, $known ) );
	}

	/**
	 * Accepted orders for whose invoice nobody asked, oldest first.
	 *
	 * @param int $since Unix time.
	 * @return list<int>
	 */
	public function not_asked( int $since, int $after, int $limit ): array {
		return array_map(
			'intval',
			$this->db->column(
				'SELECT order_id FROM ' . $this->table() . ' WHERE order_id > %d AND invoice_state IS NULL AND ' . self::ACCEPTED . ' AND placed_at >= %s ORDER BY order_id LIMIT %d',
				$after,
				gmdate( 'Y-m-d H:i:s', $since ),
				$limit
			)
		);
	}

	private function table(): string {
		return Tables::name( Tables::ORDER_SCOPE );
	}
}
