<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\SettingsStore;

/**
 * How the shop makes its stock of WAPRO's figures, once per call.
 */
final class StockRules {

	/**
	 * @param Decimal $threshold Quantity that still counts as none.
	 */
	private function __construct( private SellableStock $sellable, private CatalogueSettings $settings, private Decimal $threshold ) {}

	public static function of_shop( SettingsStore $settings ): self {
		return new self(
			new SellableStock( $settings->maps(), $settings->catalogue(), (float) wc_stock_amount( 0.5 ) === 0.5 ),
			$settings->catalogue(),
			Decimal::parse( ltrim( (string) get_option( 'woocommerce_notify_no_stock_amount', '0' ), '-' ) ) ?? Decimal::zero()
		);
	}

	/**
	 * @param string $in_flight What shop orders took that WAPRO's figure does not contain yet.
	 */
	public function change( StockedProduct $product, StockItem $item, string $in_flight ): StockChange {
		$own        = $product->meta->text( SellableStock::OWN_WAREHOUSES );
		$quantity   = $this->sellable->quantity( $item->available(), $own, Decimal::parse( $in_flight ) ?? Decimal::zero(), $item->divisible );
		$backorders = $this->settings->backorders() === 'keep' ? $product->backorders() : $this->settings->backorders();
		return new StockChange( $product, $quantity, StockFormula::status( $quantity, $backorders, $this->threshold ), $backorders );
	}
}
