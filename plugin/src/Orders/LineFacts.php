<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * One line of an order as the rules see it. Totals are after discounts and refunds.
 */
final class LineFacts {

	public const PRODUCT  = 'product';
	public const SHIPPING = 'shipping';
	public const FEE      = 'fee';

	/**
	 * @param string            $total     Net total.
	 * @param string            $tax       Tax on it.
	 * @param string            $tax_class Slug, '' is the standard class.
	 * @param LineSnapshot|null $snapshot  Null for a product that is not linked, and for shipping and fees.
	 */
	public function __construct(
		public readonly string $id,
		public readonly string $kind,
		public readonly string $name,
		public readonly string $quantity,
		public readonly string $total,
		public readonly string $tax,
		public readonly string $tax_class,
		public readonly ?LineSnapshot $snapshot = null,
		public readonly string $note = ''
	) {}
}
