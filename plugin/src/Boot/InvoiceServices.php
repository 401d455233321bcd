<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Api\ApplyInvoicesController;
use WaproMag\Api\BalancesController;
use WaproMag\Api\InvoicesCompareController;
use WaproMag\Catalogue\CallLock;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Database\RowUpdates;
use WaproMag\Invoices\Balances;
use WaproMag\Invoices\ErasedBuyers;
use WaproMag\Invoices\InvoiceCircles;
use WaproMag\Invoices\InvoiceFindings;
use WaproMag\Invoices\InvoicesApply;
use WaproMag\Invoices\InvoicesCompare;
use WaproMag\Invoices\InvoiceStore;
use WaproMag\Invoices\InvoiceTotals;
use WaproMag\Invoices\News\InvoiceNews;
use WaproMag\Invoices\News\InvoiceNewsStore;
use WaproMag\Invoices\News\NewsSwitches;
use WaproMag\Panel\Api\CompanyBalancesController;
use WaproMag\Panel\Api\InvoiceController;
use WaproMag\Panel\Api\InvoiceDocumentController;
use WaproMag\Panel\Api\InvoicesController;
use WaproMag\Panel\Api\InvoicesRefreshController;
use WaproMag\Panel\Invoices\BalanceList;
use WaproMag\Panel\Invoices\InvoiceDetail;
use WaproMag\Panel\Invoices\InvoiceList;
use WaproMag\Panel\Invoices\InvoiceRefresh;
use WaproMag\Panel\Invoices\InvoicesOfOrder;
use WaproMag\Panel\Invoices\InvoicesOfUser;

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
		$file = ( new DocumentServices( $f ) )->invoice_file();
		return [
			new ApplyInvoicesController( $f->schemas(), $f->staging(), $this->apply(), $f->invoice_request_services()->arrived() ),
			new InvoicesCompareController( $f->schemas(), new InvoicesCompare( $db ) ),
			new BalancesController( $f->schemas(), new Balances( $db, $f->findings(), $f->transaction(), new InvoiceTotals( $db ), new CallLock( $db ) ) ),
			new CompanyBalancesController( $f->schemas(), new BalanceList( $db ) ),
			new InvoicesRefreshController( $f->schemas(), new InvoiceRefresh( $list, $f->runs() ) ),
			new InvoicesController( $f->schemas(), $list ),
			new InvoiceController( $f->schemas(), new InvoiceDetail( $db, $list, $file ) ),
			new InvoiceDocumentController( $f->schemas(), $list, $file ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function screens(): array {
		$f = $this->f;
		return [
			new InvoicesOfOrder( $f->db() ),
			new InvoicesOfUser( new BalanceList( $f->db() ), new SeenInvoiceStore( $f->db(), $f->companies() ), $f->companies(), $f->scopes() ),
		];
	}

	/** Every day, also where WAPRO tells no balances. */
	public function count_totals(): void {
		( new InvoiceTotals( $this->f->db() ) )->count_anew( new CallLock( $this->f->db() ), $this->f->transaction() );
	}

	public function apply(): InvoicesApply {
		$f  = $this->f;
		$db = $f->db();
		return new InvoicesApply( new InvoiceStore( $db, new RowUpdates( $db ) ), new InvoiceTotals( $db ), new InvoiceFindings( $f->findings() ), new InvoiceCircles( $db, $f->findings() ), new InboundLog( $f->messages(), $db ), $f->history(), $f->transaction(), new CallLock( $db ), [ new ErasedBuyers( $db ), new InvoiceNews( new InvoiceNewsStore( $db ), new NewsSwitches(), $f->runs() ), ( new DocumentServices( $f ) )->listener() ] );
	}
}
