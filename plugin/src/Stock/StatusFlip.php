<?php
declare(strict_types=1);

namespace WaproMag\Stock;

/**
 * A product whose stock status changes what buyers see.
 */
final class StatusFlip {

	/**
	 * @param 'instock'|'onbackorder'|'outofstock' $status
	 * @param array<string, int>                   $visibility Its visibility terms before: slug → term taxonomy id.
	 * @param bool                                 $with_stock Whether its quantity changes, too.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $status,
		public readonly array $visibility,
		public readonly bool $is_variation,
		public readonly bool $with_stock
	) {}

	public function is_out(): bool {
		return $this->status === 'outofstock';
	}

	/**
	 * @param int $mark Term taxonomy id of the mark of sold-out products.
	 * @return array<string, int> Its visibility terms after.
	 */
	public function visibility_after( int $mark ): array {
		$others = array_diff_key( $this->visibility, [ 'outofstock' => true ] );
		return $this->is_out() ? $others + [ 'outofstock' => $mark ] : $others;
	}
}
