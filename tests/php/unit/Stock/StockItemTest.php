<?php
declare(strict_types=1);

namespace WaproMag\Tests\Unit\Stock;

use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;
use WaproMag\Catalogue\Decimal;
use WaproMag\Catalogue\ItemProblem;
use WaproMag\Stock\Movement;
use WaproMag\Stock\StockItem;

final class StockItemTest extends TestCase {

	#[TestDox( 'G4: what each warehouse has is kept apart' )]
	public function test_available(): void {
		$item = $this->item( [ [ 'M1', '5' ], [ 'M2', '2.500000' ] ] );
		self::assertNull( $item->problem );
		self::assertSame( [ 'M1' => '5', 'M2' => '2.5' ], array_map( static fn ( Decimal $one ): string => $one->text(), $item->available() ) );
	}

	#[TestDox( 'G11: a movement becomes a line with quantity, warehouse and document; one that was seen before does not count' )]
	public function test_movements(): void {
		$row      = [ 'counter' => '12', 'warehouse' => 'M1', 'kind' => 'received', 'quantity' => '24.000000', 'at' => '2026-11-20T10:00:00Z', 'document' => 'PZ 7/2026' ];
		$movement = Movement::from_array( $row );
		self::assertSame( [ 'field' => 'movement_received', 'before' => null, 'after' => '24 · M1 · PZ 7/2026' ], $movement->line() );
		self::assertSame( [ true, false ], [ $movement->is_after( '9' ), $movement->is_after( '12' ) ] );
	}

	#[TestDox( 'G4: an unmapped warehouse is refused, never guessed, even when it is empty' )]
	public function test_unmapped(): void {
		$problem = $this->item( [ [ 'M1', '5' ], [ 'M9', '0' ] ] )->problem;
		self::assertSame( [ ItemProblem::WAREHOUSE_UNMAPPED, 'warehouses[1].warehouse' ], [ $problem?->code, $problem?->field ] );
	}

	#[TestDox( 'G4: a figure that is no number is refused' )]
	public function test_no_number(): void {
		$problem = $this->item( [ [ 'M1', 'dużo' ] ] )->problem;
		self::assertSame( [ ItemProblem::QUANTITY_INVALID, 'warehouses[0].available' ], [ $problem?->code, $problem?->field ] );
	}

	/**
	 * @param list<array{string, string}> $levels Warehouse and available.
	 */
	private function item( array $levels ): StockItem {
		$warehouses = array_map( static fn ( array $level ): array => [ 'warehouse' => $level[0], 'onHand' => '0', 'edited' => '0', 'reserved' => '0', 'available' => $level[1] ], $levels );
		return StockItem::from_array( [ 'index' => 'A', 'asOf' => '1', 'divisible' => false, 'unit' => 'szt', 'warehouses' => $warehouses ], self::use( ... ) );
	}

	private static function use( string $symbol ): ?string {
		return [ 'M1' => 'sell', 'M2' => 'sell', 'M3' => 'ignore' ][ $symbol ] ?? null;
	}
}
