<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Links\Counter;

/**
 * Items of one call about the same article: the newest counts, the last of equally new ones. Knows no WordPress.
 */
final class Repeats {

	/**
	 * @param list<array{string, string}> $items Index and `asOf` of each.
	 * @return list<int> Positions that count.
	 */
	public static function newest( array $items ): array {
		$best = [];
		foreach ( $items as $position => [ $index, $as_of ] ) {
			$known = $best[ $index ] ?? null;
			if ( $known === null || ! Counter::is_older( $as_of, $items[ $known ][1] ) ) {
				$best[ $index ] = $position;
			}
		}
		return array_values( $best );
	}
}
