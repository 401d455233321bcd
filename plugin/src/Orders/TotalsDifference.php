<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What an order is worth in the shop and in WAPRO. Gross amounts: what the buyer pays. Pure.
 */
final class TotalsDifference {

	/**
	 * @param array<string, mixed> $payload messages#OrderPayload.
	 */
	public static function agreed( array $payload ): Amount {
		$sum = Amount::zero();
		foreach ( $payload['summary'] as $row ) {
			$sum = $sum->plus( Amount::parse( (string) $row['gross'] ) );
		}
		return $sum;
	}

	/**
	 * @param list<array<string, mixed>> $orders messages#ErpOrder.
	 * @return Amount|null Of those that are not cancelled; null: WAPRO has not said.
	 */
	public static function counted( array $orders ): ?Amount {
		$sum = Amount::zero();
		$open = array_filter( $orders, static fn ( array $order ): bool => ( $order['state'] ?? null ) !== 'cancelled' );
		foreach ( $open as $order ) {
			if ( ! isset( $order['gross'] ) ) {
				return null;
			}
			$sum = $sum->plus( Amount::parse( (string) $order['gross'] ) );
		}
		return $open === [] ? null : $sum;
	}

	/**
	 * @param int $allowed In hundredths.
	 */
	public static function exceeds( Amount $own, Amount $wapro, int $allowed ): bool {
		$apart = $own->minus( $wapro );
		$apart = $apart->is_negative() ? Amount::zero()->minus( $apart ) : $apart;
		return Amount::parse( '0.01' )->times( Amount::parse( (string) $allowed ) )->minus( $apart )->is_negative();
	}
}
