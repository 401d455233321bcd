<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * WAPRO knows no line below zero: a discount that a plugin gave as a negative fee is taken off the goods, each by its
 * share. What is more than the goods are worth stays a line, and is refused there. Pure.
 */
final class SpreadDiscounts {

	/**
	 * @param array<int, LineFacts> $lines
	 * @return array<int, LineFacts> Under the keys that they had.
	 */
	public static function over( array $lines ): array {
		$cuts  = array_filter( $lines, static fn ( LineFacts $line ): bool => $line->kind === LineFacts::FEE && self::grosze( $line->total ) < 0 );
		$goods = array_filter( $lines, static fn ( LineFacts $line ): bool => $line->kind === LineFacts::PRODUCT && self::grosze( $line->total ) > 0 );
		if ( $cuts === [] ) {
			return $lines;
		}
		$nets  = self::shares( self::sum( $cuts, 'total' ), self::weights( $goods, 'total' ) );
		$taxes = self::shares( self::sum( $cuts, 'tax' ), self::weights( $goods, 'tax' ) );
		if ( $nets === null || $taxes === null ) {
			return $lines;
		}
		foreach ( $goods as $key => $line ) {
			$lines[ $key ] = self::less( $line, $nets[ $key ], $taxes[ $key ] );
		}
		return array_diff_key( $lines, $cuts );
	}

	/**
	 * @param array<int, int> $weights
	 * @return array<int, int>|null By key; null: there is less to take from.
	 */
	public static function shares( int $amount, array $weights ): ?array {
		$whole = array_sum( $weights );
		if ( $amount < 0 || $amount > $whole ) {
			return null;
		}
		$shares = array_map( static fn ( int $weight ): int => $whole === 0 ? 0 : intdiv( $amount * $weight, $whole ), $weights );
		$left   = $amount - array_sum( $shares );
		foreach ( $weights as $key => $weight ) {
			if ( $left > 0 && $shares[ $key ] < $weight ) {
				++$shares[ $key ];
				--$left;
			}
		}
		return $shares;
	}

	private static function less( LineFacts $line, int $net, int $tax ): LineFacts {
		$before = Amount::parse( $line->total );
		$after  = $before->minus( self::amount( $net ) );
		$kept   = Amount::parse( '1' )->minus( Amount::parse( $line->discount )->divided_by( Amount::parse( '100' ), 8 ) );
		$listed = $kept->is_zero() ? $before : $before->divided_by( $kept, 8 );
		return $line->at( $after, Amount::parse( $line->tax )->minus( self::amount( $tax ) ), LineDiscount::of( $listed, $after ) );
	}

	/**
	 * @param array<int, LineFacts> $cuts
	 * @param 'total'|'tax'         $side
	 */
	private static function sum( array $cuts, string $side ): int {
		return -array_sum( array_map( static fn ( LineFacts $line ): int => self::grosze( $line->$side ), $cuts ) );
	}

	/**
	 * @param array<int, LineFacts> $goods
	 * @param 'total'|'tax'         $side
	 * @return array<int, int>
	 */
	private static function weights( array $goods, string $side ): array {
		return array_map( static fn ( LineFacts $line ): int => max( 0, self::grosze( $line->$side ) ), $goods );
	}

	private static function grosze( string $text ): int {
		try {
			return (int) str_replace( '.', '', Amount::parse( $text )->text( 2 ) );
		} catch ( \InvalidArgumentException ) {
			return 0; // The line says so itself.
		}
	}

	private static function amount( int $grosze ): Amount {
		return Amount::parse( (string) $grosze )->divided_by( Amount::parse( '100' ), 2 );
	}
}
