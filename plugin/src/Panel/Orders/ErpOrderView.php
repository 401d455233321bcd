<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

use WaproMag\Orders\Statuses\OrderProgress;

/**
 * One ERP order as people see it: number and the three status axes.
 */
final class ErpOrderView {

	/**
	 * @param array<string, array{name: string, at: string|null}> $axes   By axis; only axes that WAPRO has told.
	 * @param string|null                                         $origin How it was found; null: made by this shop.
	 * @param string|null                                         $source System that it came from.
	 */
	private function __construct(
		public readonly string $erp_id,
		public readonly ?string $number,
		public readonly string $state,
		public readonly ?string $warehouse,
		public readonly bool $reserved,
		public readonly array $axes,
		public readonly string $updated_at,
		public readonly ?string $origin,
		public readonly ?string $source,
		public readonly ?string $reference = null,
	) {}

	/**
	 * @param array<string, string|null> $row Of the table of ERP orders.
	 */
	public static function from_row( array $row ): self {
		$axes = [];
		foreach ( OrderProgress::AXES as $axis ) {
			$name = $row[ "{$axis}_name" ] ?? $row[ "{$axis}_code" ] ?? null;
			if ( null !== $name && '' !== $name ) {
				$axes[ $axis ] = [
					'name' => $name,
					'at'   => $row[ "{$axis}_at" ],
				];
			}
		}
		return new self(
			(string) $row['erp_id'],
			$row['number'],
			(string) $row['state'],
			$row['warehouse'],
			'1' === $row['reserved'],
			$axes,
			(string) $row['updated_at'],
			$row['origin'],
			$row['source'],
			$row['reference'] ?? null
		);
	}
}
