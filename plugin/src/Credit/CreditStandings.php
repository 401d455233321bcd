<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Account\Invoices\InvoicesPage;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Customers\Company;
use WaproMag\Health\LastReading;
use WaproMag\Orders\Amount;
use WaproMag\Orders\OrderSettings;
use WaproMag\Visibility\Scopes;

/**
 * Reads where a company stands, the same for all of its people, or a person who buys for themselves.
 */
final class CreditStandings {

	public function __construct( private CompanyDebts $debts, private SeenInvoiceStore $invoices, private Scopes $scopes, private LastReading $reading ) {}

	public function of_company( Company $company ): CreditStanding {
		$overdue = [];
		$used    = Amount::zero();
		$is_late = false;
		foreach ( $company->erp_id === null ? [] : $this->debts->of( $company->erp_id, max( 0, $company->overdue_days ?? 0 ), InvoicesPage::today() ) as $debt ) {
			if ( ! Amount::parse( $debt['overdue'] )->is_zero() ) {
				$overdue[ $debt['currency'] ] = $debt['overdue'];
			}
			$is_late = $is_late || ! Amount::parse( $debt['late'] )->is_zero();
			$used    = $debt['currency'] === OrderSettings::HOME_CURRENCY ? Amount::parse( $debt['owed'] ) : $used;
		}
		return new CreditStanding( self::limit( $company ), $used, $overdue, $is_late, $this->reading->moment() );
	}

	public function of_person( int $user_id ): CreditStanding {
		$overdue = [];
		foreach ( $this->invoices->sums( $this->scopes->of( $user_id ), InvoicesPage::today() ) as $sum ) {
			if ( ! Amount::parse( $sum['overdue'] )->is_zero() ) {
				$overdue[ $sum['currency'] ] = $sum['overdue'];
			}
		}
		return new CreditStanding( null, Amount::zero(), $overdue, $overdue !== [], $this->reading->moment() );
	}

	/** WAPRO keeps nought where nobody has set a limit. */
	private static function limit( Company $company ): ?string {
		return $company->credit_limit === null || Amount::parse( $company->credit_limit )->is_zero() ? null : $company->credit_limit;
	}
}
