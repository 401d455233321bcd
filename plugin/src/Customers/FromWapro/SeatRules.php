<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Access;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Origin;
use WaproMag\Customers\VerifiedEmail;

/**
 * What a contact of WAPRO makes of a person's place in a company.
 */
final class SeatRules {

	public function __construct( private VerifiedEmail $verified, private CustomerSettings $settings ) {}

	/**
	 * Whether the account may stand for the contact without more ado. The contact's own address must be proven: an account with
	 * it could have been made by anybody, and buyers change their address as they like. One without a password is proven by
	 * whoever sets the first one; a place that is open is so for the address by which it was opened.
	 */
	public function is_trusted( Account $account, PersonFacts $contact, ?Membership $present ): bool {
		$is_known = $present?->contact_email === null ? $present?->contact_erp_id === $contact->erp_id : $present->contact_email === $contact->email;
		return ! $account->has_password
			|| ( $is_known && $present?->access === Access::Open )
			|| ( $account->email === $contact->email && $this->verified->is_verified( $account->id ) );
	}

	/**
	 * A contact that WAPRO has only by an order of this very account proves nothing.
	 *
	 * @param list<int> $points
	 */
	public function member( Account $account, Seat $seat, PersonFacts $contact, ?Membership $present, array $points ): Membership {
		$by_order = $present !== null && $present->origin === Origin::Order && $present->access === Access::Waits && $present->contact_erp_id === $contact->erp_id;
		$is_open  = ! $by_order && $this->is_trusted( $account, $contact, $present );
		return new Membership(
			$seat->company->id,
			$account->id,
			$contact->erp_id,
			$seat->role(),
			$present->manages_people ?? false,
			$present === null || $present->state === MemberState::Former ? MemberState::Active : $present->state,
			$is_open ? Access::Open : Access::Waits,
			$points,
			$by_order ? Origin::Order : Origin::Wapro,
			$present?->access === Access::Open && ! $is_open ? $this->renewal( $present ) : $this->invitation( $account, $present, $is_open || $by_order ),
			$contact->email,
			$present->barred ?? false
		);
	}

	/** Whether the shop leads what the two say differently of role and delivery points. */
	public function is_led_by_shop( Membership $present, Membership $wanted ): bool {
		return $this->settings->contact_owner() === CustomerSettings::SHOP
			&& $present->contact_erp_id === $wanted->contact_erp_id
			&& $present->origin === Origin::Wapro
			&& ( $present->role !== $wanted->role || $present->points !== $wanted->points );
	}

	/** Whose place was open proves a new address without waiting for the admin, who let that person in before; who comes back waits. */
	private function renewal( Membership $present ): InvitationState {
		return $present->state === MemberState::Former ? $this->first() : InvitationState::Queued;
	}

	/** Who has no password yet, or has not proven the address, needs a mail – once for each address. */
	private function invitation( Account $account, ?Membership $present, bool $needs_no_proof ): InvitationState {
		if ( $present !== null && $present->invitation !== InvitationState::None ) {
			return $present->invitation;
		}
		if ( $account->has_password && $needs_no_proof ) {
			return InvitationState::None;
		}
		if ( $present !== null && $present->access === Access::Open ) {
			return InvitationState::None;
		}
		return $this->first();
	}

	private function first(): InvitationState {
		return $this->settings->holds_invitations() ? InvitationState::Held : InvitationState::Queued;
	}
}
