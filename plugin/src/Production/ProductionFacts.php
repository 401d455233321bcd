<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * An order as production's rules see it: plain data.
 */
final class ProductionFacts {

	/**
	 * @param string                    $placed_at  UTC, ISO 8601.
	 * @param string                    $placed_day In the shop's zone, Y-m-d.
	 * @param string                    $due_value  What the order's own field says of the due date.
	 * @param string                    $priority   What the order's own field says of the priority.
	 * @param array<string, string>|null $delivery  Null where nothing is delivered.
	 * @param list<ProductionLineFacts> $lines      Product lines with something left to deliver.
	 */
	public function __construct(
		public readonly string $reference,
		public readonly string $shop_id,
		public readonly string $number,
		public readonly string $placed_at,
		public readonly string $placed_day,
		public readonly string $due_value,
		public readonly string $priority,
		public readonly string $buyer,
		public readonly ?array $delivery,
		public readonly string $note,
		public readonly array $lines
	) {}
}
