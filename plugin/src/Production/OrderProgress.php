<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * How far one order is in production, as production says.
 *
 * @phpstan-type Line array{id: string, index: string, name: string, unit: string, ordered: string, produced: string|null, stage: ProductionStage|null, status: string|null, expected_date: string|null, reason: string|null}
 */
final class OrderProgress {

	/**
	 * @param ProductionStage|null $stage         Null: production refuses the order.
	 * @param string|null          $status        In the shop's words.
	 * @param string               $since         Since when it is so, UTC.
	 * @param string|null          $expected_date Y-m-d.
	 * @param string|null          $reason        Why it is refused; for the admin.
	 * @param string|null          $note          For the admin.
	 * @param list<Line>           $lines         Of which production was told; `produced` null: it said nothing of it.
	 * @param string               $updated_at    When the shop heard of it, UTC.
	 */
	public function __construct(
		public readonly ?ProductionStage $stage,
		public readonly ?string $status,
		public readonly string $since,
		public readonly ?string $expected_date,
		public readonly ?string $reason,
		public readonly ?string $note,
		public readonly array $lines,
		public readonly string $updated_at
	) {}

	public function is_refused(): bool {
		return $this->stage === null;
	}
}
