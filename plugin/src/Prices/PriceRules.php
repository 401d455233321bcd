<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ItemProblem;
use WaproMag\Settings\SettingsStore;

/**
 * By which list, in which currency, net or gross, with or without promotions the shop takes WAPRO's prices.
 */
final class PriceRules {

	/**
	 * @param 'net'|'gross' $basis
	 */
	private function __construct(
		private readonly ?string $list,
		private readonly string $currency,
		private readonly string $basis,
		private readonly bool $promotions,
		public readonly \DateTimeZone $zone,
		private readonly int $now
	) {}

	public static function of_shop( SettingsStore $settings ): self {
		return new self(
			$settings->maps()->price_list(),
			get_woocommerce_currency(),
			// Without taxes the shop's price is what the buyer pays.
			! wc_tax_enabled() || wc_prices_include_tax() ? 'gross' : 'net',
			$settings->catalogue()->takes_promotions(),
			wp_timezone(),
			time()
		);
	}

	public function problem( PriceItem $item ): ?ItemProblem {
		return $item->problem( $this->list, $this->currency, $this->basis, $this->promotions );
	}

	public function change( PricedProduct $product, PriceItem $item ): PriceChange {
		return new PriceChange( $product, $item->regular_price( $this->basis ), $this->promotions ? $item->sale( $this->basis, $this->zone ) : null, $this->now );
	}
}
