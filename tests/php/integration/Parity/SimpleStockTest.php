<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Parity;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * Stock of simple products.
 */
final class SimpleStockTest extends ParityTestCase {

	/**
	 * @param array<string, mixed>  $prepared Of wc/v3.
	 * @param array<string, mixed>  $rest     What REST is told.
	 * @param string                $stock    What WAPRO has.
	 * @param array<string, string> $options  Of the shop.
	 */
	#[TestDox( 'G4: apply and wc/v3 leave the same product: $_dataName' )]
	#[DataProvider( 'changes' )]
	public function test_stock( array $prepared, array $rest, string $stock, array $options = [] ): void {
		array_map( update_option( ... ), array_keys( $options ), $options );
		$prepared += [ 'regular_price' => '10', 'manage_stock' => true, 'stock_quantity' => 0 ];
		$by_rest   = $this->twin( 'R-1', $prepared );
		$by_apply  = $this->twin( 'W-1', $prepared );

		$this->assert_parity( [ $by_rest ], [ $by_apply ], fn () => $this->put( $by_rest, $rest ), fn () => $this->stock( 'W-1', $stock ) );
	}

	/**
	 * @return iterable<string, array{0: array<string, mixed>, 1: array<string, mixed>, 2: string, 3?: array<string, string>}>
	 */
	public static function changes(): iterable {
		$hides = [ 'woocommerce_hide_out_of_stock_items' => 'yes' ];
		$five  = [ 'stock_quantity' => 5 ];
		yield 'goods received' => [ [], $five, '5' ];
		yield 'more goods' => [ [ 'stock_quantity' => 2 ], $five, '5' ];
		yield 'sold out' => [ $five, [ 'stock_quantity' => 0 ], '0' ];
		yield 'sold out, of a shop that hides such products' => [ $five, [ 'stock_quantity' => 0 ], '0', $hides ];
		yield 'goods received, in a shop that hides sold-out products' => [ [], $five, '5', $hides ];
		yield 'sold out with backorders' => [ $five + [ 'backorders' => 'notify' ], [ 'stock_quantity' => 0 ], '0' ];
		yield 'received after backorders' => [ [ 'backorders' => 'yes' ], $five, '5' ];
		yield 'backorders below zero are WAPRO\'s' => [ [ 'backorders' => 'notify', 'stock_quantity' => -3 ], [ 'stock_quantity' => 0 ], '-2' ];
		yield 'sold out, featured and hidden from search' => [ $five + [ 'featured' => true, 'catalog_visibility' => 'catalog' ], [ 'stock_quantity' => 0 ], '0' ];
		yield 'hidden everywhere' => [ $five + [ 'catalog_visibility' => 'hidden' ], [ 'stock_quantity' => 0 ], '0', $hides ];
		yield 'stock was not kept before' => [ [ 'manage_stock' => false, 'stock_quantity' => null ], [ 'manage_stock' => true ] + $five, '5' ];
		yield 'stock was not kept before and there is none' => [ [ 'manage_stock' => false, 'stock_quantity' => null ], [ 'manage_stock' => true, 'stock_quantity' => 0 ], '0' ];
		yield 'no more than the shop\'s own threshold' => [ $five, [ 'stock_quantity' => 2 ], '2', [ 'woocommerce_notify_no_stock_amount' => '2' ] ];
		yield 'reduced tax class' => [ $five + [ 'tax_class' => 'reduced-rate' ], [ 'stock_quantity' => 9 ], '9' ];
		yield 'without VAT' => [ $five + [ 'tax_status' => 'none' ], [ 'stock_quantity' => 9 ], '9' ];
		yield 'a draft' => [ $five + [ 'status' => 'draft' ], [ 'stock_quantity' => 0 ], '0' ];
		yield 'without a price' => [ [ 'regular_price' => '' ], $five, '5' ];
	}

	/**
	 * @param string           $before
	 * @param 'no'|'notify'|'yes' $setting
	 */
	#[TestDox( 'G4: backorders by setting leave the product as wc/v3 would: $_dataName' )]
	#[DataProvider( 'backorders' )]
	public function test_backorders( string $before, string $setting, string $stock ): void {
		$this->settings( [ 'stock' => [ 'backorders' => $setting ] ] );
		$prepared = [ 'regular_price' => '10', 'manage_stock' => true, 'stock_quantity' => 5, 'backorders' => $before ];
		$by_rest  = $this->twin( 'R-1', $prepared );
		$by_apply = $this->twin( 'W-1', $prepared );

		$this->assert_parity( [ $by_rest ], [ $by_apply ], fn () => $this->put( $by_rest, [ 'stock_quantity' => (int) $stock, 'backorders' => $setting ] ), fn () => $this->stock( 'W-1', $stock ) );
	}

	/**
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function backorders(): iterable {
		yield 'switched on' => [ 'no', 'yes', '0' ];
		yield 'switched on with notice, goods left' => [ 'no', 'notify', '4' ];
		yield 'switched off' => [ 'yes', 'no', '0' ];
		yield 'only the setting changes' => [ 'no', 'yes', '5' ];
	}

	/**
	 * @param array<string, string> $options Of the shop.
	 */
	#[TestDox( 'G4: parts of a unit leave the product as wc/v3 would: $_dataName' )]
	#[DataProvider( 'parts' )]
	public function test_decimals( string $before, string $after, array $options = [] ): void {
		remove_filter( 'woocommerce_stock_amount', 'intval' );
		add_filter( 'woocommerce_stock_amount', 'floatval' );
		array_map( update_option( ... ), array_keys( $options ), $options );
		$by_rest  = $this->twin( 'R-1', [ 'regular_price' => '10', 'manage_stock' => true ] );
		$by_apply = $this->twin( 'W-1', [ 'regular_price' => '10', 'manage_stock' => true ] );
		$this->by_object( $by_rest, $before );
		$this->by_object( $by_apply, $before );

		$this->assert_parity( [ $by_rest ], [ $by_apply ], fn () => $this->by_object( $by_rest, $after ), fn () => $this->stock( 'W-1', $after ) );
	}

	/**
	 * @return iterable<string, array{0: string, 1: string, 2?: array<string, string>}>
	 */
	public static function parts(): iterable {
		yield 'received' => [ '0', '2.750000' ];
		yield 'less than one' => [ '2.5', '0.250000' ];
		yield 'sold to the last part' => [ '0.125', '0.000000' ];
		yield 'whole again' => [ '0.5', '4.000000' ];
		yield 'between the threshold\'s whole numbers' => [ '5', '1.5', [ 'woocommerce_notify_no_stock_amount' => '2' ] ];
	}

	/** REST knows whole numbers only. */
	private function by_object( int $id, string $quantity ): void {
		$product = wc_get_product( $id );
		self::assertInstanceOf( \WC_Product::class, $product );
		$product->set_stock_quantity( (float) $quantity );
		$product->save();
	}
}
