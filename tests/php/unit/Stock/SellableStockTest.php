<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Stock;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Decimal;
use WaproMag\Settings\CatalogueSettings;
use WaproMag\Settings\Maps;
use WaproMag\Stock\SellableStock;

final class SellableStockTest extends TestCase {

	/**
	 * @param array<string, mixed> $stock Settings of stock.
	 */
	#[TestDox( 'G4: warehouses that count: $_dataName' )]
	#[DataProvider( 'rules' )]
	public function test_warehouses( array $stock, ?string $own, string $expected ): void {
		$maps      = Maps::from_array(
			[
				'buffer'     => '1',
				'warehouses' => [ [ 'symbol' => 'M1', 'use' => 'sell' ], [ 'symbol' => 'M2', 'use' => 'sell' ], [ 'symbol' => 'M3', 'use' => 'ignore' ] ],
			]
		);
		$sellable  = new SellableStock( $maps, CatalogueSettings::from_array( [ 'stock' => $stock ] ), false );
		$available = array_map( static fn ( string $text ): Decimal => Decimal::parse( $text ) ?? Decimal::zero(), [ 'M1' => '5', 'M2' => '2.5', 'M3' => '100' ] );
		self::assertSame( $expected, $sellable->quantity( $available, $own, Decimal::zero(), false )->text() );
	}

	/**
	 * @return iterable<string, array{array<string, mixed>, string|null, string}>
	 */
	public static function rules(): iterable {
		yield 'all that sell' => [ [], null, '6' ];
		yield 'one' => [ [ 'rule' => 'one', 'warehouse' => 'M2' ], null, '1' ];
		yield 'one that does not sell' => [ [ 'rule' => 'one', 'warehouse' => 'M3' ], null, '0' ];
		yield 'the product\'s own' => [ [ 'rule' => 'one', 'warehouse' => 'M2' ], '["M1"]', '4' ];
		yield 'the product\'s own, one of them not for sale' => [ [], '["M1","M3"]', '4' ];
		yield 'none chosen for the product' => [ [], '[]', '6' ];
		yield 'a broken choice' => [ [], 'M1', '6' ];
	}
}
