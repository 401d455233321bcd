<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * What WAPRO has and nobody has mapped yet.
 */
final class Unmapped {

	/**
	 * @param array<string, mixed>|null $dictionaries worker#Dictionaries.
	 * @return array{warehouses: list<string>, vat: list<string>} Symbols of warehouses and VAT codes.
	 */
	public static function of( Maps $maps, ?array $dictionaries ): array {
		return [
			'warehouses' => self::left_out( $dictionaries['warehouses'] ?? [], 'symbol', $maps->warehouse_use( ... ) ),
			'vat'        => self::left_out( $dictionaries['vatRates'] ?? [], 'code', $maps->tax_class_for( ... ) ),
		];
	}

	/**
	 * @param callable( string ): ?string $mapped
	 * @return list<string>
	 */
	private static function left_out( mixed $entries, string $key, callable $mapped ): array {
		$codes = array_map( 'strval', array_column( is_array( $entries ) ? $entries : [], $key ) );

		return array_values( array_filter( $codes, static fn ( string $code ): bool => null === $mapped( $code ) ) );
	}
}
