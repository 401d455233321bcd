<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Links\Counter;

/**
 * What the apply of a figure needs to know of an article's link.
 */
final class FigureLink {

	/**
	 * @param string      $as_of       Counter of the figure applied last.
	 * @param string|null $shown_price What the product showed after the last apply of prices.
	 */
	public function __construct(
		public readonly int $id,
		public readonly ?int $shop_id,
		public readonly bool $flagged,
		public readonly string $as_of,
		public readonly ?string $shown_price,
		public readonly ?string $shown_sale
	) {}

	public function is_newer_than( string $as_of ): bool {
		return Counter::is_older( $as_of, $this->as_of );
	}
}
