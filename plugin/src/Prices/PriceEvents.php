<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ProductCaches;
use WaproMag\Stock\ParentSync;

/**
 * What WooCommerce does after a price write, done once the transaction is kept: caches, hooks, and for a sale with days
 * the actions that begin and end it.
 */
final class PriceEvents {

	public function __construct( private ProductCaches $caches, private ParentSync $parents ) {}

	public function after( PriceOutcome $outcome ): void {
		$changes = $outcome->written;
		$ids = array_map( static fn ( PriceChange $change ): int => $change->product->id, $changes );
		$this->caches->forget_products( $ids, [] );
		$this->caches->mend_lookup( array_map( static fn ( PriceChange $change ): int => $change->product->id, array_filter( $changes, static fn ( PriceChange $change ): bool => ! $change->product->has_lookup ) ) );
		$this->caches->tell( 'woocommerce_updated_product_price', $ids );
		foreach ( $changes as $change ) {
			if ( $change->moves_sale() && function_exists( 'wc_maybe_schedule_product_sale_events' ) ) {
				self::guarded( static fn () => wc_maybe_schedule_product_sale_events( $change->product->id ) );
			}
		}
		array_map( self::save_through_woocommerce( ... ), $outcome->for_woocommerce );
	}

	/**
	 * Once per call.
	 *
	 * @param list<PriceChange> $changes All of the call.
	 */
	public function at_end( array $changes ): void {
		if ( $changes !== [] ) {
			$this->parents->sync( array_map( static fn ( PriceChange $change ): int => $change->product->parent, $changes ) );
			$this->caches->forget_lists();
		}
	}

	/** For types that set-based SQL does not know. */
	private static function save_through_woocommerce( PriceChange $change ): void {
		self::guarded(
			static function () use ( $change ): void {
				$product = wc_get_product( $change->product->id );
				if ( $product instanceof \WC_Product ) {
					$product->set_regular_price( $change->regular );
					if ( $change->rules_sale() ) {
						$product->set_sale_price( $change->sale->price );
						$product->set_date_on_sale_from( $change->sale->from );
						$product->set_date_on_sale_to( $change->sale->to );
					}
					$product->save();
				}
			}
		);
	}

	/**
	 * @param callable(): mixed $work
	 */
	private static function guarded( callable $work ): void {
		try {
			$work();
		} catch ( \Throwable $error ) {
			// Another plugin's listener must not keep the other products' listeners from hearing.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
		}
	}
}
