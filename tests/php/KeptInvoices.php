<?php
declare(strict_types=1);

namespace WaproMag\Tests;

use WaproMag\Database\Connection;
use WaproMag\Database\RowUpdates;
use WaproMag\Invoices\Invoice;
use WaproMag\Invoices\InvoiceChunk;
use WaproMag\Invoices\InvoiceStore;
use WaproMag\Invoices\InvoiceTotals;

/**
 * Invoices in the shop's tables without an answer of WAPRO around them.
 */
final class KeptInvoices {

	/**
	 * @param array<string, mixed> $item invoices#InvoiceItem.
	 * @return int Id in the shop.
	 */
	public static function keep( Connection $db, array $item ): int {
		$store = new InvoiceStore( $db, new RowUpdates( $db ) );
		$one   = Invoice::from_array( $item );
		$rows  = $store->lock( [ $one->erp_id ] );
		$id    = $store->write( [ $one ], array_map( intval( ... ), array_column( $rows, 'id' ) ) )[ $one->erp_id ];
		( new InvoiceTotals( $db ) )->change( new InvoiceChunk( [ $one ], $rows ), $rows );
		return $id;
	}
}
