<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Prices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\CatalogueTestCase;

/**
 * Promotions of WAPRO, and what the link remembers of prices.
 */
final class PromotionTest extends CatalogueTestCase {

	private const PROMO = [ 'promoNet' => '40.0000', 'promoGross' => '49.2000', 'promoFrom' => '2020-01-01', 'promoTo' => '2099-12-31' ];

	/** With the moment until which it holds: the end of its last day. */
	private const SHOWN = '49.20@4102444799';

	#[TestDox( 'G5: a promotion is the sale price from its first day to the end of its last, net or gross as the shop keeps prices' )]
	public function test_basis(): void {
		update_option( 'timezone_string', 'Europe/Warsaw' );
		$gross = $this->arrived( 'A-1' );
		$net   = $this->arrived( 'A-2' );
		$this->apply( 'prices', [ $this->price( self::PROMO, 'A-1' ) ] );
		update_option( 'woocommerce_prices_include_tax', 'no' );
		$this->apply( 'prices', [ $this->price( self::PROMO, 'A-2' ) ] );

		$now = $this->product( $gross->get_id() );
		self::assertSame( [ '61.50', '49.20', '49.20', true ], [ $now->get_regular_price(), $now->get_sale_price(), $now->get_price(), $now->is_on_sale() ] );
		self::assertSame( [ '2020-01-01 00:00:00', '2099-12-31 23:59:59' ], [ $now->get_date_on_sale_from()?->date( 'Y-m-d H:i:s' ), $now->get_date_on_sale_to()?->date( 'Y-m-d H:i:s' ) ] );
		self::assertSame( '40.00', $this->product( $net->get_id() )->get_sale_price() );
	}

	#[TestDox( 'G5: a shop that takes no promotions keeps its own sale untouched; taking them, WAPRO\'s word counts' )]
	public function test_setting(): void {
		$product = $this->arrived();
		$product->set_regular_price( '50.00' );
		$product->set_sale_price( '45.00' );
		$product->set_date_on_sale_to( '2099-01-01' );
		$product->save();
		$this->settings( [ 'promotions' => false ] );
		$this->apply( 'prices', [ $this->price( self::PROMO ) ] );
		self::assertSame( [ '61.50', '45.00', '2099-01-01' ], $this->shown( $product->get_id() ) );
		self::assertSame( [ '61.50', null ], [ $this->link()->shown_price, $this->link()->shown_sale ] );

		$this->settings( [] );
		$this->apply( 'prices', [ $this->price( self::PROMO ) ] );
		self::assertSame( [ '61.50', '49.20', '2099-12-31' ], $this->shown( $product->get_id() ) );

		$this->apply( 'prices', [ $this->price() ] );
		self::assertSame( [ '61.50', '', null ], $this->shown( $product->get_id() ) );
		self::assertSame( [ '61.50', '' ], [ $this->link()->shown_price, $this->link()->shown_sale ] );
	}

	#[TestDox( 'G5: a shop that takes promotions no more loses the one that WAPRO had set, and only that: what people set stays' )]
	public function test_promotions_switched_off(): void {
		$forever = [ 'promoNet' => '40.0000', 'promoGross' => '49.2000', 'promoFrom' => '2020-01-01' ];
		$ids     = [ $this->arrived( 'A-1' )->get_id(), $this->arrived( 'A-2' )->get_id() ];
		$this->apply( 'prices', [ $this->price( $forever, 'A-1' ), $this->price( $forever, 'A-2' ) ] );
		self::assertSame( '49.20', $this->product( $ids[0] )->get_price() );
		$own = $this->product( $ids[1] );
		$own->set_sale_price( '44.00' );
		$own->save();

		$this->settings( [ 'promotions' => false ] );
		$this->apply( 'prices', [ $this->price( $forever, 'A-1' ), $this->price( $forever, 'A-2' ) ] );

		self::assertSame( [ [ '61.50', '', null ], '61.50' ], [ $this->shown( $ids[0] ), $this->product( $ids[0] )->get_price() ] );
		self::assertSame( [ '61.50', '44.00', null ], $this->shown( $ids[1] ) );
		self::assertSame( [ null, null ], [ $this->link( 'A-1' )->shown_sale, $this->link( 'A-2' )->shown_sale ] );
		$later = $this->product( $ids[0] );
		$later->set_sale_price( '49.20' );
		$later->save();
		$this->apply( 'prices', [ $this->price( $forever, 'A-1' ) ] );
		self::assertSame( '49.20', $this->product( $ids[0] )->get_sale_price(), 'A sale of the shop\'s own at the same price.' );
	}

	/**
	 * @param array<string, string> $promotion
	 */
	#[TestDox( 'G5: $_dataName is no promotion' )]
	#[DataProvider( 'none' )]
	public function test_none( array $promotion ): void {
		$product = $this->arrived();
		$this->apply( 'prices', [ $this->price( self::PROMO ) ] );

		$this->apply( 'prices', [ $this->price( $promotion + self::PROMO ) ] );

		self::assertSame( [ '61.50', '', null ], $this->shown( $product->get_id() ) );
	}

