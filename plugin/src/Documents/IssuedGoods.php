<?php
declare(strict_types=1);

namespace WaproMag\Documents;

use WaproMag\Orders\Amount;

/**
 * What of an order has left, by what WAPRO said of its lines. Knows no WordPress.
 */
final class IssuedGoods {

	/**
	 * @param string|null $quantities Column of an order in WAPRO.
	 * @return list<array{string, string}> Index and quantity, line by line.
	 */
	public static function of( ?string $quantities ): array {
		$lines  = json_decode( $quantities ?? '[]', true );
		$issued = [];
		foreach ( is_array( $lines ) ? $lines : [] as $line ) {
			if ( ! Amount::parse( (string) $line['realised'] )->is_zero() ) {
				$issued[] = [ (string) $line['index'], (string) $line['realised'] ];
			}
		}
		return $issued;
	}

	/** Whether more of any article has left than before. */
	public static function grew( ?string $before, ?string $after ): bool {
		$known = self::by_index( $before );
		foreach ( self::by_index( $after ) as $index => $issued ) {
			$more = $issued->minus( $known[ $index ] ?? Amount::zero() );
			if ( ! $more->is_zero() && ! $more->is_negative() ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @return array<array-key, Amount>
	 */
	private static function by_index( ?string $quantities ): array {
		$sums = [];
		foreach ( self::of( $quantities ) as [ $index, $realised ] ) {
			$sums[ $index ] = ( $sums[ $index ] ?? Amount::zero() )->plus( Amount::parse( $realised ) );
		}
		return $sums;
	}
}
