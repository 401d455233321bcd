<?php
declare(strict_types=1);

namespace WaproMag\Stock;

/**
 * A product's stock as the shop holds it, row by row. Null: the row does not exist or holds no value.
 */
final class StockedProduct {

	/**
	 * @param array<string, string|null> $meta       `_stock`, `_stock_status`, `_manage_stock`, `_backorders`, `_virtual`; absent key: no row.
	 * @param list<string>               $visibility Slugs of its visibility terms.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $type,
		public readonly array $meta,
		public readonly ?string $lookup_quantity,
		public readonly ?string $lookup_status,
		public readonly array $visibility
	) {}

	public function is_marked_out_of_stock(): bool {
		return in_array( 'outofstock', $this->visibility, true );
	}

	public function meta( string $key ): string {
		return $this->meta[ $key ] ?? '';
	}
}
