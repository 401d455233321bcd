<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Settings;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Database\Tables;
use WaproMag\Tests\Integration\Reconcile\ReconcileTestCase;

/**
 * WooCommerce's own settings change what WAPRO's figures mean in the shop.
 */
final class ShopOptionsTest extends ReconcileTestCase {

	#[TestDox( 'G4, G5, G7: $_dataName has everything fetched and applied anew, although WAPRO changed nothing' )]
	#[DataProvider( 'options' )]
	public function test_change( string $option, string $value ): void {
		$known = self::row( 'A-1', 'aa', 'bb', 'cc' );
		$this->know( [ $known ] );
		self::assertSame( [], $this->reconcile( [ $known ] )['buckets'] );

		update_option( $option, $value );

		$found = $this->reconcile( [ $known ] );
		self::assertSame( [ [ 'A-1' ], [ 'A-1' ], [ 'A-1' ] ], [ $found['goods'], $found['stock'], $found['prices'] ] );
		self::assertSame( [ [ 'settings', '[]' ] ], $this->refreshes() );
	}

	/**
	 * @return iterable<string, array{string, string}>
	 */
	public static function options(): iterable {
		yield 'net instead of gross prices' => [ 'woocommerce_prices_include_tax', 'no' ];
		yield 'a shop that takes no taxes any more' => [ 'woocommerce_calc_taxes', 'no' ];
		yield 'another currency' => [ 'woocommerce_currency', 'EUR' ];
		yield 'another unit of weight' => [ 'woocommerce_weight_unit', 'g' ];
		yield 'another unit of length' => [ 'woocommerce_dimension_unit', 'mm' ];
		yield 'another threshold of "sold out"' => [ 'woocommerce_notify_no_stock_amount', '2' ];
		yield 'another time zone' => [ 'timezone_string', 'Pacific/Auckland' ];
		yield 'another offset of a shop without a time zone' => [ 'gmt_offset', '3.5' ];
	}

	#[TestDox( 'G5: settings saved as they were, and settings of other things, fetch nothing' )]
	public function test_no_change(): void {
		$version = $this->foundation()->settings()->map_version();

		update_option( 'woocommerce_currency', get_option( 'woocommerce_currency' ) );
		update_option( 'woocommerce_store_city', 'Radom' );

		self::assertSame( [ $version, [] ], [ $this->foundation()->settings()->map_version(), $this->refreshes() ] );
	}

	#[TestDox( 'G5: a shop that goes over to net prices sells at the net price after the next apply of the very same answer' )]
	public function test_price_follows(): void {
		$product = $this->published( 'A-1' );
		$price   = $this->price( 'A-1' );
		$this->apply( 'prices', [ $price ] );
		self::assertSame( '123.00', $this->product( $product->get_id() )->get_price() );

		update_option( 'woocommerce_prices_include_tax', 'no' );
		$this->apply( 'prices', [ $price ] );

		self::assertSame( '100.00', $this->product( $product->get_id() )->get_price() );
	}

	/**
	 * @return list<list<string|null>> Cause and keys.
	 */
	private function refreshes(): array {
		return array_map( array_values( ... ), $this->foundation()->db()->rows( 'SELECT cause, object_keys FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'refreshGoods'" ) );
	}
}
