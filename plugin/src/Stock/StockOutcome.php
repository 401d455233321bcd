<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\ItemResult;

/**
 * What one transaction did, and what is left to do after it.
 */
final class StockOutcome {

	/**
	 * @param list<ItemResult>  $results
	 * @param list<StockChange> $written         By SQL.
	 * @param list<StatusFlip>  $flips           Of those.
	 * @param list<StockChange> $for_woocommerce To be saved through WooCommerce.
	 */
	public function __construct(
		public readonly array $results,
		public readonly array $written,
		public readonly array $flips,
		public readonly array $for_woocommerce
	) {}
}
