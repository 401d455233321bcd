<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use Automattic\WooCommerce\Internal\ProductAttributesLookup\LookupDataStore;
use WaproMag\Catalogue\ProductCaches;

/**
 * What WooCommerce does after a stock write, done once the transaction is kept: caches, hooks, and for a changed
 * status its visibility term and the attribute filter's row.
 *
 * A process that dies before this leaves the visibility mark wrong; the next apply sees that and mends it.
 */
final class StockEvents {

	public function __construct( private ProductCaches $caches ) {}

	/**
	 * @param list<StockChange> $changes Written by SQL.
	 */
	public function after( array $changes ): void {
		$this->caches->forget( array_map( static fn ( StockChange $change ): int => $change->product->id, $changes ) );
		foreach ( $changes as $change ) {
			try {
				if ( $change->flips() ) {
					$this->flip( $change );
				}
				do_action( 'woocommerce_updated_product_stock', $change->product->id );
			} catch ( \Throwable $error ) {
				// Another plugin's listener must not keep the other products' listeners from hearing.
				wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
			}
		}
	}

	/** For types that set-based SQL does not know. */
	public function save_through_woocommerce( StockChange $change ): void {
		try {
			$product = wc_get_product( $change->product->id );
			if ( $product instanceof \WC_Product ) {
				$product->set_manage_stock( true );
				$product->set_stock_quantity( (float) $change->quantity );
				$product->save();
			}
		} catch ( \Throwable $error ) {
			// A type that keeps no stock, such as a link to another shop.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
		}
	}

	private function flip( StockChange $change ): void {
		$product = wc_get_product( $change->product->id );
		if ( ! $product instanceof \WC_Product ) {
			return;
		}
		$id    = $product->get_id();
		$terms = array_values( array_diff( $change->product->visibility, [ 'outofstock' ] ) );
		if ( $change->status === 'outofstock' ) {
			$terms[] = 'outofstock';
		}
		if ( ! is_wp_error( wp_set_post_terms( $id, $terms, 'product_visibility', false ) ) ) {
			do_action( 'woocommerce_product_set_visibility', $id, $product->get_catalog_visibility() );
		}
		do_action( 'woocommerce_product_set_stock', $product );
		do_action( 'woocommerce_product_set_stock_status', $id, $change->status, $product );
		if ( class_exists( LookupDataStore::class ) ) {
			wc_get_container()->get( LookupDataStore::class )->on_product_changed( $product, [ 'stock_quantity' => $change->quantity, 'stock_status' => $change->status ] );
		}
	}
}
