<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * A product as it stands in the shop now.
 */
final class PresentProduct {

	public function __construct(
		public readonly int $id,
		public readonly string $status,
		public readonly ProductFields $fields
	) {}
}
