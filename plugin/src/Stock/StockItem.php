<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use WaproMag\Catalogue\Decimal;
use WaproMag\Catalogue\ItemProblem;

/**
 * WAPRO's stock of one article over all its warehouses, with what moved it and what is on its way. Knows no WordPress.
 */
final class StockItem {

	private const FIELDS = [ 'onHand', 'edited', 'reserved', 'available' ];

	/**
	 * @param list<StockFigures>               $figures
	 * @param list<Movement>                   $movements Oldest first.
	 * @param list<array<string, string>>|null $supplies  apply#StockItem.supplies; null: not known.
	 */
	private function __construct(
		public readonly string $index,
		public readonly ?string $message_id,
		public readonly string $as_of,
		public readonly ?string $hash,
		public readonly bool $divisible,
		public readonly array $figures,
		public readonly array $movements,
		public readonly ?array $supplies,
		public readonly ?ItemProblem $problem
	) {}

	/**
	 * @param array<string, mixed>       $item          apply#StockItem.
	 * @param callable(string): ?string  $warehouse_use What a warehouse is for; null: nobody has decided.
	 */
	public static function from_array( array $item, callable $warehouse_use ): self {
		/** @var list<array<string, string>> $rows */
		$rows    = $item['warehouses'];
		$figures = [];
		$problem = null;
		foreach ( $rows as $position => $row ) {
			$symbol  = $row['warehouse'];
			$problem = $problem ?? self::row_problem( $row, "warehouses[{$position}]", $warehouse_use );
			if ( $problem === null ) {
				[ $on_hand, $edited, $reserved, $available ] = array_map( static fn ( string $field ): Decimal => Decimal::parse( $row[ $field ] ) ?? Decimal::zero(), self::FIELDS );
				$figures[ $symbol ] = new StockFigures( $symbol, $on_hand, $edited, $reserved, $available );
			}
		}
		/** @var list<array<string, string>> $movements */
		$movements = $item['movements'] ?? [];
		return new self(
			(string) $item['index'],
			isset( $item['messageId'] ) ? (string) $item['messageId'] : null,
			(string) $item['asOf'],
			isset( $item['hash'] ) ? (string) $item['hash'] : null,
			(bool) $item['divisible'],
			array_values( $figures ),
			array_map( Movement::from_array( ... ), $movements ),
			$item['supplies'] ?? null,
			$problem
		);
	}

	/**
	 * @return array<array-key, Decimal> By warehouse symbol.
	 */
	public function available(): array {
		$available = [];
		foreach ( $this->figures as $figures ) {
			$available[ $figures->warehouse ] = $figures->available;
		}
		return $available;
	}

	/**
	 * @param array<string, string>     $row
	 * @param callable(string): ?string $warehouse_use
	 */
	private static function row_problem( array $row, string $path, callable $warehouse_use ): ?ItemProblem {
		if ( $warehouse_use( $row['warehouse'] ) === null ) {
			return new ItemProblem( ItemProblem::WAREHOUSE_UNMAPPED, "{$path}.warehouse", [ $row['warehouse'] ] );
		}
		foreach ( self::FIELDS as $field ) {
			if ( Decimal::parse( $row[ $field ] ) === null ) {
				return new ItemProblem( ItemProblem::QUANTITY_INVALID, "{$path}.{$field}", [ $field, $row[ $field ] ] );
			}
		}
		return null;
	}
}
