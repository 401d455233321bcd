<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Fingerprint of what a payload says of its order. How the shop is set up at the moment, and what it has learnt of the
 * buyer's contractor, is no part of it. Pure.
 */
final class ContentHash {

	private const SETTINGS = [ 'warehouses', 'reserve', 'customerId', 'contactId', 'deliveryPlaceId', 'paymentDays', 'rate', 'rateDate' ];

	/**
	 * @param array<string, mixed> $payload messages#OrderPayload.
	 */
	public static function of( array $payload ): string {
		$content = array_diff_key( $payload, array_flip( self::SETTINGS ) );
		return md5( (string) json_encode( self::sorted( $content ), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE ) );
	}

	/**
	 * @param array<array-key, mixed> $value
	 * @return array<array-key, mixed>
	 */
	private static function sorted( array $value ): array {
		if ( ! array_is_list( $value ) ) {
			ksort( $value );
		}
		return array_map( static fn ( mixed $item ): mixed => is_array( $item ) ? self::sorted( $item ) : $item, $value );
	}
}
