<?php
declare(strict_types=1);

namespace WaproMag\Credit;

use WaproMag\Customers\Company;

/**
 * What stands in the way of one purchase, and what is said about it.
 */
final class CreditVerdict {

	/**
	 * @param string $sentence Plain text.
	 * @param bool   $closes   Whether the rule closes what it says it closes; it does not by figures that are old.
	 */
	public function __construct( private CreditRule $rule, private PaymentKinds $kinds, private ?Company $company, public readonly string $sentence, public readonly bool $closes ) {}

	public function closes( string $method ): bool {
		return $this->closes && $this->rule->closes( $this->kinds->of( $method, $this->company ) );
	}
}
