<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Creation;

/**
 * Makes objects of new products. Another plugin's data store is used as it is.
 */
final class NewProducts {

	public static function simple(): \WC_Product_Simple {
		add_filter( 'woocommerce_product_data_store', [ self::class, 'store' ], PHP_INT_MAX );
		try {
			return new \WC_Product_Simple();
		} finally {
			remove_filter( 'woocommerce_product_data_store', [ self::class, 'store' ], PHP_INT_MAX );
		}
	}

	public static function store( mixed $store ): mixed {
		return $store === \WC_Product_Data_Store_CPT::class ? NewProductStore::class : $store;
	}
}
