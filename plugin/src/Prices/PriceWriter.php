<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ProductMeta;
use WaproMag\Database\RowUpdates;

/**
 * Writes the prices of many products at once. Only within a transaction.
 */
final class PriceWriter {

	public function __construct( private ProductMeta $meta, private RowUpdates $updates ) {}

	/**
	 * @param list<PriceChange> $changes Such as SQL may write.
	 */
	public function write( array $changes ): void {
		$wanted  = [];
		$present = [];
		$lookup  = [];
		foreach ( $changes as $change ) {
			$id             = $change->product->id;
			$wanted[ $id ]  = $change->rows() + [ '_product_version' => WC()->version ];
			$present[ $id ] = $change->product->meta;
			// WooCommerce puts '' into the decimal columns, and the database makes zero of it.
			$lookup[ $id ] = [
				'price'  => $change->active === '' ? '0' : $change->active,
				'onsale' => $change->on_sale ? 1 : 0,
			];
		}
		ksort( $lookup );
		$this->meta->write( $wanted, $present );
		global $wpdb;
		$this->updates->run( "{$wpdb->prefix}wc_product_meta_lookup", 'product_id', [ 'min_price' => 'd.price', 'max_price' => 'd.price', 'onsale' => 'd.onsale' ], $lookup );
		$this->meta->touch( array_keys( $lookup ) );
	}
}
