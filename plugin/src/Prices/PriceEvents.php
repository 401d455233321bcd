<?php
declare(strict_types=1);

namespace WaproMag\Prices;

use WaproMag\Catalogue\ProductCaches;

/**
 * What WooCommerce does after a price write, done once the transaction is kept: caches and hooks.
 */
final class PriceEvents {

	public function __construct( private ProductCaches $caches ) {}

	/**
	 * @param list<PriceChange> $changes Written by SQL.
	 */
	public function after( array $changes ): void {
		$this->caches->forget( array_map( static fn ( PriceChange $change ): int => $change->product->id, $changes ) );
		foreach ( $changes as $change ) {
			self::guarded( static fn () => do_action( 'woocommerce_updated_product_price', $change->product->id ) );
		}
	}

	/** For types that set-based SQL does not know. */
	public function save_through_woocommerce( PriceChange $change ): void {
		self::guarded(
			static function () use ( $change ): void {
				$product = wc_get_product( $change->product->id );
				if ( $product instanceof \WC_Product ) {
					$product->set_regular_price( $change->regular );
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
