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
		$problem = $this->item( $changes )->problem( $list, 'PLN', 'gross' );
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
		yield 'another list' => [ [ 'priceList' => 'HURT' ], 'DET', ItemProblem::PRICE_LIST_OTHER, 'priceList' ];
		yield 'a price before a list was chosen' => [ [], null, ItemProblem::PRICE_LIST_UNMAPPED, 'priceList' ];
		yield 'another currency' => [ [ 'currency' => 'EUR' ], 'DET', ItemProblem::CURRENCY_MISMATCH, 'currency' ];
		yield 'no currency' => [ [ 'currency' => null ], 'DET', ItemProblem::CURRENCY_MISMATCH, 'currency' ];
	}

	#[TestDox( 'G5: the side that the shop keeps becomes its regular price' )]
	public function test_sides(): void {
		self::assertNull( $this->item( [] )->problem( 'DET', 'PLN', 'gross' ) );
		self::assertSame( '61.50', $this->item( [] )->regular_price( 'gross' ) );
		self::assertSame( '50.0012', $this->item( [ 'net' => '50.0012' ] )->regular_price( 'net' ) );
	}

	#[TestDox( 'G5: an article without a price in the list, or with zero, has none in the shop' )]
	public function test_no_price(): void {
		$none = $this->item( [ 'net' => null, 'gross' => null, 'currency' => null ] );
		self::assertNull( $none->problem( 'DET', 'PLN', 'gross' ) );
		self::assertSame( '', $none->regular_price( 'gross' ) );
		self::assertSame( '', $this->item( [ 'net' => '0.0000', 'gross' => '0.0000' ] )->regular_price( 'gross' ) );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function item( array $changes ): PriceItem {
		return PriceItem::from_array( array_merge( [ 'index' => 'A', 'asOf' => '1', 'priceList' => 'DET', 'currency' => 'PLN', 'net' => '50.0000', 'gross' => '61.5000' ], $changes ) );
	}
}
