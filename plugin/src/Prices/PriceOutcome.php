<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ItemResult;

/**
 * What one transaction did, and what is left to do after it.
 */
final class PriceOutcome {

	/**
	 * @param list<ItemResult>  $results
	 * @param list<PriceChange> $written         By SQL.
	 * @param list<PriceChange> $for_woocommerce To be saved through WooCommerce.
	 */
	public function __construct(
		public readonly array $results,
		public readonly array $written,
		public readonly array $for_woocommerce
	) {}
}
