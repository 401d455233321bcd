<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * What came of a look-up, with the company where there is one.
 */
final class RegisterAnswer {

	/**
	 * @param string|null $reason Code of a RegisterFailure, for the shop's admin.
	 */
	public function __construct(
		public readonly LookupOutcome $outcome,
		public readonly ?Register $register = null,
		public readonly ?RegisterCompany $company = null,
		public readonly ?string $reason = null
	) {}

	public static function of( Register $register, ?RegisterCompany $company ): self {
		return new self(
			match ( true ) {
				$company === null => LookupOutcome::NotFound,
				$company->ended   => LookupOutcome::Ended,
				default           => LookupOutcome::Found,
			},
			$register,
			$company
		);
	}
}
