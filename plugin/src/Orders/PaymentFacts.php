<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * How an order is paid, and on which terms its company pays in WAPRO.
 */
final class PaymentFacts {

	/**
	 * @param string      $method   Id of the shop's payment method; '' when none was chosen.
	 * @param string|null $paid     Amount paid, null when unpaid.
	 * @param string|null $own_form Payment form that the company has agreed in WAPRO.
	 */
	public function __construct(
		public readonly string $method,
		public readonly string $title,
		public readonly ?string $paid,
		public readonly ?string $own_form = null,
		public readonly ?int $own_days = null
	) {}
}
