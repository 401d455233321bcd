<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Parity;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * Variations, and the product above them.
 */
final class VariationsTest extends ParityTestCase {

	private const COLOURS = [ 'czarna', 'biała', 'srebrna' ];

	/**
	 * @param list<array<string, mixed>>   $prepared Of each variation, as wc/v3 names it.
	 * @param array<int, array<string, mixed>> $rest What REST is told of which variation.
	 * @param array<int, string>           $stocks   What WAPRO has of which variation.
	 * @param array<string, string>        $options  Of the shop.
	 */
	#[TestDox( 'G4, G8: stock of variations leaves them and the product above as wc/v3 would: $_dataName' )]
	#[DataProvider( 'stocks' )]
	public function test_stock( array $prepared, array $rest, array $stocks, array $options = [] ): void {
		array_map( update_option( ... ), array_keys( $options ), $options );
		$by_rest  = $this->family( 'R', $prepared );
		$by_apply = $this->family( 'W', $prepared );

		$this->assert_parity(
			$by_rest,
			$by_apply,
			fn () => $this->put_each( $by_rest, $rest ),
			function () use ( $stocks ): void {
				foreach ( $stocks as $position => $stock ) {
					$this->stock( 'W-' . ( $position + 1 ), $stock );
				}
			}
		);
	}

	/**
	 * @return iterable<string, array{0: list<array<string, mixed>>, 1: array<int, array<string, mixed>>, 2: array<int, string>, 3?: array<string, string>}>
	 */
	public static function stocks(): iterable {
		$hides = [ 'woocommerce_hide_out_of_stock_items' => 'yes' ];
		$five  = [ 'regular_price' => '10', 'manage_stock' => true, 'stock_quantity' => 5 ];
		$none  = [ 'stock_quantity' => 0 ] + $five;
		yield 'another quantity' => [ [ $five, $five, $five ], [ 1 => [ 'stock_quantity' => 7 ] ], [ 1 => '7' ] ];
		yield 'one sold out' => [ [ $five, $five, $five ], [ 1 => [ 'stock_quantity' => 0 ] ], [ 1 => '0' ] ];
		yield 'the last one sold out' => [ [ $none, $five, $none ], [ 1 => [ 'stock_quantity' => 0 ] ], [ 1 => '0' ] ];
		yield 'the first one received' => [ [ $none, $none, $none ], [ 2 => [ 'stock_quantity' => 4 ] ], [ 2 => '4' ] ];
		yield 'all sold out' => [ [ $five, $five, $five ], [ [ 'stock_quantity' => 0 ], [ 'stock_quantity' => 0 ], [ 'stock_quantity' => 0 ] ], [ '0', '0', '0' ] ];
		yield 'only on backorder any more' => [ [ $none, [ 'backorders' => 'notify' ] + $five, $none ], [ 1 => [ 'stock_quantity' => 0 ] ], [ 1 => '0' ] ];
		yield 'the cheapest sold out, where such are hidden' => [ [ $five, [ 'regular_price' => '8' ] + $five, $five ], [ 1 => [ 'stock_quantity' => 0 ] ], [ 1 => '0' ], $hides ];
		yield 'the last one sold out, where such are hidden' => [ [ $none, $five, $none ], [ 1 => [ 'stock_quantity' => 0 ] ], [ 1 => '0' ], $hides ];
		yield 'the first one received, where sold-out ones are hidden' => [ [ $none, $none, $none ], [ 2 => [ 'stock_quantity' => 4 ] ], [ 2 => '4' ], $hides ];
		yield 'a hidden one' => [ [ $none, [ 'status' => 'private' ] + $five, $none ], [ 1 => [ 'stock_quantity' => 0 ] ], [ 1 => '0' ] ];
		yield 'stock was not kept before' => [ [ [ 'manage_stock' => false, 'stock_quantity' => null ] + $five, $five, $five ], [ 0 => [ 'manage_stock' => true, 'stock_quantity' => 3 ] ], [ 0 => '3' ] ];
	}

	/**
	 * @param list<array<string, mixed>>                        $prepared
	 * @param array<int, array<string, mixed>>                  $rest
	 * @param array<int, array{string, array<string, string>}>  $prices   WAPRO's price and promotion.
	 */
	#[TestDox( 'G5, G8: prices of variations leave them and the product above as wc/v3 would: $_dataName' )]
	#[DataProvider( 'prices' )]
	public function test_price( array $prepared, array $rest, array $prices ): void {
		$by_rest  = $this->family( 'R', $prepared );
		$by_apply = $this->family( 'W', $prepared );

		$this->assert_parity(
			$by_rest,
			$by_apply,
			fn () => $this->put_each( $by_rest, $rest ),
			function () use ( $prices ): void {
				foreach ( $prices as $position => [ $price, $promotion ] ) {
					$this->price( 'W-' . ( $position + 1 ), $price, $promotion );
				}
			}
		);
	}

