<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Invoices\Requests\AcceptedOrders;
use WaproMag\Invoices\Requests\ArrivedInvoices;
use WaproMag\Invoices\Requests\InvoiceRequestCapture;
use WaproMag\Invoices\Requests\InvoiceRequestOptions;
use WaproMag\Invoices\Requests\InvoiceRequestPayloads;
use WaproMag\Invoices\Requests\InvoiceRequestResults;
use WaproMag\Invoices\Requests\InvoiceRequestRule;
use WaproMag\Invoices\Requests\InvoiceRequests;
use WaproMag\Invoices\Requests\InvoiceRequestStore;
use WaproMag\Invoices\Requests\InvoiceRequestSweep;
use WaproMag\Invoices\Requests\SkippedInvoiceRequests;
use WaproMag\Panel\Api\InvoiceRequestSettingsController;
use WaproMag\Panel\Api\InvoiceRequestSettingsSaveController;
use WaproMag\Panel\Orders\InvoiceRequestBox;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\ResultListener;

/**
 * Invoices that WAPRO is asked for.
 */
final class InvoiceRequestServices {

	private ?InvoiceRequestCapture $capture = null;

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		return [ $this->capture() ];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		return [
			new InvoiceRequestSettingsController( $this->f->schemas(), self::options() ),
			new InvoiceRequestSettingsSaveController( $this->f->schemas(), self::options() ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function screens(): array {
		return [ new InvoiceRequestBox( self::options(), $this->store(), $this->requests(), $this->f->history() ) ];
	}

	/** Whoever keeps answers to orders, with the invoices behind. */
	public function behind( ResultListener $orders ): ResultListener {
		return new AcceptedOrders( $orders, $this->capture() );
	}

	/**
	 * @return array<string, ResultListener>
	 */
	public function listeners(): array {
		return [ Destination::ORDER_INVOICE => new InvoiceRequestResults( $this->store(), $this->f->history(), $this->f->runs() ) ];
	}

	/**
	 * @return array<string, PayloadSource>
	 */
	public function sources(): array {
		return [ Destination::ORDER_INVOICE => new InvoiceRequestPayloads( $this->rule(), $this->store(), $this->f->order_scope() ) ];
	}

	public function person(): SkippedInvoiceRequests {
		return new SkippedInvoiceRequests( $this->store() );
	}

	public function arrived(): ArrivedInvoices {
		return new ArrivedInvoices( $this->store(), $this->f->history() );
	}

	public function sweep(): InvoiceRequestSweep {
		return new InvoiceRequestSweep( self::options(), $this->store(), $this->requests() );
	}

	/** One for all: what is noticed anywhere in a request is judged at its end. */
	public function capture(): InvoiceRequestCapture {
		return $this->capture ??= new InvoiceRequestCapture( self::options(), $this->requests() );
	}

	public function requests(): InvoiceRequests {
		return new InvoiceRequests( $this->rule(), $this->store(), $this->f->outbox(), $this->f->transaction() );
	}

	public function store(): InvoiceRequestStore {
		return new InvoiceRequestStore( $this->f->db() );
	}

	private function rule(): InvoiceRequestRule {
		return new InvoiceRequestRule( self::options(), $this->f->settings(), $this->f->order_scope(), $this->f->erp_orders(), $this->f->order_payloads(), new LastStates( $this->f->db() ) );
	}

	private static function options(): InvoiceRequestOptions {
		return new InvoiceRequestOptions();
	}
}
