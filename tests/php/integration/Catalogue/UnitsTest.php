<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Units and packs as buyers meet them.
 */
final class UnitsTest extends CatalogueTestCase {

	protected function setUp(): void {
		parent::setUp();
		wc_load_cart();
		WC()->cart->empty_cart();
		wc_clear_notices();
	}

	#[TestDox( 'G7: the price names its unit and what a pack holds, unless the shop wants it otherwise' )]
	public function test_display(): void {
		$product = $this->sold( [ 'salesUnit' => 'opak', 'salesConverter' => '12' ] );

		self::assertStringContainsString( '<span class="wapro-mag-unit">/ szt</span> <small class="wapro-mag-pack">opak = 12 szt</small>', $product->get_price_html() );
		$this->settings( [ 'units' => [ 'show' => false, 'step' => true ] ] );
		self::assertStringNotContainsString( 'wapro-mag', $product->get_price_html() );
	}

	#[TestDox( 'G7: goods in packs are bought in whole packs, by the field, by a link and by adding to the cart' )]
	public function test_steps(): void {
		$product = $this->sold( [ 'salesUnit' => 'opak', 'salesConverter' => '12' ] );

		$field = wc_get_quantity_input_args( [], $product );
		self::assertSame( [ 12, 12 ], [ $field['min_value'], $field['step'] ] );
		self::assertStringContainsString( 'quantity=12', $product->add_to_cart_url() );
		self::assertFalse( apply_filters( 'woocommerce_add_to_cart_validation', true, $product->get_id(), 5 ) );
		self::assertStringContainsString( '12 szt', wc_get_notices( 'error' )[0]['notice'] );
		self::assertTrue( apply_filters( 'woocommerce_add_to_cart_validation', true, $product->get_id(), 24 ) );
		$key = (string) WC()->cart->add_to_cart( $product->get_id(), 24 );
		self::assertFalse( apply_filters( 'woocommerce_update_cart_validation', true, $key, WC()->cart->get_cart_item( $key ), 30 ) );
		self::assertTrue( apply_filters( 'woocommerce_update_cart_validation', true, $key, WC()->cart->get_cart_item( $key ), 36 ) );
	}

	#[TestDox( 'G7: the block checkout\'s API keeps to packs as well' )]
	public function test_store_api(): void {
		$product = $this->sold( [ 'salesUnit' => 'opak', 'salesConverter' => '12' ] );
		add_filter( 'woocommerce_store_api_disable_nonce_check', '__return_true' );

		$shown = $this->request( 'GET', '/wc/store/v1/products/' . $product->get_id() )->get_data();
		self::assertIsArray( $shown );
		self::assertSame( [ 12, 12 ], [ $shown['add_to_cart']->minimum ?? $shown['add_to_cart']['minimum'], $shown['add_to_cart']->multiple_of ?? $shown['add_to_cart']['multiple_of'] ] );
		$key = (string) WC()->cart->add_to_cart( $product->get_id(), 12 );
		$bad = $this->request( 'POST', '/wc/store/v1/cart/update-item', [ 'key' => $key, 'quantity' => 13 ] );
		self::assertGreaterThanOrEqual( 400, $bad->get_status() );
		self::assertSame( 200, $this->request( 'POST', '/wc/store/v1/cart/update-item', [ 'key' => $key, 'quantity' => 24 ] )->get_status() );
	}

	#[TestDox( 'G7: a shop that sells parts keeps indivisible units whole and lets divisible ones be' )]
	public function test_divisible(): void {
		remove_filter( 'woocommerce_stock_amount', 'intval' );
		add_filter( 'woocommerce_stock_amount', 'floatval' );
		$whole  = $this->sold( [ 'divisible' => false ] );
		$metres = $this->sold( [ 'index' => 'B', 'unit' => 'm', 'divisible' => true ] );
		$rolls  = $this->sold( [ 'index' => 'C', 'unit' => 'm', 'divisible' => true, 'salesUnit' => 'rolka', 'salesConverter' => '2.5' ] );

		self::assertFalse( apply_filters( 'woocommerce_add_to_cart_validation', true, $whole->get_id(), 1.5 ) );
		self::assertTrue( apply_filters( 'woocommerce_add_to_cart_validation', true, $metres->get_id(), 1.25 ) );
		self::assertTrue( apply_filters( 'woocommerce_add_to_cart_validation', true, $rolls->get_id(), 7.5 ) );
		self::assertFalse( apply_filters( 'woocommerce_add_to_cart_validation', true, $rolls->get_id(), 3 ) );
	}

	#[TestDox( 'G7: a shop of whole numbers does not force packs of 2.5' )]
	public function test_part_packs(): void {
		$rolls = $this->sold( [ 'unit' => 'm', 'salesUnit' => 'rolka', 'salesConverter' => '2.5' ] );

		self::assertTrue( apply_filters( 'woocommerce_add_to_cart_validation', true, $rolls->get_id(), 3 ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function sold( array $changes ): \WC_Product {
		[ $result ] = $this->apply_goods( $this->article( $changes + [ 'ean' => '' ] ) );
		$product    = $this->product( $result['shopId'] );
		$product->set_regular_price( '10' );
		$product->set_stock_quantity( 100 );
		wp_set_current_user( $this->user_id( 'kierownik' ) );
		$product->set_status( 'publish' );
		$product->save();
		wp_set_current_user( 0 );
		return $this->product( $product->get_id() );
	}
}
