<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

/**
 * Parcels as escaped HTML, with a link where the carrier offers one.
 */
final class ParcelLinks {

	/**
	 * @param list<array{carrier: string, number: string, url: string|null}> $parcels
	 */
	public static function html( array $parcels ): string {
		return implode( '<br>', array_map( self::one( ... ), $parcels ) );
	}

	/**
	 * @param array{carrier: string, number: string, url: string|null} $parcel
	 */
	private static function one( array $parcel ): string {
		$number = esc_html( $parcel['number'] );
		if ( null !== $parcel['url'] ) {
			$number = sprintf(
				'<a href="%1$s" target="_blank" rel="noopener noreferrer" aria-label="%2$s">%3$s</a>',
				esc_url( $parcel['url'], [ 'https' ] ),
				/* translators: 1: carrier, 2: tracking number */
				esc_attr( sprintf( __( 'Follow parcel %2$s at %1$s (opens in a new tab)', 'wapro-mag-for-woocommerce' ), $parcel['carrier'], $parcel['number'] ) ),
				$number
			);
		}
		return esc_html( $parcel['carrier'] ) . ' ' . $number;
	}
}
