<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\ProductCaches;

/**
 * What WooCommerce does after a stock write, done once the transaction is kept: caches and hooks.
 */
final class StockEvents {

	public function __construct( private ProductCaches $caches, private StatusFlips $flips, private ParentSync $parents ) {}

	public function after( StockOutcome $outcome ): void {
		$ids = array_map( static fn ( StockChange $change ): int => $change->product->id, $outcome->written );
		$this->caches->forget_products( $ids, [] );
		$this->caches->mend_lookup( array_map( static fn ( StockChange $change ): int => $change->product->id, array_filter( $outcome->written, static fn ( StockChange $change ): bool => ! $change->product->has_lookup ) ) );
		$this->flips->tell( $outcome->flips );
		self::tell_of_quantities( $outcome );
		$this->caches->tell( 'woocommerce_updated_product_stock', $ids );
		foreach ( $outcome->for_woocommerce as $change ) {
			self::save_through_woocommerce( $change );
		}
	}

	/**
	 * Once per call.
	 *
	 * @param list<StockChange> $changes All of the call.
	 */
	public function at_end( array $changes ): void {
		if ( $changes !== [] ) {
			$this->parents->sync( array_map( static fn ( StockChange $change ): int => $change->product->parent, $changes ) );
			$this->caches->forget_lists();
		}
	}

	/**
	 * Changed quantities that change no status. Listeners want WooCommerce's own object: loading a thousand products takes
	 * longer than all else in a call, so it is done only where somebody listens.
	 */
	private static function tell_of_quantities( StockOutcome $outcome ): void {
		$told  = array_column( $outcome->flips, 'id', 'id' );
		$hooks = [];
		foreach ( $outcome->written as $change ) {
			$hook = $change->product->type === 'variation' ? 'woocommerce_variation_set_stock' : 'woocommerce_product_set_stock';
			if ( $change->moves_quantity() && ! isset( $told[ $change->product->id ] ) && has_action( $hook ) !== false ) {
				$hooks[ $change->product->id ] = $hook;
			}
		}
		_prime_post_caches( array_keys( $hooks ), true, true );
		foreach ( $hooks as $id => $hook ) {
			try {
				$product = wc_get_product( $id );
				if ( $product instanceof \WC_Product ) {
					do_action( $hook, $product );
				}
			} catch ( \Throwable $error ) {
				wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
			}
		}
	}

	/** For types that set-based SQL does not know. */
	private static function save_through_woocommerce( StockChange $change ): void {
		try {
			$product = wc_get_product( $change->product->id );
			if ( $product instanceof \WC_Product ) {
				$product->set_manage_stock( true );
				$product->set_stock_quantity( (float) $change->quantity );
				$product->set_backorders( $change->backorders );
				$product->save();
			}
		} catch ( \Throwable $error ) {
			// A type of another plugin that keeps no stock.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
		}
	}
}
