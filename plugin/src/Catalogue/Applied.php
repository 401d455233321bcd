<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * One article's result, with the lines that it leaves in the history.
 *
 * @phpstan-type Change array{field: string, before: string|null, after: string|null}
 * @phpstan-type Line array{summary: string|null, changes: list<Change>}
 */
final class Applied {

	/**
	 * @param list<Line> $lines
	 */
	public function __construct(
		public readonly ItemResult $result,
		public readonly array $lines = []
	) {}

	/**
	 * @param list<Change> $changes
	 * @return Line
	 */
	public static function line( ?string $summary, array $changes ): array {
		return [ 'summary' => $summary, 'changes' => $changes ];
	}
}
