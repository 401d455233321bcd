<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * What of a company a person sees: all of it, or its delivery points given to them.
 */
enum Role: string {

	case Company = 'company';
	case Branch  = 'branch';

	/** The one of the two that sees more. */
	public function wider( self $other ): self {
		return $this === self::Company ? $this : $other;
	}
}
