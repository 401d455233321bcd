<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

/**
 * A shop account as far as the apply of contractors needs it.
 */
final class Account {

	/** Roles whose accounts may become persons of a company: nobody who works in the shop's admin. */
	private const BUYERS = [ 'customer', 'subscriber' ];

	/**
	 * @param string       $email In small letters.
	 * @param list<string> $roles
	 * @param bool         $has_password Whether anybody can sign in: else whoever sets the first password proves the address.
	 */
	public function __construct( public readonly int $id, public readonly string $email, public readonly array $roles, public readonly bool $has_password = true ) {}

	public function is_buyer(): bool {
		return array_diff( $this->roles, self::BUYERS ) === [];
	}
}
