<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Prices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\CatalogueTestCase;

/**
 * The cases of ADR 6: what buyers pay for goods whose prices come from WAPRO.
 */
final class RoundingTest extends CatalogueTestCase {

	/** Both sides, as WAPRO prints them at 23 %. */
	private const PRICES = [ [ '0.9900', '1.2200' ], [ '8.1900', '10.0700' ], [ '10.1500', '12.4800' ] ];

	#[TestDox( 'G5: 0.99 + 8.19 + 10.15 net at 23 %: $_dataName' )]
	#[DataProvider( 'cases' )]
	public function test_cart( string $include_tax, string $at_subtotal, string $net, string $tax, string $gross ): void {
		update_option( 'woocommerce_prices_include_tax', $include_tax );
		update_option( 'woocommerce_tax_round_at_subtotal', $at_subtotal );
		wc_load_cart();
		$cart = WC()->cart;
		$cart->empty_cart();
		foreach ( self::PRICES as $position => [ $net_price, $gross_price ] ) {
			$product = $this->published( "A-{$position}" );
			$this->apply( 'prices', [ [ 'index' => "A-{$position}", 'asOf' => $this->next_as_of(), 'priceList' => 'DET', 'currency' => 'PLN', 'net' => $net_price, 'gross' => $gross_price ] ] );
			$this->apply( 'stock', [ [ 'index' => "A-{$position}", 'asOf' => $this->next_as_of(), 'divisible' => false, 'unit' => 'szt', 'warehouses' => [ [ 'warehouse' => 'M1', 'onHand' => '5', 'edited' => '0', 'reserved' => '0', 'available' => '5' ] ] ] ] );
			self::assertNotFalse( $cart->add_to_cart( $product->get_id() ) );
		}

		add_filter( 'woocommerce_cart_needs_shipping', '__return_false' );
		$cart->calculate_totals();

		self::assertSame( [ $net, $tax, $gross ], array_map( static fn ( mixed $amount ): string => wc_format_decimal( $amount, 2 ), [ $cart->get_cart_contents_total(), $cart->get_cart_contents_tax(), $cart->get_total( 'edit' ) ] ) );
	}

	/**
	 * @return iterable<string, array{string, string, string, string, string}>
	 */
	public static function cases(): iterable {
		yield 'net prices, tax rounded per line' => [ 'no', 'no', '19.33', '4.44', '23.77' ];
		yield 'net prices, tax rounded at the subtotal, as WAPRO does' => [ 'no', 'yes', '19.33', '4.45', '23.78' ];
		yield 'gross prices' => [ 'yes', 'no', '19.33', '4.44', '23.77' ];
		yield 'gross prices, tax rounded at the subtotal' => [ 'yes', 'yes', '19.33', '4.44', '23.77' ];
	}
}
