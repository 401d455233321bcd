<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * VAT codes with a rate, from WAPRO's dictionaries. Pure.
 */
final class VatRates {

	/**
	 * @param array<string, mixed>|null $dictionaries worker#Dictionaries.
	 * @return array<string, string> Code → per cent. A code without a rate (exempt, outside VAT) counts as 0.
	 */
	public static function of( ?array $dictionaries ): array {
		$rates = [];
		foreach ( $dictionaries['vatRates'] ?? [] as $rate ) {
			$rates[ (string) $rate['code'] ] = (string) ( $rate['rate'] ?? '0' );
		}
		return $rates;
	}
}
