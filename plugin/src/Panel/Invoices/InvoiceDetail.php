<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use WaproMag\Api\Problem;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\Invoice;

/**
 * One invoice of WAPRO with its orders, stages and the documents it belongs together with, for the panel.
 */
final class InvoiceDetail {

	/** Column that names another document → what that document is. */
	private const NAMED = [ 'original_id' => 'original', 'corrects_id' => 'corrects', 'final_id' => 'final' ];

	/** Column by which another document names this one → what that document is. */
	private const NAMING = [ 'corrects_id' => 'corrected_by', 'final_id' => 'advance' ];

	public function __construct( private Connection $db, private InvoiceList $list ) {}

	/**
	 * @return array<string, mixed> invoices#InvoiceDetail.
	 * @throws Problem When there is no such invoice.
	 */
	public function read( int $id ): array {
		$row     = $this->list->find( $id ) ?? throw new Problem( 'not_found', __( 'There is no such invoice any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		$summary = json_decode( $row['summary'] ?? '[]', true );
		return [
			'invoice'     => InvoiceList::row( $row ),
			'net'         => $row['net'],
			'vat'         => $row['vat'],
			'rate'        => $row['rate'],
			'soldOn'      => $row['sold_on'],
			'settledOn'   => $row['settled_on'],
			'paymentForm' => $row['payment_form'],
			'note'        => $row['note'],
			'summary'     => is_array( $summary ) ? $summary : [],
			'orders'      => $this->orders( $id ),
			'settlements' => $this->settlements( $id ),
			'related'     => $this->related( $row ),
		];
	}

	/**
	 * @return list<array<string, mixed>> invoices#InvoiceShare.
	 */
	private function orders( int $id ): array {
		$rows = $this->db->rows(
			'SELECT o.*, COALESCE(e.order_id, s.order_id) AS order_id FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o LEFT JOIN ' . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.erp_id = o.erp_order_id
			LEFT JOIN ' . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.reference = o.reference WHERE o.invoice_id = %d ORDER BY o.erp_order_id = 0, o.erp_order_id LIMIT 1000',
			$id
		);
		return array_map(
			static fn ( array $row ): array => [
				'erpId'   => $row['erp_order_id'] === '0' ? null : $row['erp_order_id'],
				'orderId' => $row['order_id'] === null ? null : (int) $row['order_id'],
				'number'  => $row['number'],
				'gross'   => $row['gross'],
			],
			$rows
		);
	}

	/**
	 * @return list<array<string, string>> invoices#InvoiceSettlement.
	 */
	private function settlements( int $id ): array {
		$rows = $this->db->rows( 'SELECT settlement_id AS settlementId, kind, settled_on AS settledOn, amount, document, other_erp_id AS invoiceId FROM ' . Tables::name( Tables::SETTLEMENTS ) . ' WHERE invoice_id = %d ORDER BY settled_on, settlement_id LIMIT 1000', $id );
		return array_map( static fn ( array $row ): array => array_filter( $row, static fn ( ?string $value ): bool => $value !== null ), $rows );
	}

	/**
	 * @param array<string, string|null> $row
	 * @return list<array<string, mixed>> invoices#RelatedInvoice.
	 */
	private function related( array $row ): array {
		$erp_id  = (string) $row['erp_id'];
		$named   = array_filter( array_intersect_key( $row, self::NAMED ), static fn ( ?string $other ): bool => $other !== null );
		$keys    = [ '0', ...array_values( $named ) ];
		$others  = $this->db->rows(
			'SELECT id, erp_id, number, corrects_id, final_id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE state <> %s AND (erp_id IN (' . Connection::places( $keys ) . ') OR corrects_id = %s OR final_id = %s) ORDER BY id LIMIT 1000',
			Invoice::DELETED,
			...[ ...$keys, $erp_id, $erp_id ]
		);
		$known   = array_column( $others, null, 'erp_id' );
		$related = [];
		foreach ( $named as $column => $other ) {
			$related[] = self::relation( (string) $other, $known[ (string) $other ] ?? null, self::NAMED[ $column ] );
		}
		foreach ( $others as $other ) {
			foreach ( self::NAMING as $column => $relation ) {
				if ( $other[ $column ] === $erp_id ) {
					$related[] = self::relation( (string) $other['erp_id'], $other, $relation );
				}
			}
		}
		return $related;
	}

	/**
	 * @param array<string, string|null>|null $row
	 * @return array<string, mixed>
	 */
	private static function relation( string $erp_id, ?array $row, string $relation ): array {
		return [ 'erpId' => $erp_id, 'id' => $row === null ? null : (int) $row['id'], 'number' => $row['number'] ?? null, 'relation' => $relation ];
	}
}
