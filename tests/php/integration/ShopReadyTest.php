<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\ShopTestCase;

/**
 * The shop that all other tests stand on.
 */
final class ShopReadyTest extends ShopTestCase {

	#[TestDox( 'The plugin is active in a Polish shop with Polish money and VAT' )]
	public function test_shop_is_ready(): void {
		self::assertTrue( is_plugin_active( 'wapro-mag-for-woocommerce/wapro-mag-for-woocommerce.php' ) );
		self::assertSame( 'PLN', get_woocommerce_currency() );
		self::assertSame( 'pl_PL', get_locale() );
		$rates = \WC_Tax::find_rates(
			[
				'country'   => 'PL',
				'tax_class' => '',
			]
		);
		self::assertSame( [ 23.0 ], array_column( $rates, 'rate' ) );
	}

	#[TestDox( 'What one test writes, the next one does not find' )]
	public function test_tests_are_apart(): void {
		update_option( 'blogname', 'Zmieniona' );
		$this->setUp();
		self::assertSame( 'Okna i Drzwi', get_option( 'blogname' ) );
	}
}
