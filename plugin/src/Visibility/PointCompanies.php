<?php
declare(strict_types=1);

namespace WaproMag\Visibility;

/**
 * To which company a delivery point belongs.
 */
interface PointCompanies {

	public function company_of( int $point_id ): ?int;
}
