<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Visibility;

use WaproMag\Visibility\PointCompanies;

final class FixedPoints implements PointCompanies {

	/**
	 * @param array<int, int> $companies By point.
	 */
	public function __construct( private readonly array $companies ) {}

	public function company_of( int $point_id ): ?int {
		return $this->companies[ $point_id ] ?? null;
	}
}
