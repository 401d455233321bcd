<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * What an order must hold before it may go to WAPRO. Knows no WordPress.
 */
final class RequiredData {

	/**
	 * @throws PayloadProblem With the first field that is missing.
	 */
	public static function check( OrderFacts $facts, OrderSettings $settings ): void {
		foreach ( self::missing( $facts->payer ) as $what => $field ) {
			if ( $settings->requires( $what ) ) {
				throw new PayloadProblem( 'data_missing', "payer.{$field}" );
			}
		}
	}

	/**
	 * @param array<string, string> $payer
	 * @return array<string, string> What is missing, and the field that should hold it.
	 */
	private static function missing( array $payer ): array {
		$fields  = [
			'email' => [ 'email' ],
			'phone' => [ 'phone' ],
			'address' => [ 'street', 'postcode', 'city' ],
			'company_nip' => $payer['company'] === '' ? [] : [ 'nip' ],
		];
		$missing = [];
		foreach ( $fields as $what => $needed ) {
			$empty = array_values( array_filter( $needed, static fn ( string $field ): bool => $payer[ $field ] === '' ) );
			if ( $empty !== [] ) {
				$missing[ $what ] = $empty[0];
			}
		}
		return $missing;
	}
}
