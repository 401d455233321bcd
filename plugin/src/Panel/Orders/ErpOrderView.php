<?php
declare(strict_types=1);

namespace WaproMag\Panel\Orders;

/**
 * One ERP order as people see it: number, the three status axes, parcels.
 */
final class ErpOrderView {

	public const AXES = [ 'production', 'transport', 'payment' ];

	/**
	 * @param array<string, array{name: string, at: string|null}>            $axes    By axis; only axes that WAPRO has told.
	 * @param list<array{carrier: string, number: string, url: string|null}> $parcels
	 * @param string|null                                                    $origin  How it was found; null: made by this shop.
	 * @param string|null                                                    $source  System that it came from.
	 */
	private function __construct(
		public readonly string $erp_id,
		public readonly ?string $number,
		public readonly string $state,
		public readonly ?string $warehouse,
		public readonly bool $reserved,
		public readonly array $axes,
		public readonly array $parcels,
		public readonly string $updated_at,
		public readonly ?string $origin,
		public readonly ?string $source,
		public readonly ?string $reference = null,
	) {}

	/**
	 * @param array<string, string|null> $row Of the table of ERP orders.
	 */
	public static function from_row( array $row ): self {
		$axes = [];
		foreach ( self::AXES as $axis ) {
			$name = $row[ "{$axis}_name" ] ?? $row[ "{$axis}_code" ] ?? null;
			if ( null !== $name && '' !== $name ) {
				$axes[ $axis ] = [
					'name' => $name,
					'at'   => $row[ "{$axis}_at" ],
				];
			}
		}
		return new self(
			(string) $row['erp_id'],
			$row['number'],
			(string) $row['state'],
			$row['warehouse'],
			'1' === $row['reserved'],
			$axes,
			self::parcels( $row['parcels'] ),
			(string) $row['updated_at'],
			$row['origin'],
			$row['source'],
			$row['reference'] ?? null
		);
	}

	/**
	 * @return list<array{carrier: string, number: string, url: string|null}>
	 */
	private static function parcels( ?string $json ): array {
		$parcels = [];
		$stored  = json_decode( $json ?? '[]', true );
		foreach ( is_array( $stored ) ? $stored : [] as $parcel ) {
			if ( is_array( $parcel ) && isset( $parcel['carrier'], $parcel['trackingNumber'] ) ) {
				$parcels[] = [
					'carrier' => (string) $parcel['carrier'],
					'number'  => (string) $parcel['trackingNumber'],
					'url'     => self::web_address( $parcel['trackingUrl'] ?? null ),
				];
			}
		}
		return $parcels;
	}

	/**
	 * The address comes from outside the shop: nothing but http and https becomes a link.
	 */
	private static function web_address( mixed $url ): ?string {
		return is_string( $url ) && 1 === preg_match( '#^https?://#i', $url ) ? $url : null;
	}
}
