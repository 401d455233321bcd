<?php
declare(strict_types=1);

namespace WaproMag\Orders;

/**
 * Fingerprint of what a payload says of its order. How the shop is set up at the moment, what it has learnt of the
 * buyer's contractor, and what WAPRO shall look for first, is no part of it. Pure.
 */
final class ContentHash {

	/** Raised when the rules begin to tell the same order otherwise: a fingerprint of before says nothing then. */
	public const VERSION = 4;

	private const SETTINGS = [ 'warehouses', 'customerId', 'contactId', 'deliveryPlaceId', 'paymentForm', 'paymentDays', 'rate', 'rateDate', 'twins' ];

	private const IN_ALL_VERSIONS = [ 'reference', 'currency', 'basis', 'payer', 'delivery', 'paidAmount', 'note' ];

	private const IN_ALL_LINES = [ 'lineId', 'quantity', 'net', 'gross', 'note' ];

	/**
	 * @param array<string, mixed> $payload messages#OrderPayload.
	 */
	public static function of( array $payload ): string {
		$content = array_diff_key( $payload, array_flip( self::SETTINGS ) );
		return md5( (string) json_encode( self::sorted( $content ), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE ) );
	}

	/**
	 * Whether payloads, of whatever versions, are of an order that has not changed in between.
	 *
	 * @param array<string, mixed> $one   messages#OrderPayload.
	 * @param array<string, mixed> $other messages#OrderPayload.
	 */
	public static function agree( array $one, array $other ): bool {
		return self::of( self::in_all_versions( $one ) ) === self::of( self::in_all_versions( $other ) );
	}

	/**
	 * @param array<string, mixed> $payload
	 * @return array<string, mixed>
	 */
	private static function in_all_versions( array $payload ): array {
		$lines = array_map( static fn ( array $line ): array => array_intersect_key( $line, array_flip( self::IN_ALL_LINES ) ), (array) $payload['lines'] );
		return array_intersect_key( $payload, array_flip( self::IN_ALL_VERSIONS ) ) + [ 'lines' => $lines ];
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
