<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Role;

/**
 * A contact of WAPRO: a person at a contractor. Knows no WordPress.
 */
final class PersonFacts {

	/** Characters that an account's address may have in WordPress. */
	private const LONGEST_EMAIL = 100;

	/**
	 * @param list<string> $places Delivery places in WAPRO.
	 */
	private function __construct(
		public readonly string $erp_id,
		public readonly string $first_name,
		public readonly string $last_name,
		public readonly string $email,
		public readonly string $phone,
		public readonly bool $main,
		public readonly Role $role,
		public readonly array $places
	) {}

	/**
	 * @param array<string, mixed> $contact customers#Contact.
	 */
	public static function from_array( array $contact ): self {
		return new self(
			(string) $contact['erpId'],
			Texts::line( $contact['firstName'] ?? '' ),
			Texts::line( $contact['lastName'] ?? '' ),
			mb_strtolower( Texts::line( $contact['email'] ?? '' ), 'UTF-8' ),
			Texts::line( $contact['phone'] ?? '' ),
			(bool) $contact['main'],
			Role::from( (string) $contact['role'] ),
			array_map( strval( ... ), array_values( $contact['deliveryPlaceIds'] ) )
		);
	}

	public function name(): string {
		return trim( "{$this->first_name} {$this->last_name}" );
	}

	/** Whether an account can be made or found by the mail address. */
	public function has_usable_email(): bool {
		return $this->email !== '' && mb_strlen( $this->email, 'UTF-8' ) <= self::LONGEST_EMAIL && filter_var( $this->email, FILTER_VALIDATE_EMAIL ) !== false;
	}
}
