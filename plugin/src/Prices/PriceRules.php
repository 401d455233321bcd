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
		public readonly bool $promotions,
		public readonly \DateTimeZone $zone,
		private readonly int $now
	) {}

	public static function of_shop( SettingsStore $settings ): self {
		return new self(
			$settings->maps()->price_list(),
			get_woocommerce_currency(),
			self::basis(),
			$settings->catalogue()->takes_promotions(),
			wp_timezone(),
			time()
		);
	}

	/**
	 * The side of a price that the shop keeps. Without taxes its price is what the buyer pays.
	 *
	 * @return 'net'|'gross'
	 */
	public static function basis(): string {
		return ! wc_tax_enabled() || wc_prices_include_tax() ? 'gross' : 'net';
	}

	public function problem( PriceItem $item ): ?ItemProblem {
		return $item->problem( $this->list, $this->currency, $this->basis, $this->promotions );
	}

	/**
	 * @param string|null $shown_sale Sale of WAPRO that the product showed after the last apply.
	 */
	public function change( PricedProduct $product, PriceItem $item, ?string $shown_sale ): PriceChange {
		return new PriceChange( $product, $item->regular_price( $this->basis ), $this->sale( $product, $item, $shown_sale ), $this->now );
	}

	/** Null: the sale is the shop's own. One that WAPRO had set before the shop gave its promotions up goes with them. */
	private function sale( PricedProduct $product, PriceItem $item, ?string $shown_sale ): ?Sale {
		return match ( true ) {
			$this->promotions                                                     => $item->sale( $this->basis, $this->zone ),
			(string) $shown_sale !== '' && $product->sale()->mark() === $shown_sale => Sale::none(),
			default                                                               => null,
		};
	}
}
