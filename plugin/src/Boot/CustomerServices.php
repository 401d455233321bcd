<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api;
use WaproMag\Catalogue\CallLock;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Customers\AccessByEmail;
use WaproMag\Customers\AccountNumber;
use WaproMag\Customers\CustomersApply;
use WaproMag\Customers\CustomerSettingsSaver;
use WaproMag\Customers\DeletedAccounts;
use WaproMag\Customers\FromWapro;
use WaproMag\Customers\FromWapro\ContractorsWrite;
use WaproMag\Customers\NumberWatch;
use WaproMag\Customers\Pairing;
use WaproMag\Customers\ProposalAnswers;
use WaproMag\Customers\Proposing;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Health\CustomerData;
use WaproMag\Invoices\InvoicesOfMerged;
use WaproMag\Mails\ShopMails;
use WaproMag\Panel\Api as Panel;
use WaproMag\Panel\Customers\CompanyActions;
use WaproMag\Panel\Customers\CompanyList;
use WaproMag\Panel\Customers\CompanyView;
use WaproMag\Panel\Customers\InvitationList;
use WaproMag\Queue\Destination;
use WaproMag\Queue\PayloadSource;
use WaproMag\Queue\ResultListener;
use WaproMag\Visibility\Viewing;

/**
 * Companies, their people and delivery points.
 */
final class CustomerServices {

	public function __construct( private Foundation $f ) {}

	/**
	 * @return list<Registerable>
	 */
	public function hooks(): array {
		return [
			new ShopMails( $this->f->progresses() ),
			new AccessByEmail( $this->f->people(), new VerifiedEmail(), $this->f->history() ),
			$this->f->invitations(),
			new NumberWatch( new AccountNumber( $this->f->settings() ), $this->f->lookups(), $this->f->apply_scope() ),
			new CustomerData( $this->f->db(), $this->f->people(), $this->f->companies(), $this->f->customer_pairings() ),
			new DeletedAccounts( $this->f->people(), $this->f->customer_pairings() ),
		];
	}

	/**
	 * @return array<string, PayloadSource> By object type.
	 */
	public function sources(): array {
		$f = $this->f;
		return [
			Destination::CUSTOMER => new Pairing\LookupPayloads( new AccountNumber( $f->settings() ) ),
			Destination::PROPOSAL => new Proposing\ProposalPayloads( $f->proposal_store(), $f->companies(), $f->points(), $f->people(), $f->schemas() ),
		];
	}

	/**
	 * @return array<string, ResultListener> By object type.
	 */
	public function listeners(): array {
		$f = $this->f;
		return [
			Destination::CUSTOMER => new Pairing\LookupResults( $f->customer_pairings(), $f->pairs(), $f->people(), new VerifiedEmail() ),
			Destination::PROPOSAL => new Proposing\ProposalResults( $f->proposal_store(), $f->points(), $f->people() ),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	public function routes(): array {
		$f = $this->f;
		return [
			new Api\ApplyCustomersController( $f->schemas(), $f->staging(), $this->apply() ),
			new Api\FlaggedCustomersController( $f->schemas(), $f->companies() ),
			...$this->panel_routes(),
		];
	}

	/**
	 * @return list<Registerable>
	 */
	private function panel_routes(): array {
		$f         = $this->f;
		$pairing   = new Pairing\CustomerPairingList( $f->db(), $f->customer_pairings(), $f->people(), $f->companies() );
		$actions   = new Pairing\CustomerPairingActions( $f->customer_pairings(), $pairing, $f->pairs(), $f->people(), $f->companies(), $f->lookups(), $f->transaction() );
		$companies = new CompanyList( $f->db(), $f->companies(), $f->invitations() );
		$store     = new Viewing\ViewingStore();
		$company   = new CompanyView( $f->db(), $f->companies(), $companies, $f->people(), $f->settings(), new Viewing\ViewingLinks( new Viewing\Viewing( $store ), $store, $f->history() ) );
		$proposals = new Proposing\ProposalRows( $f->companies(), $f->points() );
		return [
			new Panel\CustomerPairingListController( $f->schemas(), $pairing ),
			new Panel\CustomerPairingEffectsController( $f->schemas(), new Pairing\PairingEffects( $f->db(), $f->companies(), $f->customer_pairings(), $f->settings() ) ),
			new Panel\CustomerPairingActionController( $f->schemas(), $actions, $pairing ),
			new Panel\CustomerPairingBulkController( $f->schemas(), $actions ),
			new Panel\CompaniesController( $f->schemas(), $companies ),
			new Panel\CompanyController( $f->schemas(), $company ),
			new Panel\CompanyActionController( $f->schemas(), new CompanyActions( $f->companies(), $f->people(), $f->pairs(), $f->invitations(), $f->history() ), $company ),
			new Panel\InvitationsController( $f->schemas(), new InvitationList( $f->db(), $f->invitations() ) ),
			new Panel\InvitationsActionController( $f->schemas(), $f->invitations() ),
			new Panel\ProposalsController( $f->schemas(), new Proposing\ProposalList( $f->db(), $proposals ) ),
			new Panel\ProposalActionController( $f->schemas(), new Proposing\ProposalActions( $f->proposal_store(), $f->proposed_values(), $f->history(), $f->transaction() ), $proposals ),
			new Panel\CustomerSettingsController( $f->schemas(), $f->settings() ),
			new Panel\CustomerSettingsSaveController( $f->schemas(), new CustomerSettingsSaver( $f->settings(), $f->runs() ), $f->settings() ),
		];
	}

	private function apply(): CustomersApply {
		$f        = $this->f;
		$accounts = new FromWapro\NewAccounts( $f->db(), $f->transaction() );
		return new CustomersApply(
			fn (): ContractorsWrite => $this->contractors_write( $accounts ),
			$accounts,
			new ProposalAnswers( $f->proposal_store(), $f->companies() ),
			new FromWapro\CustomerFindings( $f->findings() ),
			$f->lookups(),
			$f->invitations(),
			new InboundLog( $f->messages(), $f->db() ),
			$f->history(),
			$f->runs(),
			$f->transaction(),
			$f->apply_scope(),
			new CallLock( $f->db() )
		);
	}

	/** Gathers what one transaction writes, so each needs its own. */
	private function contractors_write( FromWapro\NewAccounts $accounts ): ContractorsWrite {
		$f         = $this->f;
		$settings  = $f->customer_settings();
		$companies = new FromWapro\CompanyRows( $f->db(), $f->companies() );
		$history   = new FromWapro\ChunkHistory();
		return new ContractorsWrite(
			new FromWapro\KnownReader( $f->companies(), $f->points(), $f->people(), new FromWapro\Accounts( $f->db() ) ),
			$companies,
			new FromWapro\PlannedPoints( new FromWapro\PointRows( $f->db(), $f->points() ), $settings->point_owner() === 'shop' ),
			new FromWapro\PlannedPeople( $f->people(), $accounts, $f->customer_pairings(), new FromWapro\SeatRules( new VerifiedEmail(), $settings ), $settings ),
			new FromWapro\Merging( $f->db(), $companies, $f->people(), $f->proposal_store(), new InvoicesOfMerged( $f->db(), new CallLock( $f->db() ) ), $history ),
			new FromWapro\FieldDisputes( $f->proposal_store(), $settings ),
			$history,
			$settings
		);
	}
}
