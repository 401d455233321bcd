<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\ProductMeta;
use WaproMag\Database\RowUpdates;

/**
 * Writes the stock of many products at once. Only within a transaction, with the rows locked.
 */
final class StockWriter {

	public function __construct( private ProductMeta $meta, private RowUpdates $updates, private StatusFlips $flips ) {}

	/**
	 * @param list<StockChange> $changes Such as SQL may write.
	 * @return list<StatusFlip>
	 */
	public function write( array $changes ): array {
		$wanted  = [];
		$present = [];
		$lookup  = [];
		$flips   = [];
		foreach ( $changes as $change ) {
			$product        = $change->product;
			$id             = $product->id;
			$wanted[ $id ]  = $change->rows() + [ '_product_version' => WC()->version ];
			$present[ $id ] = $product->meta;
			$lookup[ $id ]  = [ 'quantity' => $change->quantity, 'status' => $change->status ];
			if ( $change->flips() ) {
				$flips[] = new StatusFlip( $id, $change->status, $product->visibility, $product->type === 'variation', $change->moves_quantity() );
			}
		}
		ksort( $lookup );
		$this->meta->write( $wanted, $present );
		global $wpdb;
		$this->updates->run( "{$wpdb->prefix}wc_product_meta_lookup", 'product_id', [ 'stock_quantity' => 'd.quantity', 'stock_status' => 'd.status' ], $lookup );
		$this->flips->mark( $flips );
		$this->meta->touch( array_keys( $lookup ) );
		return $flips;
	}
}
