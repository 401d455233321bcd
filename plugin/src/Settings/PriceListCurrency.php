<?php
declare(strict_types=1);

namespace WaproMag\Settings;

/**
 * Whether WAPRO's prices and the shop's are in one currency. Either side may change its own after the list was chosen.
 */
final class PriceListCurrency {

	/**
	 * @param array<string, mixed>|null $dictionaries worker#Dictionaries.
	 * @param string                    $currency     The shop's.
	 */
	public static function differs( Maps $maps, ?array $dictionaries, string $currency ): bool {
		$lists = $dictionaries['priceLists'] ?? [];
		$known = is_array( $lists ) ? array_column( $lists, 'currency', 'code' ) : [];
		return ( $known[ (string) $maps->price_list() ] ?? $currency ) !== $currency;
	}
}
