<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\DeliveryPoint;

/**
 * A delivery place of WAPRO. Knows no WordPress.
 */
final class PlaceFacts {

	/**
	 * @param array{name: string, recipient: string, phone: string, street: string, postcode: string, city: string, country: string} $values By column of the table.
	 */
	private function __construct( public readonly string $erp_id, public readonly array $values ) {}

	/**
	 * @param array<string, mixed> $place customers#DeliveryPlace.
	 */
	public static function from_array( array $place ): self {
		return new self(
			(string) $place['erpId'],
			[
				'name'      => Texts::line( $place['name'] ),
				'recipient' => Texts::line( $place['recipient'] ?? '' ),
				'phone'     => Texts::line( $place['phone'] ?? '' ),
				'street'    => Texts::line( $place['street'] ),
				'postcode'  => Texts::line( $place['postcode'] ),
				'city'      => Texts::line( $place['city'] ),
				'country'   => strtoupper( Texts::line( $place['country'] ) ),
			]
		);
	}

	/**
	 * @return array{name: string, recipient: string, phone: string, street: string, postcode: string, city: string, country: string}
	 */
	public static function values_of( DeliveryPoint $point ): array {
		return [
			'name'      => $point->name,
			'recipient' => $point->recipient,
			'phone'     => $point->phone,
			'street'    => $point->street,
			'postcode'  => $point->postcode,
			'city'      => $point->city,
			'country'   => $point->country,
		];
	}
}
