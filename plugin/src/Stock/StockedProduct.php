<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\MetaRows;

/**
 * A product's stock as the shop holds it, row by row.
 */
final class StockedProduct {

	/** Types that sell nothing of their own. */
	public const WITHOUT_STOCK = [ 'external', 'grouped' ];

	/**
	 * @param string             $type            Product type; `variation` for a variation.
	 * @param int                $parent          Variable product of a variation, else 0.
	 * @param bool               $has_lookup      Whether WooCommerce's lookup table has a row of it.
	 * @param array<string, int> $visibility      Visibility terms: slug → term taxonomy id.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $type,
		public readonly int $parent,
		public readonly MetaRows $meta,
		public readonly bool $has_lookup,
		public readonly ?string $lookup_quantity,
		public readonly ?string $lookup_status,
		public readonly array $visibility
	) {}

	public function is_marked_out_of_stock(): bool {
		return isset( $this->visibility['outofstock'] );
	}

	/** A service has no stock to keep, and neither has a link to another shop. */
	public function keeps_stock(): bool {
		return $this->meta->text( '_virtual' ) !== 'yes' && ! in_array( $this->type, self::WITHOUT_STOCK, true );
	}

	/** @return string no, notify or yes. */
	public function backorders(): string {
		$backorders = $this->meta->text( '_backorders' );
		return $backorders === '' ? 'no' : $backorders;
	}
}
