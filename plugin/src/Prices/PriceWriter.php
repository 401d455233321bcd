<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ProductMeta;
use WaproMag\Database\Connection;

/**
 * Writes the prices of many products at once. Only within a transaction.
 */
final class PriceWriter {

	public function __construct( private Connection $db, private ProductMeta $meta ) {}

	/**
	 * @param list<PriceChange> $changes Of simple products.
	 */
	public function write( array $changes ): void {
		if ( $changes === [] ) {
			return;
		}
		$values   = [ '_regular_price' => [], '_sale_price' => [], '_price' => [] ];
		$on_sale  = [];
		$products = [];
		foreach ( $changes as $change ) {
			$id                      = $change->product->id;
			$values['_price'][ $id ] = $change->active;
			$on_sale[ $id ]          = $change->on_sale ? '1' : '0';
			$products[ $id ]         = $change->product;
			// Without a price WooCommerce keeps no row of the regular one and an empty row of the sale price.
			if ( $change->regular !== '' ) {
				$values['_regular_price'][ $id ] = $change->regular;
			}
			if ( $change->regular === '' || $change->sale !== $change->product->meta( '_sale_price' ) ) {
				$values['_sale_price'][ $id ] = $change->sale;
			}
		}
		$this->meta->remove( '_regular_price', array_keys( array_diff_key( $products, $values['_regular_price'] ) ) );
		foreach ( $values as $key => $prices ) {
			$this->meta->write( $key, $prices, array_filter( $products, static fn ( PricedProduct $product ): bool => array_key_exists( $key, $product->meta ) ) );
		}
		$this->write_lookup( $values['_price'], $on_sale );
		$this->meta->touch( array_keys( $products ) );
	}

	/**
	 * @param array<int, string> $active
	 * @param array<int, string> $on_sale
	 */
	private function write_lookup( array $active, array $on_sale ): void {
		global $wpdb;
		// WooCommerce puts '' into the decimal columns, and the database makes zero of it.
		[ $price_cases, $price_arguments ] = ProductMeta::cases( 'product_id', array_map( static fn ( string $price ): string => $price === '' ? '0' : $price, $active ) );
		[ $sale_cases, $sale_arguments ]   = ProductMeta::cases( 'product_id', $on_sale );
		$this->db->execute(
			"UPDATE {$wpdb->prefix}wc_product_meta_lookup SET min_price = {$price_cases}, max_price = {$price_cases}, onsale = {$sale_cases} WHERE product_id IN (" . Connection::places( $active, '%d' ) . ')',
			...[ ...$price_arguments, ...$price_arguments, ...$sale_arguments, ...array_keys( $active ) ]
		);
	}
}
