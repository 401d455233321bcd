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
	 * @param string            $service   Of shipping the method's id, of a fee its name.
	 * @param string            $discount  Per cent taken off the list price, decimal text; '' when none.
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
		public readonly string $note = '',
		public readonly string $service = '',
		public readonly string $discount = ''
	) {}

	/** The same line at another price. */
	public function at( Amount $total, Amount $tax, string $discount ): self {
		return new self( $this->id, $this->kind, $this->name, $this->quantity, $total->text( 8 ), $tax->text( 8 ), $this->tax_class, $this->snapshot, $this->note, $this->service, $discount );
	}

	/** What is left of the line. */
	public function left( Amount $quantity, Amount $total, Amount $tax ): self {
		return new self( $this->id, $this->kind, $this->name, $quantity->plain(), $total->text( 8 ), $tax->text( 8 ), $this->tax_class, $this->snapshot, $this->note, $this->service, $this->discount );
	}
}
