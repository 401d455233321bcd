<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Customers\Company;
use WaproMag\Customers\DeliveryPoint;

/**
 * For whom a person buys: company and delivery point, or nobody but the person itself.
 */
final class Choice {

	/**
	 * @param array<int, Company> $companies    All for which the person may buy, by id.
	 * @param int                 $points       Delivery points of the company that the person may order for.
	 * @param bool                $free_address The person types an address of its own.
	 * @param string|null         $problem      Why nothing can be bought as things stand, with the next step.
	 * @param bool                $may_own      Whether the person may order to the company's own address.
	 */
	public function __construct(
		public readonly array $companies = [],
		public readonly ?Company $company = null,
		public readonly int $points = 0,
		public readonly ?DeliveryPoint $point = null,
		public readonly bool $free_address = false,
		public readonly ?string $problem = null,
		public readonly bool $may_own = false
	) {}

	/** Somebody with one company and one point, or none, has nothing to pick. */
	public function has_alternatives( bool $may_free_address ): bool {
		return count( $this->companies ) > 1 || $this->points > ( $this->may_own ? 0 : 1 ) || ( $may_free_address && $this->company !== null );
	}
}
