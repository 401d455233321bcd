<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

/**
 * What was decided about one product's counterpart in WAPRO.
 */
final class Decision {

	/**
	 * @param string                     $state      One of PairingStore's.
	 * @param string|null                $by         index, ean, trade_index or person.
	 * @param list<array<string, mixed>> $candidates catalogue#GoodsCandidate.
	 * @param bool                       $dry_run    Whether nothing but the decision happened.
	 * @param string|null                $decided_by Name of the person.
	 */
	public function __construct(
		public readonly string $state,
		public readonly ?string $index = null,
		public readonly ?string $by = null,
		public readonly ?string $code = null,
		public readonly ?string $reason = null,
		public readonly array $candidates = [],
		public readonly ?int $run = null,
		public readonly bool $dry_run = false,
		public readonly ?string $decided_by = null
	) {}
}
