<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api\ApplyInvoicesController;
use WaproMag\Api\InvoicesCompareController;
use WaproMag\Catalogue\CallLock;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Database\RowUpdates;
use WaproMag\Invoices\InvoiceFindings;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Invoices\InvoicesCompare;
use WaproMag\Invoices\InvoiceStore;
use WaproMag\Panel\Api\InvoiceController;
use WaproMag\Panel\Api\InvoicesController;
use WaproMag\Panel\Invoices\InvoiceDetail;
use WaproMag\Panel\Invoices\InvoiceList;

/**
 * Invoices and what settled them.
 */
final class InvoiceServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$f    = $this->f;
		$db   = $f->db();
		$list = new InvoiceList( $db );
		return [
			new ApplyInvoicesController( $f->schemas(), $f->staging(), $this->apply(), $f->commission_services()->arrived() ),
			new InvoicesCompareController( $f->schemas(), new InvoicesCompare( $db ) ),
			new InvoicesController( $f->schemas(), $list ),
			new InvoiceController( $f->schemas(), new InvoiceDetail( $db, $list ) ),
		];
	}

	public function apply(): InvoicesApply {
		$f  = $this->f;
		$db = $f->db();
		return new InvoicesApply( new InvoiceStore( $db, new RowUpdates( $db ) ), new InvoiceFindings( $f->findings() ), new InboundLog( $f->messages(), $db ), $f->history(), $f->transaction(), new CallLock( $db ) );
	}
}
