<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What refunds left of an order's lines. Only refunded quantities take something away, at the price that was agreed:
 * money that was given back without goods is no other price. A service is gone once all of its money was given back; a
 * discount that came as a fee is part of the price that was agreed, whatever a refund says of it.
 *
 * @phpstan-import-type Back from RefundedLines
 */
final class LeftLines {

	/**
	 * @param array<int, LineFacts> $agreed By id of the order's item.
	 * @param array<int, Back>      $back   What refunds took, by the same id.
	 * @return array<int, LineFacts>
	 */
	public static function of( array $agreed, array $back ): array {
		foreach ( $agreed as $id => $line ) {
			if ( isset( $back[ $id ] ) ) {
				$agreed[ $id ] = $line->kind === LineFacts::PRODUCT ? self::goods( $line, $back[ $id ]['quantity'] ) : self::service( $line, $back[ $id ]['total'] );
			}
		}
		return $agreed;
	}

	/**
	 * Worth of the lines, with tax, rounded as they are told: what is paid for them must be no grosz less.
	 *
	 * @param array<int, LineFacts> $lines
	 * @param bool                  $gross Whether the shop's prices are gross.
	 */
	public static function worth( array $lines, bool $gross ): Amount {
		$sum = Amount::zero();
		foreach ( $lines as $line ) {
			$net = Amount::parse( $line->total );
			$tax = Amount::parse( $line->tax );
			$sum = $sum->plus( $gross ? $net->plus( $tax )->rounded( 2 ) : $net->rounded( 2 )->plus( $tax ) );
		}
		return $sum->rounded( 2 );
	}

	/** Whether the money that was given back is all that the service cost. */
	public static function is_service_gone( Amount $cost, Amount $back ): bool {
		return ! $cost->is_negative() && ( $cost->minus( $back )->is_zero() || $cost->minus( $back )->is_negative() );
	}

	private static function goods( LineFacts $line, Amount $back ): LineFacts {
		$whole = Amount::parse( $line->quantity );
		if ( $back->is_zero() || $whole->is_zero() ) {
			return $line;
		}
		$left = $whole->minus( $back );
		$left = $left->is_negative() ? Amount::zero() : $left;
		return $line->left(
			$left,
			Amount::parse( $line->total )->divided_by( $whole, 8 )->times( $left ),
			Amount::parse( $line->tax )->divided_by( $whole, 8 )->times( $left )
		);
	}

	private static function service( LineFacts $line, Amount $back ): LineFacts {
		return self::is_service_gone( Amount::parse( $line->total ), $back ) ? $line->left( Amount::parse( $line->quantity ), Amount::zero(), Amount::zero() ) : $line;
	}
}
