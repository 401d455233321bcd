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
	 * @param list<LineFacts> $lines
	 * @param array{customerId?: string, contactId?: string, deliveryPlaceId?: string} $customer For whom in WAPRO it is, where that is known.
	 * @param string          $buyer_number  The number under which the buyer keeps it.
	 * @param bool            $wants_invoice Also without a tax number.
	 * @param 'eu'|'outside'|null $abroad    Where it is delivered to; null: at home.
	 * @param string          $delivery_method Name of the way of delivery that was chosen, also of a free one.
	 * @param string          $coupons       Their codes.
	 */
	public function __construct(
		public readonly string $reference,
		public readonly string $number,
		public readonly string $placed_at,
		public readonly string $currency,
		public readonly bool $prices_include_tax,
		public readonly array $payer,
		public readonly ?array $delivery,
		public readonly PaymentFacts $payment,
		public readonly string $note,
		public readonly array $lines,
		public readonly array $customer = [],
		public readonly string $buyer_number = '',
		public readonly bool $wants_invoice = false,
		public readonly ?string $abroad = null,
		public readonly string $delivery_method = '',
		public readonly string $coupons = ''
	) {}
}
