<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * A product or variation as it stands in the shop now.
 */
final class PresentProduct {

	/**
	 * @param string|null                                                                           $parent_status Of a variation's product; null: no variation.
	 * @param array<string, array{name: string, value: string, is_taxonomy: bool, is_variation: bool}> $attributes By key.
	 * @param array<string, array<int, string>>                                                     $terms         Names by taxonomy and term id.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $status,
		public readonly ProductFields $fields,
		public readonly int $parent_id = 0,
		public readonly ?string $parent_status = null,
		public readonly array $attributes = [],
		public readonly array $terms = [],
		public readonly Placed $placed = new Placed()
	) {}

	public function is_variation(): bool {
		return $this->parent_status !== null;
	}
}
