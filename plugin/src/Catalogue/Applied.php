<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * One article's result, with the lines that it leaves in the history.
 */
final class Applied {

	/**
	 * @param list<array{summary: string|null, changes: list<array{field: string, before: string|null, after: string|null}>}> $lines
	 */
	public function __construct(
		public readonly ItemResult $result,
		public readonly array $lines = []
	) {}
}
