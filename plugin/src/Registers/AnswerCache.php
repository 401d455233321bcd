<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WaproMag\Customers\TaxNumber;

/**
 * Answers of the last hour, by number. That a register did not know one is believed for ten minutes.
 *
 * @phpstan-import-type Kept from RegisterCompany
 */
final class AnswerCache {

	private const FOUND_SECONDS     = 3600;
	private const NOT_FOUND_SECONDS = 600;

	public function find( Register $register, TaxNumber $number ): ?RegisterAnswer {
		$kept = get_transient( self::name( $register, $number ) );
		if ( ! is_array( $kept ) || ! array_key_exists( 'company', $kept ) ) {
			return null;
		}
		return RegisterAnswer::of( $register, $kept['company'] === null ? null : RegisterCompany::from_array( $kept['company'] ) );
	}

	public function keep( Register $register, TaxNumber $number, ?RegisterCompany $company ): void {
		set_transient( self::name( $register, $number ), [ 'company' => $company?->to_array() ], $company === null ? self::NOT_FOUND_SECONDS : self::FOUND_SECONDS );
	}

	private static function name( Register $register, TaxNumber $number ): string {
		return "wapro_mag_{$register->value}_" . md5( $number->plain );
	}
}
