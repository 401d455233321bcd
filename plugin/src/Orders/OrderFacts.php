<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * An order as the rules see it: plain data, amounts as text.
 *
 * @phpstan-type Party array{company: string, firstName: string, lastName: string, nip: string, email: string, phone: string, street: string, postcode: string, city: string, country: string}
 */
final class OrderFacts {

	/**
	 * @param Party           $payer
	 * @param Party|null      $delivery   Where it differs from the payer's address.
	 * @param string|null     $paid       Amount paid, null when unpaid.
	 * @param list<LineFacts> $lines
	 * @param array{customerId?: string, contactId?: string, deliveryPlaceId?: string} $customer For whom in WAPRO it is, where that is known.
	 */
	public function __construct(
		public readonly string $reference,
		public readonly string $number,
		public readonly string $placed_at,
		public readonly string $currency,
		public readonly bool $prices_include_tax,
		public readonly array $payer,
		public readonly ?array $delivery,
		public readonly string $payment_form,
		public readonly ?string $paid,
		public readonly string $note,
		public readonly array $lines,
		public readonly array $customer = []
	) {}
}
