<?php
declare(strict_types=1);

namespace WaproMag\Production;

/**
 * An order as production may hear of it, and the lines that it must not hear of yet.
 */
final class ProductionDraft {

	/**
	 * @param array{version: string, reference: string, number: string, placedAt: string, lines: list<array<string, mixed>>, ...} $content production-order#ProductionOrder, without event and sequence.
	 * @param list<ProductionProblem>                                                                                             $stopped Why each of the other lines waits.
	 */
	public function __construct( public readonly array $content, public readonly array $stopped = [] ) {}
}
