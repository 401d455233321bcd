<?php
declare(strict_types=1);

namespace WaproMag\Invoices;

use Automattic\WooCommerce\Utilities\OrderUtil;
use WaproMag\Catalogue\ApplyContext;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * A new invoice of an order whose private buyer was erased – a correction of months later, or one that came late – does not bring the
 * name back: the order is anonymous in the shop, or another invoice of it is.
 */
final class ErasedBuyers implements InvoiceListener {

	public function __construct( private Connection $db ) {}

	public function applied( ApplyContext $context, InvoiceChunk $chunk, array $created, array $rows ): void {
		$ids = $created === [] ? [] : $this->erased( array_values( array_map( static fn ( Invoice $one ): int => $created[ $one->erp_id ], $chunk->created ) ) );
		if ( $ids !== [] ) {
			$this->db->execute( 'UPDATE ' . Tables::name( Tables::INVOICES ) . ' SET ' . implode( ', ', array_map( static fn ( string $column ): string => "{$column} = NULL", Invoice::OF_PERSON ) ) . ', erased = 1 WHERE id IN (' . Connection::places( $ids, '%d' ) . ')', ...$ids );
		}
	}

	/**
	 * @param list<int> $ids
	 * @return list<int> Those of them that are no company's and of an erased buyer.
	 */
	private function erased( array $ids ): array {
		if ( $ids === [] ) {
			return [];
		}
		global $wpdb;
		[ $invoices, $shares ] = array_map( Tables::name( ... ), [ Tables::INVOICES, Tables::INVOICE_ORDERS ] );
		[ $meta, $order ]      = OrderUtil::custom_orders_table_usage_is_enabled() ? [ "{$wpdb->prefix}wc_orders_meta", 'order_id' ] : [ $wpdb->postmeta, 'post_id' ];
		return array_map(
			intval( ... ),
			$this->db->column(
				"SELECT DISTINCT o.invoice_id FROM {$shares} o JOIN {$invoices} i ON i.id = o.invoice_id
				LEFT JOIN " . Tables::name( Tables::ERP_ORDERS ) . ' e ON e.erp_id = o.erp_order_id LEFT JOIN ' . Tables::name( Tables::ORDER_SCOPE ) . ' s ON s.reference = o.reference
				WHERE o.invoice_id IN (' . Connection::places( $ids, '%d' ) . ') AND o.erp_order_id <> 0 AND NOT EXISTS (SELECT 1 FROM ' . Tables::name( Tables::COMPANIES ) . " c WHERE c.erp_id = i.contractor_id)
				AND (EXISTS (SELECT 1 FROM {$shares} b JOIN {$invoices} x ON x.id = b.invoice_id AND x.erased = 1 WHERE b.erp_order_id = o.erp_order_id)
					OR EXISTS (SELECT 1 FROM {$meta} m WHERE m.{$order} = COALESCE(e.order_id, s.order_id) AND m.meta_key = '_anonymized' AND m.meta_value = 'yes'))",
				...$ids
			)
		);
	}
}
