<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Prices;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Prices\PriceItem;

final class PriceItemTest extends TestCase {

	/**
	 * @param array<string, mixed> $changes
	 */
	#[TestDox( 'G5: $_dataName is refused' )]
	#[DataProvider( 'bad_prices' )]
	public function test_refuses( array $changes, ?string $list, string $code, string $field ): void {
		$problem = $this->item( $changes )->problem( $list, 'PLN', 'gross', true );
		self::assertSame( [ $code, $field ], [ $problem?->code, $problem?->field ] );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string|null, string, string}>
	 */
	public static function bad_prices(): iterable {
		yield 'a price that is no number' => [ [ 'gross' => 'dwanaście' ], 'DET', ItemProblem::PRICE_INVALID, 'gross' ];
		yield 'a price with a comma' => [ [ 'net' => '10,00' ], 'DET', ItemProblem::PRICE_INVALID, 'net' ];
		yield 'a negative price' => [ [ 'gross' => '-1.00' ], 'DET', ItemProblem::PRICE_INVALID, 'gross' ];
		yield 'a price with five decimals' => [ [ 'gross' => '1.00001' ], 'DET', ItemProblem::PRICE_INVALID, 'gross' ];
		yield 'a price without the side that the shop keeps' => [ [ 'gross' => null ], 'DET', ItemProblem::PRICE_MISSING, 'gross' ];
		yield 'a promotion price that is no number' => [ [ 'promoGross' => 'tanio' ], 'DET', ItemProblem::PRICE_INVALID, 'promoGross' ];
		yield 'a promotion without the side that the shop keeps' => [ [ 'promoNet' => '40.00' ], 'DET', ItemProblem::PRICE_MISSING, 'promoGross' ];
		yield 'a promotion that begins on no day' => [ [ 'promoGross' => '40.00', 'promoFrom' => '2026-02-30' ], 'DET', ItemProblem::DAY_INVALID, 'promoFrom' ];
		yield 'another list' => [ [ 'priceList' => 'HURT' ], 'DET', ItemProblem::PRICE_LIST_OTHER, 'priceList' ];
		yield 'a price before a list was chosen' => [ [], null, ItemProblem::PRICE_LIST_UNMAPPED, 'priceList' ];
		yield 'another currency' => [ [ 'currency' => 'EUR' ], 'DET', ItemProblem::CURRENCY_MISMATCH, 'currency' ];
		yield 'no currency' => [ [ 'currency' => null ], 'DET', ItemProblem::CURRENCY_MISMATCH, 'currency' ];
	}

	#[TestDox( 'G5: the side that the shop keeps becomes its regular price' )]
	public function test_sides(): void {
		self::assertNull( $this->item( [] )->problem( 'DET', 'PLN', 'gross', true ) );
		self::assertSame( '61.50', $this->item( [] )->regular_price( 'gross' ) );
		self::assertSame( '50.0012', $this->item( [ 'net' => '50.0012' ] )->regular_price( 'net' ) );
	}

	#[TestDox( 'G5: an article without a price in the list, or with zero, has none in the shop' )]
	public function test_no_price(): void {
		$none = $this->item( [ 'net' => null, 'gross' => null, 'currency' => null ] );
		self::assertNull( $none->problem( 'DET', 'PLN', 'gross', true ) );
		self::assertSame( '', $none->regular_price( 'gross' ) );
		self::assertSame( '', $this->item( [ 'net' => '0.0000', 'gross' => '0.0000' ] )->regular_price( 'gross' ) );
	}

	#[TestDox( 'G5: the days of a promotion count whole, in the shop\'s time zone: $_dataName' )]
	#[DataProvider( 'zones' )]
	public function test_days( string $zone, string $from, string $to ): void {
		$sale = $this->item( [ 'promoNet' => '40.0000', 'promoGross' => '49.2000', 'promoFrom' => '2026-03-28', 'promoTo' => '2026-03-29' ] )->sale( 'gross', new \DateTimeZone( $zone ) );
		self::assertSame( [ '49.20', $from, $to ], [ $sale->price, gmdate( 'c', (int) $sale->from ), gmdate( 'c', (int) $sale->to ) ] );
	}

	/**
	 * @return iterable<string, array{string, string, string}>
	 */
	public static function zones(): iterable {
		yield 'Warsaw, over the change to summer time' => [ 'Europe/Warsaw', '2026-03-27T23:00:00+00:00', '2026-03-29T21:59:59+00:00' ];
		yield 'UTC' => [ 'UTC', '2026-03-28T00:00:00+00:00', '2026-03-29T23:59:59+00:00' ];
		yield 'an offset' => [ '-05:00', '2026-03-28T05:00:00+00:00', '2026-03-30T04:59:59+00:00' ];
	}

	#[TestDox( 'G5: no promotion, an open one, and one at zero, which is none' )]
	public function test_no_promotion(): void {
		$zone = new \DateTimeZone( 'UTC' );
		self::assertSame( '', $this->item( [] )->sale( 'gross', $zone )->price );
		self::assertSame( '', $this->item( [ 'promoNet' => '0.0000', 'promoGross' => '0.0000' ] )->sale( 'gross', $zone )->price );
		$open = $this->item( [ 'promoNet' => '40.0000', 'promoGross' => '49.2000' ] )->sale( 'net', $zone );
		self::assertSame( [ '40.00', '', '' ], [ $open->price, $open->from, $open->to ] );
	}

	#[TestDox( 'G5: a shop that takes no promotions is not stopped by a broken one' )]
	public function test_ignored_promotion(): void {
		self::assertNull( $this->item( [ 'promoGross' => 'tanio' ] )->problem( 'DET', 'PLN', 'gross', false ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function item( array $changes ): PriceItem {
		return PriceItem::from_array( array_merge( [ 'index' => 'A', 'asOf' => '1', 'priceList' => 'DET', 'currency' => 'PLN', 'net' => '50.0000', 'gross' => '61.5000' ], $changes ) );
	}
}
