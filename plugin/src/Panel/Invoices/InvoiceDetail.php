<?php
declare(strict_types=1);

namespace WaproMag\Panel\Invoices;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WaproMag\Api\Problem;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Findings\FindingStore;
use WaproMag\Findings\FindingWords;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoicesApply;

/**
 * One invoice of WAPRO with its orders, stages and the documents it belongs together with, for the panel.
 */
final class InvoiceDetail {

	/** Column that names another document → what that document is. */
	private const NAMED = [ 'original_id' => 'original', 'corrects_id' => 'corrects', 'final_id' => 'final' ];

	/** Column by which another document names this one → what that document is. */
	private const NAMING = [ 'corrects_id' => 'corrected_by', 'final_id' => 'advance' ];

	public function __construct( private Connection $db, private InvoiceList $list, private InvoiceFile $file ) {}

	/**
	 * @return array<string, mixed> invoices#InvoiceDetail.
	 * @throws Problem When there is no such invoice.
	 */
	public function read( int $id ): array {
		$row     = $this->list->find( $id ) ?? throw new Problem( 'not_found', __( 'There is no such invoice any more. Load the list again.', 'wapro-mag-for-woocommerce' ), 404 );
		$summary = json_decode( $row['summary'] ?? '[]', true );
		return [
			'invoice'     => InvoiceRow::shape( $row ),
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
			'nip'         => $row['nip'],
			'payer'       => $this->payer( $row ),
			'findings'    => $this->findings( (string) $row['erp_id'] ),
			'document'    => $this->file->of( $id ),
		];
	}

	/**
	 * Who pays, where it is not the contractor.
	 *
	 * @param array<string, string|null> $row
	 * @return array{erpId: string, company: array{id: int, name: string|null}|null}|null
	 */
	private function payer( array $row ): ?array {
		if ( $row['payer_id'] === null || $row['payer_id'] === $row['contractor_id'] ) {
			return null;
		}
		$company = $this->db->row( 'SELECT id, name FROM ' . Tables::name( Tables::COMPANIES ) . ' WHERE erp_id = %s', $row['payer_id'] );
		return [ 'erpId' => $row['payer_id'], 'company' => $company === null ? null : [ 'id' => (int) $company['id'], 'name' => $company['name'] ] ];
	}

	/**
	 * @return list<array<string, mixed>> invoices#InvoiceFinding.
	 */
	private function findings( string $erp_id ): array {
		return array_map(
			static fn ( array $row ): array => [ 'id' => (int) $row['id'], 'kind' => $row['kind'], 'reason' => FindingWords::reason( (string) $row['kind'], (string) $row['field'] ), 'shopValue' => $row['shop_value'], 'waproValue' => $row['wapro_value'] ],
			$this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE object_type = %s AND erp_key = %s AND state = %s ORDER BY id LIMIT 20', InvoicesApply::OBJECT, $erp_id, FindingStore::OPEN )
		);
	}

	/**
	 * @return list<array<string, mixed>> invoices#InvoiceShare.
	 */
	private function orders( int $id ): array {
		$rows = $this->db->rows(
			'SELECT o.*, COALESCE(e.order_id, s.order_id) AS order_id, IF(e.order_id IS NULL, e.id, NULL) AS born_id, p.name AS point FROM ' . Tables::name( Tables::INVOICE_ORDERS ) . ' o
			LEFT JOIN ' . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.erp_id = o.erp_order_id
			LEFT JOIN ' . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.order_id = COALESCE(e.order_id, (SELECT r.order_id FROM ' . Tables::name( Tables::ORDER_SCOPE ) . ' r WHERE r.reference = o.reference))
			LEFT JOIN ' . Tables::name( Tables::DELIVERY_POINTS ) . ' p ON p.id = COALESCE(s.delivery_point_id, e.delivery_point_id)
			WHERE o.invoice_id = %d ORDER BY o.erp_order_id = 0, o.erp_order_id LIMIT 1000',
			$id
		);
		return array_map(
			static fn ( array $row ): array => [
				'erpId'     => $row['erp_order_id'] === '0' ? null : $row['erp_order_id'],
				'orderId'   => $row['order_id'] === null ? null : (int) $row['order_id'],
				'bornId'    => $row['order_id'] !== null || $row['born_id'] === null ? null : (int) $row['born_id'],
				'number'    => $row['number'],
				'point'     => $row['point'],
				'url'       => $row['order_id'] === null ? null : OrderUtil::get_order_admin_edit_url( (int) $row['order_id'] ),
				'gross'     => $row['gross'],
				'remaining' => $row['remaining'],
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
