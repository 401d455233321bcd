<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * When WAPRO is done with a shop order: every ERP order of it shipped, every line realised in full. Pure.
 */
final class OrderDone {

	/** Codes of the transport axis that mean that the goods have left. */
	public const TRANSPORT_CODES = [ 'shipped', 'delivered' ];

	/**
	 * @param list<array<string, string|null>> $erp_orders Rows of one shop order.
	 */
	public static function is_shipped_in_full( array $erp_orders ): bool {
		$open = array_filter( $erp_orders, static fn ( array $row ): bool => $row['state'] !== 'cancelled' );
		if ( $open === [] ) {
			return false;
		}
		foreach ( $open as $row ) {
			if ( ! in_array( $row['transport_code'], self::TRANSPORT_CODES, true ) || ! self::is_realised( $row['quantities'] ) ) {
				return false;
			}
		}
		return true;
	}

	private static function is_realised( ?string $quantities ): bool {
		$lines = $quantities === null ? null : json_decode( $quantities, true );
		if ( ! is_array( $lines ) || $lines === [] ) {
			return false;
		}
		foreach ( $lines as $line ) {
			if ( Amount::parse( (string) $line['realised'] )->minus( Amount::parse( (string) $line['ordered'] ) )->is_negative() ) {
				return false;
			}
		}
		return true;
	}
}
