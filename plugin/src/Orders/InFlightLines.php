<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Lines of orders in flight, by the product that they sell: found once per call, since a line never changes its product.
 * What each took is read anew when it is needed.
 */
final class InFlightLines {

	/**
	 * @param array<int, list<int>> $by_product Ids of order lines.
	 * @param int                   $newest     Id of the newest line of all; later ones are looked for again.
	 */
	public function __construct( private readonly array $by_product, public readonly int $newest ) {}

	/**
	 * @param list<int> $products
	 * @return list<int> Ids of order lines.
	 */
	public function of( array $products ): array {
		return array_merge( [], ...array_values( array_intersect_key( $this->by_product, array_fill_keys( $products, true ) ) ) );
	}
}
