<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Checkout\InvoiceFields;
use WaproMag\Checkout\StoredFields;

/**
 * Reads the buyer's tax number from the order field that the settings name.
 */
final class NipField {

	/**
	 * @param string $field Name without the leading underscore; a block checkout field is `namespace/name`.
	 */
	public static function read( \WC_Order $order, string $field ): string {
		if ( $field === InvoiceFields::NIP && $order->get_meta( StoredFields::WISH ) === '0' ) {
			return ''; // Typed, and then no invoice wanted.
		}
		foreach ( self::meta_keys( $field ) as $key ) {
			$value = $order->get_meta( $key );
			if ( is_string( $value ) && trim( $value ) !== '' ) {
				return Nip::normalise( $value );
			}
		}
		return '';
	}

	/**
	 * @return list<string>
	 */
	private static function meta_keys( string $field ): array {
		if ( $field === '' ) {
			return [];
		}
		return str_contains( $field, '/' )
			? [ '_wc_billing/' . $field, '_wc_other/' . $field ]
			: [ '_' . ltrim( $field, '_' ), $field ];
	}
}
