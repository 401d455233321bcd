<?php
declare(strict_types=1);

namespace WaproMag\Checkout;

use WaproMag\Customers\TaxNumber;
use WaproMag\Customers\TaxNumberWords;

/**
 * The tax number that a buyer types: cleaned, and what is wrong with it. A number without letters is one of the buyer's
 * country.
 */
final class InvoiceNumber {

	public function clean( string $typed, ?string $country = null ): string {
		return $this->read( $typed, $country )->plain ?? '';
	}

	public function error( string $typed, ?string $country = null ): ?\WP_Error {
		$number = $this->read( $typed, $country );
		return $number?->problem === null ? null : new \WP_Error( $number->problem, TaxNumberWords::sentence( $number ) );
	}

	private function read( string $typed, ?string $country ): ?TaxNumber {
		$country ??= WC()->customer instanceof \WC_Customer ? (string) WC()->customer->get_billing_country() : '';
		return TaxNumber::of( $typed, $country !== '' ? $country : (string) WC()->countries->get_base_country() );
	}
}
