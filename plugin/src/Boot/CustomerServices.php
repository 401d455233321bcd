<?php
declare(strict_types=1);

namespace WaproMag\Boot;

use WaproMag\Api;
use WaproMag\Catalogue\CallLock;
use WaproMag\Catalogue\InboundLog;
use WaproMag\Customers\AccessByEmail;
use WaproMag\Customers\CustomersApply;
use WaproMag\Customers\FromWapro;
use WaproMag\Customers\FromWapro\ContractorsWrite;
use WaproMag\Customers\ProposalAnswers;
use WaproMag\Customers\VerifiedEmail;
use WaproMag\Mails\ShopMails;

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
			new ShopMails(),
			new AccessByEmail( $this->f->people(), new VerifiedEmail(), $this->f->history() ),
			$this->f->invitations(),
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
		];
	}

	private function apply(): CustomersApply {
		$f        = $this->f;
		$accounts = new FromWapro\NewAccounts( $f->db() );
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
			new FromWapro\Merging( $f->db(), $companies, $f->people(), $f->proposal_store(), $history ),
			new FromWapro\FieldDisputes( $f->proposal_store(), $settings ),
			$history,
			$settings
		);
	}
}
