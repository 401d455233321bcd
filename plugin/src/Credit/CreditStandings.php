<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Account\Invoices\InvoicesPage;
use WaproMag\Account\Invoices\SeenInvoiceStore;
use WaproMag\Customers\Company;
use WaproMag\Health\LastReading;
use WaproMag\Orders\Amount;
use WaproMag\Orders\OrderSettings;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\Scopes;

/**
 * Reads where a company stands, the same for all of its people, or a person who buys for themselves.
 */
final class CreditStandings {

	/** @var array<string, CreditStanding> Of this request: WooCommerce asks many times. */
	private array $known = [];

	/** @var array<string, Amount> Of this request, by orders. */
	private array $billed = [];

	public function __construct( private CompanyDebts $debts, private OpenOrders $orders, private SettingsStore $settings, private SeenInvoiceStore $invoices, private Scopes $scopes, private LastReading $reading ) {}

	public function of_company( Company $company ): CreditStanding {
		return $this->known[ "company {$company->id}" ] ??= $this->read_company( $company );
	}

	public function of_person( int $user_id ): CreditStanding {
		return $this->known[ "person {$user_id}" ] ??= $this->read_person( $user_id );
	}

	/**
	 * @param string    $total  Of the purchase, decimal text.
	 * @param list<int> $orders What it has become already.
	 * @return Amount What of it comes upon what is owed: the rest is billed.
	 */
	public function not_billed( string $total, array $orders ): Amount {
		$left = Amount::parse( $total )->minus( $this->billed[ implode( ' ', $orders ) ] ??= $this->orders->billed( $orders ) );
		return $left->is_negative() ? Amount::zero() : $left;
	}

	/** Whoever goes on with another request in the same process calls this. */
	public function forget(): void {
		$this->known  = [];
		$this->billed = [];
	}

	private function read_company( Company $company ): CreditStanding {
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
		$limit  = $this->limit( $company );
		$orders = $limit !== null && $this->settings->invoices()->counts_orders() ? $this->orders->of( $company ) : [];
		return new CreditStanding( $limit, $used, $overdue, $is_late, $this->reading->moment(), $orders );
	}

	private function read_person( int $user_id ): CreditStanding {
		$overdue = [];
		foreach ( $this->invoices->sums( $this->scopes->of( $user_id ), InvoicesPage::today() ) as $sum ) {
			if ( ! Amount::parse( $sum['overdue'] )->is_zero() ) {
				$overdue[ $sum['currency'] ] = $sum['overdue'];
			}
		}
		return new CreditStanding( null, Amount::zero(), $overdue, $overdue !== [], $this->reading->moment() );
	}

	private function limit( Company $company ): ?string {
		$is_zero = $company->credit_limit !== null && Amount::parse( $company->credit_limit )->is_zero();
		return $is_zero && $this->settings->invoices()->zero_limit() === ZeroLimit::Unlimited ? null : $company->credit_limit;
	}
}
