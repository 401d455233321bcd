<?php
declare(strict_types=1);

namespace WaproMag\Registers;

/**
 * A company as a public register has it. What the register does not say is ''.
 *
 * @phpstan-type Kept array{register: string, name: string, street: string, postcode: string, city: string, country: string, ended: bool, readAt: int}
 */
final class RegisterCompany {

	/**
	 * @param string $country Two letters, as the shop names countries.
	 * @param bool   $ended   The company ended its activity, or its number was revoked.
	 * @param int    $read_at Unix time.
	 */
	public function __construct(
		public readonly Register $register,
		public readonly string $name,
		public readonly string $street,
		public readonly string $postcode,
		public readonly string $city,
		public readonly string $country,
		public readonly bool $ended,
		public readonly int $read_at
	) {}

	/**
	 * @return Kept
	 */
	public function to_array(): array {
		return [
			'register' => $this->register->value,
			'name'     => $this->name,
			'street'   => $this->street,
			'postcode' => $this->postcode,
			'city'     => $this->city,
			'country'  => $this->country,
			'ended'    => $this->ended,
			'readAt'   => $this->read_at,
		];
	}

	/**
	 * @param Kept $kept
	 */
	public static function from_array( array $kept ): self {
		return new self( Register::from( $kept['register'] ), $kept['name'], $kept['street'], $kept['postcode'], $kept['city'], $kept['country'], $kept['ended'], $kept['readAt'] );
	}
}