	/**
	 * @return iterable<string, array{list<array<string, mixed>>, array<int, array<string, mixed>>, array<int, array{string, array<string, string>}>}>
	 */
	public static function prices(): iterable {
		$ten     = [ 'regular_price' => '10.00' ];
		$promo   = [ 'promoNet' => '8.00', 'promoGross' => '8.00' ];
		$running = [ 'date_on_sale_from' => '2020-01-01T00:00:00', 'date_on_sale_to' => '2099-06-30T23:59:59' ];
		yield 'one of equal prices' => [ [ $ten, $ten, $ten ], [ 1 => [ 'regular_price' => '12.50' ] ], [ 1 => [ '12.50', [] ] ] ];
		yield 'the cheapest becomes the dearest' => [ [ [ 'regular_price' => '9.00' ], $ten, [ 'regular_price' => '11.00' ] ], [ 0 => [ 'regular_price' => '110.00' ] ], [ 0 => [ '110.00', [] ] ] ];
		yield 'all of them' => [ [ $ten, $ten, $ten ], [ [ 'regular_price' => '3.00' ], [ 'regular_price' => '2.00' ], [ 'regular_price' => '1.00' ] ], [ [ '3.00', [] ], [ '2.00', [] ], [ '1.00', [] ] ] ];
		yield 'the first price of all' => [ [ [], [], [] ], [ 2 => [ 'regular_price' => '10.00' ] ], [ 2 => [ '10.00', [] ] ] ];
		yield 'the last price taken away' => [ [ [], $ten, [] ], [ 1 => [ 'regular_price' => '' ] ], [ 1 => [ '', [] ] ] ];
		yield 'a promotion' => [ [ $ten, $ten, $ten ], [ 1 => [ 'sale_price' => '8.00' ] + $running ], [ 1 => [ '10.00', $promo + [ 'promoFrom' => '2020-01-01', 'promoTo' => '2099-06-30' ] ] ] ];
		yield 'a promotion to come' => [ [ $ten, $ten, $ten ], [ 1 => [ 'sale_price' => '8.00', 'date_on_sale_from' => '2099-01-01T00:00:00' ] ], [ 1 => [ '10.00', $promo + [ 'promoFrom' => '2099-01-01' ] ] ] ];
		yield 'an ended promotion' => [ [ $ten, [ 'sale_price' => '8.00' ] + $running + $ten, $ten ], [ 1 => [ 'sale_price' => '', 'date_on_sale_from' => '', 'date_on_sale_to' => '' ] ], [ 1 => [ '10.00', [] ] ] ];
		yield 'of a hidden one' => [ [ $ten, [ 'status' => 'private' ] + $ten, $ten ], [ 1 => [ 'regular_price' => '1.00' ] ], [ 1 => [ '1.00', [] ] ] ];
		yield 'a reduced tax class of its own' => [ [ $ten, [ 'tax_class' => 'reduced-rate' ] + $ten, $ten ], [ 1 => [ 'regular_price' => '12.00' ] ], [ 1 => [ '12.00', [] ] ] ];
	}

	#[TestDox( 'G4: a product that keeps stock itself is followed by WooCommerce\'s own rules' )]
	public function test_parent_keeps_stock(): void {
		$five     = [ 'regular_price' => '10', 'manage_stock' => true, 'stock_quantity' => 5 ];
		$parent   = [ 'manage_stock' => true, 'stock_quantity' => 9 ];
		$by_rest  = $this->family( 'R', [ $five, $five, [ 'manage_stock' => 'parent' ] + $five ], $parent );
		$by_apply = $this->family( 'W', [ $five, $five, [ 'manage_stock' => 'parent' ] + $five ], $parent );

		$this->assert_parity( $by_rest, $by_apply, fn () => $this->put_each( $by_rest, [ 1 => [ 'stock_quantity' => 0 ] ] ), fn () => $this->stock( 'W-2', '0' ) );
	}

	/**
	 * @param list<array<string, mixed>> $variations
	 * @param array<string, mixed>       $parent
	 * @return list<int> Variations, then the product.
	 */
	private function family( string $name, array $variations, array $parent = [] ): array {
		$product = $this->twin(
			$name,
			$parent + [
				'type'       => 'variable',
				'attributes' => [ [ 'name' => 'Kolor', 'visible' => true, 'variation' => true, 'options' => self::COLOURS ] ],
			]
		);
		$ids     = [];
		foreach ( $variations as $position => $values ) {
			$sku   = $name . '-' . ( $position + 1 );
			$id    = $this->write( 'POST', "/wc/v3/products/{$product}/variations", $values + [ 'sku' => $sku, 'global_unique_id' => self::ean( $sku ), 'attributes' => [ [ 'name' => 'Kolor', 'option' => self::COLOURS[ $position ] ] ] ] );
			$ids[] = $id;
			$this->linked( $sku, $id );
			// The second save of a variation writes rows that the first forgot, whatever it changes.
			$this->put( $id, [ 'description' => 'Opis' ] );
		}
		\WC_Post_Data::do_deferred_product_sync();
		return [ ...$ids, $product ];
	}

	/**
	 * @param list<int>                        $ids
	 * @param array<int, array<string, mixed>> $values
	 */
	private function put_each( array $ids, array $values ): void {
		foreach ( $values as $position => $some ) {
			$this->put( $ids[ $position ], $some );
		}
	}
}
