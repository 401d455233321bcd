<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WaproMag\Customers\TaxNumber;

/**
 * A public register of companies that can be asked by tax number.
 */
enum Register: string {

	/** Statistics Poland, REGON: companies with a NIP. */
	case Gus = 'gus';

	/** The European Commission's register of VAT numbers. */
	case Vies = 'vies';

	public static function of( TaxNumber $number ): ?self {
		return match ( true ) {
			$number->problem !== null => null,
			$number->is_polish()      => self::Gus,
			$number->is_european()    => self::Vies,
			default                   => null,
		};
	}

	/** As people call it. */
	public function label(): string {
		return strtoupper( $this->value );
	}
}
