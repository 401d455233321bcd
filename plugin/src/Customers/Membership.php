<?php
declare(strict_types=1);

namespace WaproMag\Customers;

/**
 * One person's place in one company.
 */
final class Membership {

	/**
	 * @param string|null $contact_erp_id Contact in WAPRO; null: WAPRO knows none yet.
	 * @param list<int>   $points         Delivery points given to the person, ascending.
	 * @param string|null $contact_email  Of the contact as WAPRO told it last; of the account, when the place was opened without one.
	 * @param bool        $barred         The shop suspended the person; nobody of the company gives access again.
	 */
	public function __construct(
		public readonly int $company_id,
		public readonly int $user_id,
		public readonly ?string $contact_erp_id,
		public readonly Role $role,
		public readonly bool $manages_people,
		public readonly MemberState $state,
		public readonly Access $access,
		public readonly array $points,
		public readonly Origin $origin = Origin::Wapro,
		public readonly InvitationState $invitation = InvitationState::None,
		public readonly ?string $contact_email = null,
		public readonly bool $barred = false
	) {}

	/**
	 * @param array<string, mixed> $changes Property → value.
	 */
	public function with( array $changes ): self {
		return new self( ...array_merge( get_object_vars( $this ), $changes ) );
	}

	/**
	 * @param array<string, string|null> $row
	 * @param list<int>                  $points
	 */
	public static function from_row( array $row, array $points ): self {
		return new self(
			(int) $row['company_id'],
			(int) $row['user_id'],
			$row['contact_erp_id'],
			Role::from( (string) $row['role'] ),
			$row['manages_people'] === '1',
			MemberState::from( (string) $row['state'] ),
			Access::from( (string) $row['access'] ),
			$points,
			Origin::from( (string) $row['origin'] ),
			InvitationState::from( (string) $row['invitation'] ),
			$row['contact_email'],
			$row['barred'] === '1'
		);
	}

	public function equals( self $other ): bool {
		return get_object_vars( $this ) === get_object_vars( $other );
	}

	/** Somebody who typed the company's tax number, and nothing more: nobody of the company or the shop knows of them yet. */
	public function is_claim(): bool {
		return $this->access === Access::Waits && in_array( $this->origin, [ Origin::Order, Origin::Pairing ], true );
	}

	/** Only such a membership shows anything of the company. */
	public function counts(): bool {
		return $this->state === MemberState::Active && $this->access === Access::Open;
	}
}