	/**
	 * @return iterable<string, array{array<string, string>}>
	 */
	public static function none(): iterable {
		yield 'the price itself' => [ [ 'promoNet' => '50.00', 'promoGross' => '61.50' ] ];
		yield 'a higher price' => [ [ 'promoNet' => '60.00', 'promoGross' => '73.80' ] ];
		yield 'a price of zero' => [ [ 'promoNet' => '0.0000', 'promoGross' => '0.0000' ] ];
	}

	#[TestDox( 'G5: a broken promotion is refused by name, the last good price and promotion stay' )]
	public function test_refused(): void {
		$product = $this->arrived();
		$this->apply( 'prices', [ $this->price( self::PROMO ) ] );

		[ $price ] = $this->apply( 'prices', [ $this->price( [ 'promoGross' => 'tanio' ] + self::PROMO ) ] );
		[ $day ]   = $this->apply( 'prices', [ $this->price( [ 'promoTo' => '31.12.2026' ] + self::PROMO ) ] );

		self::assertSame( [ 'price_invalid', 'promoGross', 'day_invalid', 'promoTo' ], [ $price['code'], $price['field'], $day['code'], $day['field'] ] );
		self::assertSame( [ '61.50', '49.20', '2099-12-31' ], $this->shown( $product->get_id() ) );
	}

	#[TestDox( 'G5: a refusal names what it is about in words' )]
	public function test_words(): void {
		$this->arrived();

		[ $price ]   = $this->apply( 'prices', [ $this->price( [ 'promoGross' => 'tanio' ] + self::PROMO ) ] );
		[ $missing ] = $this->apply( 'prices', [ array_diff_key( $this->price(), [ 'gross' => 1 ] ) ] );

		self::assertStringNotContainsString( 'promoGross', $price['reason'] );
		self::assertSame( 'price_missing', $missing['code'] );
		self::assertStringContainsString( 'ceny brutto', $missing['reason'] );
	}

	#[TestDox( 'S2: the same promotion twice changes nothing and says so' )]
	public function test_twice(): void {
		$this->arrived();
		$item = $this->price( self::PROMO );
		$this->apply( 'prices', [ $item ] );
		$before = $this->fingerprint();

		self::assertSame( 'unchanged', $this->apply( 'prices', [ $item ] )[0]['outcome'] );
		self::assertSame( $before, $this->fingerprint() );
	}

	#[TestDox( 'S3, S5: the link keeps the hash of what was seen and what the product shows, also after a refusal' )]
	public function test_link(): void {
		update_option( 'timezone_string', 'UTC' );
		$this->arrived();
		$this->apply( 'prices', [ $this->price( self::PROMO + [ 'hash' => '00000000000000aa' ] ) ] );
		self::assertSame( [ '00000000000000aa', '61.50', self::SHOWN ], [ $this->link()->price_hash, $this->link()->shown_price, $this->link()->shown_sale ] );
		$as_of = $this->link()->as_of_prices;

		$this->apply( 'prices', [ $this->price( [ 'currency' => 'EUR', 'hash' => '00000000000000bb' ] ) ] );
		self::assertSame( [ '00000000000000bb', '61.50', self::SHOWN, $as_of ], [ $this->link()->price_hash, $this->link()->shown_price, $this->link()->shown_sale, $this->link()->as_of_prices ] );

		$this->apply( 'prices', [ [ 'index' => self::INDEX, 'asOf' => $this->next_as_of(), 'priceList' => 'DET' ] ] );
		self::assertSame( [ null, '', '' ], [ $this->link()->price_hash, $this->link()->shown_price, $this->link()->shown_sale ] );
	}

	#[TestDox( 'H1: the history names the promotion with its days' )]
	public function test_history(): void {
		$product = $this->arrived();
		$this->apply( 'prices', [ $this->price() ] );
		$this->apply( 'prices', [ $this->price( self::PROMO ) ] );

		$line = $this->foundation()->history()->page( 'product', $product->get_id(), 1 )['items'][0];

		self::assertSame( [ [ 'field' => 'sale_price', 'before' => null, 'after' => '49.20 (2020-01-01 – 2099-12-31)' ] ], $line['changes'] );
	}

	/**
	 * @return array{string, string, string|null} Regular price, sale price and last day.
	 */
	private function shown( int $id ): array {
		$product = $this->product( $id );
		return [ $product->get_regular_price(), $product->get_sale_price(), $product->get_date_on_sale_to()?->date( 'Y-m-d' ) ];
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> apply#PriceItem.
	 */
	private function price( array $changes = [], string $index = self::INDEX ): array {
		return $changes + [ 'index' => $index, 'asOf' => $this->next_as_of(), 'priceList' => 'DET', 'currency' => 'PLN', 'net' => '50.0000', 'gross' => '61.5000', 'vatCode' => '23' ];
	}
}
