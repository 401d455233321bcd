<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Checkout\ShopAssets;

/**
 * Our templates, which a theme overrides in its folder `woocommerce/`.
 */
final class Templates {

	/**
	 * @param string               $name For example `myaccount/wapro-mag-company.php`.
	 * @param array<string, mixed> $values
	 */
	public static function show( string $name, array $values ): void {
		ShopAssets::style();
		$class  = wc_wp_theme_get_element_class_name( 'button' );
		$values = $values + [ 'button' => $class === '' ? '' : ' ' . $class ];
		wc_get_template( $name, $values, '', dirname( __DIR__, 2 ) . '/templates/' );
	}
}
