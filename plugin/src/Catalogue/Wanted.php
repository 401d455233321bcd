<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Catalogue\Variations\ArticleGroup;

/**
 * What an article wants in the shop: plain fields, category, brand, attributes, and the group it varies in.
 */
final class Wanted {

	public function __construct(
		public readonly ProductFields $fields,
		public readonly Placement $placement,
		public readonly ?ArticleGroup $group
	) {}
}
