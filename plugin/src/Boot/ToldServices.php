<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Account\Invoices\OverdueNotice;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Credit\CompanyDebts;
use WaproMag\Credit\CreditBlock;
use WaproMag\Credit\CreditGate;
use WaproMag\Credit\CreditJudge;
use WaproMag\Credit\CreditNotice;
use WaproMag\Credit\CreditStandings;
use WaproMag\Credit\OpenOrders;
use WaproMag\Credit\PaymentKinds;
use WaproMag\Health\LastReading;
use WaproMag\Invoices\InvoiceOwners;
use WaproMag\Invoices\InvoiceSettingsSaver;
use WaproMag\Invoices\InvoiceSettingsView;
use WaproMag\Invoices\News;
use WaproMag\Mails\Invoices\InvoiceMails;
use WaproMag\Panel\Api;

/**
 * What people are told of invoices, and what a debt closes at checkout.
 */
final class ToldServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		$f     = $this->f;
		$judge = new CreditJudge( $f->settings(), $this->standings(), new PaymentKinds( $f->settings() ), $f->active_choice(), $f->companies(), $f->ownerships(), $f->scopes() );
		return [
			new InvoiceMails(),
			new News\MailingJob( $this->mailing( ... ), new News\InvoiceNewsStore( $f->db() ) ),
			new OverdueNotice( $this->seen(), $f->scopes(), new LastReading( $f->worker_status() ) ),
			new CreditGate( $judge ),
			new CreditNotice( $judge ),
			new CreditBlock( $judge ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$view = new InvoiceSettingsView( $this->f->settings() );
		return [
			new Api\InvoiceSettingsController( $this->f->schemas(), $view ),
			new Api\InvoiceSettingsSaveController( $this->f->schemas(), new InvoiceSettingsSaver( $this->f->settings(), new News\NewsSwitches() ), $view ),
		];
	}

	public function standings(): CreditStandings {
		return new CreditStandings( new CompanyDebts( $this->f->db() ), new OpenOrders( $this->f->db(), $this->f->settings(), new PaymentKinds( $this->f->settings() ) ), $this->f->settings(), $this->seen(), $this->f->scopes(), new LastReading( $this->f->worker_status() ) );
	}

	public function mailing(): News\InvoiceMailing {
		$f        = $this->f;
		$store    = new News\InvoiceNewsStore( $f->db() );
		$switches = new News\NewsSwitches();
		return new News\InvoiceMailing(
			$store,
			new News\Reminders( $f->db(), $store, $switches ),
			new News\Recipients( $f->db(), $f->people(), $f->scopes(), $this->seen(), new InvoiceOwners( $f->db() ) ),
			$switches,
			$this->seen(),
			$f->scopes(),
			$f->settings(),
			$f->history(),
			new LastReading( $f->worker_status() ),
			$f->staging(),
			new News\AwaitedFiles( $f->db(), ( new DocumentServices( $f ) )->mails() )
		);
	}

	private function seen(): SeenInvoiceStore {
		return new SeenInvoiceStore( $this->f->db(), $this->f->companies() );
	}
}
