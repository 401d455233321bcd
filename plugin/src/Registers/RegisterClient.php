<?php
declare(strict_types=1);

namespace WaproMag\Registers;

use WaproMag\Customers\TaxNumber;

/**
 * Adapter to one register.
 */
interface RegisterClient {

	/**
	 * @return RegisterCompany|null Null: the register does not know the number.
	 * @throws RegisterFailure When there is no answer that can be used.
	 */
	public function look_up( TaxNumber $number, Deadline $deadline ): ?RegisterCompany;
}
