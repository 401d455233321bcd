<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Account\AccountForms;
use WaproMag\Account\BornOrderPage;
use WaproMag\Account\CompanyForms;
use WaproMag\Account\CompanyPage;
use WaproMag\Account\CompanyPages;
use WaproMag\Account\Invoices\CompanyLimits;
use WaproMag\Account\Invoices\InvoicePage;
use WaproMag\Account\Invoices\InvoiceParts;
use WaproMag\Account\Invoices\InvoicesExport;
use WaproMag\Account\Invoices\InvoicesPage;
use WaproMag\Account\Invoices\OrderInvoices;
use WaproMag\Account\Invoices\OverdueNotice;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Account\PeopleForms;
use WaproMag\Account\PeoplePage;
use WaproMag\Account\PointsPage;
use WaproMag\Account\RegistrationNip;
use WaproMag\Account\RepeatBornOrder;
use WaproMag\Checkout\BlockIntegration;
use WaproMag\Checkout\BlockPicker;
use WaproMag\Checkout\BuyerNumberField;
use WaproMag\Checkout\ClassicInvoiceFields;
use WaproMag\Checkout\ClassicPicker;
use WaproMag\Checkout\CompanyOrders;
use WaproMag\Checkout\InvoiceFields;
use WaproMag\Checkout\InvoiceNumber;
use WaproMag\Checkout\PointsRoute;
use WaproMag\Checkout\RegisterRoute;
use WaproMag\Checkout\ShopAssets;
use WaproMag\Health\LastReading;
use WaproMag\Panel\Customers\CompanyActions;
use WaproMag\Visibility\FilterChoices;

/**
 * What buyers of companies meet: checkout and My Account.
 */
final class BuyingServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		$f      = $this->f;
		$active = $f->active_choice();
		$number = new InvoiceNumber();
		$born   = new BornOrderPage( $f->born_orders(), $f->scopes(), $f->settings() );
		return [
			new ShopAssets( $f->main_file, $active ),
			new InvoiceFields( $f->settings(), $number ),
			new ClassicInvoiceFields( $f->settings(), $number ),
			new BuyerNumberField( $f->settings() ),
			new RegistrationNip( $f->settings(), $number ),
			new CompanyOrders( $active ),
			new BlockPicker( $active, $f->settings() ),
			new BlockIntegration( $f->registers() ),
			new ClassicPicker( $active, $f->settings(), $f->registers() ),
			new AccountForms(
				$active,
				new CompanyForms( $f->scopes(), $f->points(), $f->proposals(), $f->settings() ),
				new PeopleForms( $f->scopes(), $f->people(), $f->points(), $f->proposals(), $f->invitations(), new CompanyActions( $f->companies(), $f->people(), $f->pairs(), $f->invitations(), $f->history() ) )
			),
			$born,
			new RepeatBornOrder( $born ),
			new CompanyPages(
				[
					new CompanyPage( $active, $f->points(), $f->scopes() ),
					new PointsPage( $active, $f->points(), $f->scopes() ),
					new PeoplePage( $active, $f->people(), $f->points(), $f->scopes() ),
				],
				$f->scopes()
			),
			...$this->invoices(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function invoices(): array {
		$f        = $this->f;
		$invoices = new SeenInvoiceStore( $f->db(), $f->companies() );
		$choices  = new FilterChoices( $f->db() );
		return [
			new InvoicesPage( $invoices, $f->scopes(), $choices, new LastReading( $f->worker_status() ), new CompanyLimits( $f->companies(), ( new ToldServices( $f ) )->standings() ), new OverdueNotice( $invoices, $f->scopes(), new LastReading( $f->worker_status() ) ) ),
			new InvoicePage( $invoices, new InvoiceParts( $f->db(), $invoices ), $f->scopes() ),
			new InvoicesExport( $invoices, $f->scopes(), $choices ),
			new OrderInvoices( $invoices, $f->scopes() ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		return [
			new PointsRoute( $this->f->active_choice(), $this->f->points(), $this->f->scopes() ),
			new RegisterRoute( $this->f->registers() ),
		];
	}
}
