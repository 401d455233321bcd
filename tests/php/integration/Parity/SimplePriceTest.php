<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Parity;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * Prices and promotions of simple products.
 */
final class SimplePriceTest extends ParityTestCase {

	/**
	 * @param array<string, mixed> $prepared Of wc/v3.
	 * @param array<string, mixed> $rest     What REST is told.
	 * @param string               $price    WAPRO's price, '' for none.
	 */
	#[TestDox( 'G5: apply and wc/v3 leave the same product, the shop\'s own sale included: $_dataName' )]
	#[DataProvider( 'prices' )]
	public function test_price( array $prepared, array $rest, string $price ): void {
		$this->settings( [ 'promotions' => false ] );
		$this->assert_same_price( $prepared, $rest, $price, [] );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>, string}>
	 */
	public static function prices(): iterable {
		$sale = [ 'regular_price' => '100', 'sale_price' => '80' ];
		yield 'first price' => [ [ 'regular_price' => '' ], [ 'regular_price' => '61.50' ], '61.50' ];
		yield 'another price' => [ [ 'regular_price' => '50' ], [ 'regular_price' => '61.50' ], '61.5000' ];
		yield 'a price of four decimals' => [ [ 'regular_price' => '50' ], [ 'regular_price' => '61.5055' ], '61.5055' ];
		yield 'price taken away' => [ [ 'regular_price' => '50' ], [ 'regular_price' => '' ], '' ];
		yield 'price taken away under a sale' => [ $sale, [ 'regular_price' => '' ], '' ];
		yield 'another price under a running sale' => [ $sale, [ 'regular_price' => '90.00' ], '90.00' ];
		yield 'a price that ends the sale' => [ $sale, [ 'regular_price' => '75.00' ], '75.00' ];
		yield 'a price equal to the sale' => [ $sale, [ 'regular_price' => '80.00' ], '80.00' ];
		yield 'another price before a scheduled sale' => [ $sale + [ 'date_on_sale_from' => '2099-01-01T00:00:00' ], [ 'regular_price' => '90.00' ], '90.00' ];
		yield 'another price after a sale' => [ $sale + [ 'date_on_sale_to' => '2020-01-01T00:00:00' ], [ 'regular_price' => '90.00' ], '90.00' ];
		yield 'reduced tax class' => [ [ 'regular_price' => '50', 'tax_class' => 'reduced-rate' ], [ 'regular_price' => '61.50' ], '61.50' ];
		yield 'without VAT' => [ [ 'regular_price' => '50', 'tax_status' => 'none' ], [ 'regular_price' => '61.50' ], '61.50' ];
		yield 'hidden' => [ [ 'regular_price' => '50', 'catalog_visibility' => 'hidden' ], [ 'regular_price' => '61.50' ], '61.50' ];
		yield 'sold out' => [ [ 'regular_price' => '50', 'manage_stock' => true, 'stock_quantity' => 0 ], [ 'regular_price' => '61.50' ], '61.50' ];
		yield 'sold elsewhere' => [ [ 'type' => 'external', 'external_url' => 'https://example.test/', 'regular_price' => '50' ], [ 'regular_price' => '61.50' ], '61.50' ];
	}

