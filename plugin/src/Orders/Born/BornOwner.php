<?php
declare(strict_types=1);

namespace WaproMag\Orders\Born;

/**
 * Whose an order is that was made in WAPRO.
 */
final class BornOwner {

	/**
	 * @param int|null $company Null: no company of the shop has that contractor any more.
	 */
	public function __construct(
		public readonly ?int $company,
		public readonly ?int $point = null,
		public readonly ?int $person = null
	) {}

	/**
	 * @return array<string, string|null>
	 */
	public function columns(): array {
		return [
			'company_id'        => $this->company === null ? null : (string) $this->company,
			'delivery_point_id' => $this->point === null ? null : (string) $this->point,
			'person_id'         => $this->person === null ? null : (string) $this->person,
		];
	}
}
