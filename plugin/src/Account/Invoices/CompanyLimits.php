<?php
declare(strict_types=1);

namespace WaproMag\Account\Invoices;

use WaproMag\Credit\CreditStandings;
use WaproMag\Customers\CompanyStore;
use WaproMag\Visibility\Scope;

/**
 * What of WAPRO's credit limit is left to each company that the person sees as a whole: it tells what all branches owe.
 */
final class CompanyLimits {

	public function __construct( private readonly CompanyStore $companies, private readonly CreditStandings $standings ) {}

	/**
	 * @return list<array{company: string, limit: string, left: string, orders: string|null}> Decimal text; orders: what of the limit those take that have no invoice yet; companies without a limit are left out.
	 */
	public function of( Scope $scope ): array {
		$limits = [];
		foreach ( $this->companies->find_many( array_values( array_filter( $scope->companies(), $scope->is_company_wide( ... ) ) ) ) as $company ) {
			$standing = $this->standings->of_company( $company );
			$left     = $standing->left();
			if ( $standing->limit !== null && $left !== null ) {
				$orders   = $standing->of_orders();
				$limits[] = [ 'company' => $company->name, 'limit' => $standing->limit, 'left' => $left, 'orders' => $orders->is_zero() ? null : $orders->text( 2 ) ];
			}
		}
		return $limits;
	}
}
