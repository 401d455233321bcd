<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

/**
 * An order that was made in WAPRO for a company of the shop, as people see it.
 *
 * @phpstan-type BornLine array{index: string, name: string|null, ordered: string, realised: string, unit: string, netPrice: string|null, grossPrice: string|null, vatCode: string|null}
 */
final class BornOrder {

	/**
	 * @param string|null    $person   Name of the user who ordered, else of the contact.
	 * @param string|null    $source   System that it came from; null: WAPRO itself.
	 * @param string|null    $place    Delivery place in words, as WAPRO has it.
	 * @param list<BornLine> $lines
	 * @param list<array{carrier: string, number: string, url: string|null}> $parcels
	 */
	private function __construct(
		public readonly int $id,
		public readonly ErpOrderView $in_wapro,
		public readonly int $company_id,
		public readonly string $company,
		public readonly ?int $point_id,
		public readonly ?string $point,
		public readonly ?int $person_id,
		public readonly ?string $person,
		public readonly ?string $source,
		public readonly ?string $placed_at,
		public readonly ?string $net,
		public readonly ?string $gross,
		public readonly ?string $paid,
		public readonly string $currency,
		public readonly ?string $customer_number,
		public readonly ?string $place,
		public readonly array $lines,
		public readonly array $parcels
	) {}

	/**
	 * @param array<string, string|null> $row Of the table of ERP orders, with the names of company, point and person.
	 * @param list<array{carrier: string, number: string, url: string|null}> $parcels
	 */
	public static function from_row( array $row, array $parcels ): self {
		$details = json_decode( $row['details'] ?? '{}', true );
		$details = is_array( $details ) ? $details : [];
		return new self(
			(int) $row['id'],
			ErpOrderView::from_row( $row ),
			(int) $row['company_id'],
			(string) $row['company_name'],
			self::id( $row['delivery_point_id'] ),
			$row['point_name'],
			self::id( $row['person_id'] ),
			$row['person_name'] ?? ( is_string( $details['orderedBy'] ?? null ) ? $details['orderedBy'] : null ),
			$row['source'],
			$row['placed_at'],
			$row['net'],
			$row['gross'],
			$row['paid_amount'],
			$row['currency'] ?? 'PLN',
			$row['customer_number'],
			is_string( $details['deliveryPlace'] ?? null ) ? $details['deliveryPlace'] : null,
			is_array( $details['lines'] ?? null ) ? array_values( $details['lines'] ) : [],
			$parcels
		);
	}

	/** WAPRO's number; an order in the buffer has none yet. */
	public function number(): string {
		return $this->in_wapro->number ?? __( 'no number yet', 'wapro-mag-for-woocommerce' );
	}

	/** Where it came from, in words. */
	public function source_word(): string {
		return $this->source === null
			? __( 'phone or salesman (WAPRO)', 'wapro-mag-for-woocommerce' )
			/* translators: %s: system that an order came from, such as Allegro */
			: sprintf( __( '%s (WAPRO)', 'wapro-mag-for-woocommerce' ), $this->source );
	}

	private static function id( ?string $value ): ?int {
		return $value === null ? null : (int) $value;
	}
}
