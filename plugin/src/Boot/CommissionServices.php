<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Invoices\Commission\AcceptedOrders;
use WaproMag\Invoices\Commission\ArrivedInvoices;
use WaproMag\Invoices\Commission\CommissionCapture;
use WaproMag\Invoices\Commission\CommissionOptions;
use WaproMag\Invoices\Commission\CommissionPayloads;
use WaproMag\Invoices\Commission\CommissionResults;
use WaproMag\Invoices\Commission\CommissionRule;
use WaproMag\Invoices\Commission\Commissions;
use WaproMag\Invoices\Commission\CommissionStore;
use WaproMag\Invoices\Commission\CommissionSweep;
use WaproMag\Invoices\Commission\SkippedCommissions;
use WaproMag\Panel\Api\CommissionSettingsController;
use WaproMag\Panel\Api\CommissionSettingsSaveController;
use WaproMag\Panel\Orders\CommissionBox;
use WaproMag\Queue\Destination;
use WaproMag\Queue\LastStates;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\ResultListener;

/**
 * Invoices that WAPRO is asked for.
 */
final class CommissionServices {

	private ?CommissionCapture $capture = null;

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
			new CommissionSettingsController( $this->f->schemas(), self::options() ),
			new CommissionSettingsSaveController( $this->f->schemas(), self::options() ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function screens(): array {
		return [ new CommissionBox( self::options(), $this->store(), $this->commissions(), $this->f->history() ) ];
	}

	/** Whoever keeps answers to orders, with the invoices behind. */
	public function behind( ResultListener $orders ): ResultListener {
		return new AcceptedOrders( $orders, $this->capture() );
	}

	/**
	 * @return array<string, ResultListener>
	 */
	public function listeners(): array {
		return [ Destination::ORDER_INVOICE => new CommissionResults( $this->store(), $this->f->history(), $this->f->runs() ) ];
	}

	/**
	 * @return array<string, PayloadSource>
	 */
	public function sources(): array {
		return [ Destination::ORDER_INVOICE => new CommissionPayloads( $this->rule(), $this->store(), $this->f->order_scope() ) ];
	}

	public function person(): SkippedCommissions {
		return new SkippedCommissions( $this->store() );
	}

	public function arrived(): ArrivedInvoices {
		return new ArrivedInvoices( $this->store(), $this->f->history() );
	}

	public function sweep(): CommissionSweep {
		return new CommissionSweep( self::options(), $this->store(), $this->commissions() );
	}

	/** One for all: what is noticed anywhere in a request is judged at its end. */
	public function capture(): CommissionCapture {
		return $this->capture ??= new CommissionCapture( self::options(), $this->commissions() );
	}

	public function commissions(): Commissions {
		return new Commissions( $this->rule(), $this->store(), $this->f->outbox(), $this->f->transaction() );
	}

	public function store(): CommissionStore {
		return new CommissionStore( $this->f->db() );
	}

	private function rule(): CommissionRule {
		return new CommissionRule( self::options(), $this->f->settings(), $this->f->order_scope(), $this->f->erp_orders(), $this->f->order_payloads(), new LastStates( $this->f->db() ) );
	}

	private static function options(): CommissionOptions {
		return new CommissionOptions();
	}
}
