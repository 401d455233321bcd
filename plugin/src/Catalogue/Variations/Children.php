<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Variations;

/**
 * What a variable product shows of its variations. Knows no WordPress.
 */
final class Children {

	/** @var list<string> Of the visible ones. */
	private array $prices = [];

	/** @var array<string, true> */
	private array $statuses = [];

	public function add( string $status, string $price, bool $is_visible ): void {
		$this->statuses[ $status ] = true;
		if ( $is_visible && $price !== '' ) {
			$this->prices[] = $price;
		}
	}

	/**
	 * One row of `_price` each, so that WooCommerce can sort and filter by any of them.
	 *
	 * @return list<string> Different ones, lowest first.
	 */
	public function prices(): array {
		$prices = array_unique( $this->prices );
		sort( $prices, SORT_NUMERIC );
		return $prices;
	}

	/**
	 * @return 'instock'|'onbackorder'|'outofstock'
	 */
	public function status(): string {
		return match ( true ) {
			isset( $this->statuses['instock'] )     => 'instock',
			isset( $this->statuses['onbackorder'] ) => 'onbackorder',
			default                                 => 'outofstock',
		};
	}
}