	/**
	 * @param array<string, mixed>  $prepared  Of wc/v3.
	 * @param array<string, mixed>  $rest      What REST is told.
	 * @param array<string, string> $promotion Of apply#PriceItem.
	 */
	#[TestDox( 'G5: a promotion of WAPRO leaves the product as wc/v3 would: $_dataName' )]
	#[DataProvider( 'promotions' )]
	public function test_promotion( array $prepared, array $rest, string $price, array $promotion ): void {
		$this->assert_same_price( $prepared, $rest, $price, $promotion );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, array<string, mixed>, string, array<string, string>}>
	 */
	public static function promotions(): iterable {
		$plain   = [ 'regular_price' => '100.00' ];
		$promo   = [ 'promoNet' => '80.00', 'promoGross' => '80.00' ];
		$none    = [ 'sale_price' => '', 'date_on_sale_from' => '', 'date_on_sale_to' => '' ];
		$running = [ 'date_on_sale_from' => '2020-01-01T00:00:00', 'date_on_sale_to' => '2099-06-30T23:59:59' ];
		yield 'running' => [ $plain, [ 'sale_price' => '80.00' ] + $running, '100.00', $promo + [ 'promoFrom' => '2020-01-01', 'promoTo' => '2099-06-30' ] ];
		yield 'to come' => [ $plain, [ 'sale_price' => '80.00', 'date_on_sale_from' => '2099-01-01T00:00:00', 'date_on_sale_to' => '2099-06-30T23:59:59' ], '100.00', $promo + [ 'promoFrom' => '2099-01-01', 'promoTo' => '2099-06-30' ] ];
		yield 'over' => [ $plain, [ 'sale_price' => '80.00', 'date_on_sale_from' => '2020-01-01T00:00:00', 'date_on_sale_to' => '2020-06-30T23:59:59' ], '100.00', $promo + [ 'promoFrom' => '2020-01-01', 'promoTo' => '2020-06-30' ] ];
		yield 'without days' => [ $plain, [ 'sale_price' => '80.00' ], '100.00', $promo ];
		yield 'without an end' => [ $plain, [ 'sale_price' => '80.00', 'date_on_sale_from' => '2020-01-01T00:00:00' ], '100.00', $promo + [ 'promoFrom' => '2020-01-01' ] ];
		yield 'without a beginning' => [ $plain, [ 'sale_price' => '80.00', 'date_on_sale_to' => '2099-06-30T23:59:59' ], '100.00', $promo + [ 'promoTo' => '2099-06-30' ] ];
		yield 'with another price' => [ $plain, [ 'regular_price' => '120.00', 'sale_price' => '80.00' ] + $running, '120.00', $promo + [ 'promoFrom' => '2020-01-01', 'promoTo' => '2099-06-30' ] ];
		yield 'other days' => [ $plain + [ 'sale_price' => '80.00' ] + $running, [ 'date_on_sale_to' => '2098-12-31T23:59:59' ], '100.00', $promo + [ 'promoFrom' => '2020-01-01', 'promoTo' => '2098-12-31' ] ];
		yield 'another promotion price' => [ $plain + [ 'sale_price' => '80.00' ] + $running, [ 'sale_price' => '70.00' ], '100.00', [ 'promoNet' => '70.00', 'promoGross' => '70.00', 'promoFrom' => '2020-01-01', 'promoTo' => '2099-06-30' ] ];
		yield 'ended by WAPRO' => [ $plain + [ 'sale_price' => '80.00' ] + $running, $none, '100.00', [] ];
		yield 'ended by WAPRO before it began' => [ $plain + [ 'sale_price' => '80.00', 'date_on_sale_from' => '2099-01-01T00:00:00' ], $none, '100.00', [] ];
		yield 'ended by WAPRO with a new price' => [ $plain + [ 'sale_price' => '80.00' ] + $running, [ 'regular_price' => '70.00' ] + $none, '70.00', [] ];
		yield 'no reduction any more' => [ $plain + [ 'sale_price' => '80.00' ] + $running, [ 'regular_price' => '75.00' ] + $none, '75.00', $promo + [ 'promoFrom' => '2020-01-01', 'promoTo' => '2099-06-30' ] ];
		yield 'the price left the list' => [ $plain + [ 'sale_price' => '80.00' ] + $running, [ 'regular_price' => '' ] + $none, '', [] ];
	}

	#[TestDox( 'G5: a shop that keeps and shows net prices shows the same as by wc/v3' )]
	public function test_net(): void {
		update_option( 'woocommerce_prices_include_tax', 'no' );
		update_option( 'woocommerce_tax_display_shop', 'excl' );
		$promotion = [ 'net' => '100.00', 'gross' => '123.00', 'promoNet' => '80.00', 'promoGross' => '98.40', 'promoFrom' => '2020-01-01', 'promoTo' => '2099-06-30' ];
		$this->assert_same_price( [ 'regular_price' => '90.00' ], [ 'regular_price' => '100.00', 'sale_price' => '80.00', 'date_on_sale_from' => '2020-01-01T00:00:00', 'date_on_sale_to' => '2099-06-30T23:59:59' ], '100.00', $promotion );
	}

	#[TestDox( 'G5: a sale that begins and ends by WooCommerce\'s own action does so whoever wrote it' )]
	public function test_scheduled(): void {
		$by_apply = $this->twin( 'W-1', [ 'regular_price' => '100.00' ] );
		$this->price( 'W-1', '100.00', [ 'promoNet' => '80.00', 'promoGross' => '80.00', 'promoFrom' => '2099-01-01', 'promoTo' => '2099-06-30' ] );
		self::assertCount( 2, $this->scheduled( $by_apply ) );
		$started = static fn (): string => gmdate( 'Y-m-d', time() - 86400 );

		$this->price( 'W-1', '100.00', [ 'promoNet' => '80.00', 'promoGross' => '80.00', 'promoFrom' => $started(), 'promoTo' => '2099-06-30' ] );
		self::assertCount( 1, $this->scheduled( $by_apply ) );
		self::assertSame( '80.00', $this->product( $by_apply )->get_price() );

		update_post_meta( $by_apply, '_sale_price_dates_to', (string) ( time() - 60 ) );
		wc_handle_product_end_scheduled_sale( $by_apply );
		self::assertSame( '100.00', $this->product( $by_apply )->get_price() );
	}

	/**
	 * @param array<string, mixed>  $prepared
	 * @param array<string, mixed>  $rest
	 * @param array<string, string> $promotion
	 */
	private function assert_same_price( array $prepared, array $rest, string $price, array $promotion ): void {
		$by_rest  = $this->twin( 'R-1', $prepared );
		$by_apply = $this->twin( 'W-1', $prepared );
		$this->assert_parity( [ $by_rest ], [ $by_apply ], fn () => $this->put( $by_rest, $rest ), fn () => $this->price( 'W-1', $price, $promotion ) );
	}
}
