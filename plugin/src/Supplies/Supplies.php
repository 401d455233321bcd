<?php
declare(strict_types=1);

namespace WaproMag\Supplies;

use WaproMag\Catalogue\Decimal;
use WaproMag\Links\Link;

/**
 * What is ordered at suppliers of one article, soonest first, those without a day last. Knows no WordPress.
 */
final class Supplies {

	/**
	 * @param list<array{warehouse: string, quantity: string, supplier: string, day: string, document: string}> $rows Day: '' when WAPRO has none.
	 */
	private function __construct( public readonly array $rows ) {}

	public static function of( Link $link ): self {
		$rows = [];
		foreach ( $link->supplies ?? [] as $row ) {
			$quantity = Decimal::parse( self::text( $row, 'quantity' ) );
			if ( $quantity === null || $quantity->is_zero() || $quantity->is_negative() ) {
				continue;
			}
			$rows[] = [
				'warehouse' => self::text( $row, 'warehouse' ),
				'quantity'  => $quantity->text(),
				'supplier'  => self::text( $row, 'supplier' ),
				'day'       => self::text( $row, 'expectedOn' ),
				'document'  => self::text( $row, 'document' ),
			];
		}
		usort( $rows, static fn ( array $one, array $other ): int => [ $one['day'] === '', $one['day'] ] <=> [ $other['day'] === '', $other['day'] ] );
		return new self( $rows );
	}

	/**
	 * The first day on which goods arrive where the shop sells them; a day that has passed promises nothing.
	 *
	 * @param list<string> $warehouses That count for the product.
	 * @param string       $today      Y-m-d.
	 * @return string|null Y-m-d.
	 */
	public function first_day( array $warehouses, string $today ): ?string {
		foreach ( $this->rows as $row ) {
			if ( $row['day'] >= $today && in_array( $row['warehouse'], $warehouses, true ) ) {
				return $row['day'];
			}
		}
		return null;
	}

	/**
	 * @param array<string, mixed> $row
	 */
	private static function text( array $row, string $key ): string {
		$value = $row[ $key ] ?? '';
		return is_scalar( $value ) ? (string) $value : '';
	}
}
