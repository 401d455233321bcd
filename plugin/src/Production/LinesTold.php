<?php
declare(strict_types=1);

namespace WaproMag\Production;

use WaproMag\Orders\Amount;

/**
 * Lines that production was ever told of, each with the greatest quantity: what is made already does not become less when
 * the order does. Pure.
 *
 * @phpstan-import-type ToldLine from ProductionStore
 */
final class LinesTold {

	private const NAME = 100;

	/**
	 * @param array<string, string|null>|null $row Of the production order.
	 * @return array<array-key, ToldLine> By line.
	 */
	public static function of( ?array $row ): array {
		$stored = json_decode( $row['told_lines'] ?? '', true );
		/** @var array<array-key, ToldLine> $lines */
		$lines = is_array( $stored ) ? $stored : [];
		return $lines;
	}

	/**
	 * @param array<string, string|null>|null $row
	 * @param list<array<string, mixed>>      $lines production-order#ProductionLine.
	 * @return array<array-key, ToldLine>
	 */
	public static function with( ?array $row, array $lines ): array {
		$told = self::of( $row );
		foreach ( $lines as $line ) {
			$id       = (string) $line['lineId'];
			$quantity = (string) $line['quantity'];
			$before   = $told[ $id ]['quantity'] ?? '0';
			$told[ $id ] = [
				'index'    => (string) $line['index'],
				'name'     => mb_substr( (string) $line['name'], 0, self::NAME ),
				'quantity' => Amount::parse( $quantity )->minus( Amount::parse( $before ) )->is_negative() ? $before : $quantity,
				'unit'     => (string) $line['unit'],
			];
		}
		return $told;
	}
}
