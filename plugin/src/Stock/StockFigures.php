<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;

/**
 * One warehouse's figures of one article. Knows no WordPress.
 */
final class StockFigures {

	public function __construct(
		public readonly string $warehouse,
		public readonly Decimal $on_hand,
		public readonly Decimal $edited,
		public readonly Decimal $reserved,
		public readonly Decimal $available
	) {}

	public function equals( self $other ): bool {
		return $this->on_hand->equals( $other->on_hand )
			&& $this->edited->equals( $other->edited )
			&& $this->reserved->equals( $other->reserved )
			&& $this->available->equals( $other->available );
	}
}
