<?php
declare(strict_types=1);

namespace WaproMag\Account;

use WaproMag\Api\Problem;
use WaproMag\Customers\Access;
use WaproMag\Customers\Company;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\Invitations;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Origin;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\ProposalKind;
use WaproMag\Customers\Proposals;
use WaproMag\Customers\Role;
use WaproMag\Panel\Customers\CompanyActions;
use WaproMag\Visibility\Scopes;

/**
 * A company-wide user who may manage the company's people: invites, assigns delivery points, suspends and restores. Nobody
 * manages themselves, and nobody hands the right on: that is the shop's. Somebody who has an account already joins by the
 * invitation's link, and nothing of the account is told before.
 */
final class PeopleForms {

	/** Mails to addresses that somebody types are no way of sending to the world: enough for a company's first day here. */
	private const MOST_A_DAY = 100;

	public function __construct( private Scopes $scopes, private People $people, private PointStore $points, private Proposals $proposals, private Invitations $invitations, private CompanyActions $actions ) {}

	public function invite( Company $company, Posted $posted ): string {
		$this->assert_may( $company, 0 );
		$first = $posted->text( 'first_name', __( 'First name', 'wapro-mag-for-woocommerce' ), 50, true );
		$last  = $posted->text( 'last_name', __( 'Last name', 'wapro-mag-for-woocommerce' ), 50, true );
		$phone = $posted->text( 'phone', __( 'Phone', 'wapro-mag-for-woocommerce' ), 20 );
		$email = $posted->email( 'email' );
		[ $role, $points ] = $this->seat( $company, $posted );
		if ( $posted->problems() !== [] ) {
			return '';
		}
		if ( $this->people->invited_within( $company->id, 24 ) >= self::MOST_A_DAY ) {
			/* translators: %d: number of people. */
			throw new Problem( 'too_many_invitations', sprintf( __( 'The company has invited %d people within a day. Invite the others tomorrow, or ask us to add them.', 'wapro-mag-for-woocommerce' ), self::MOST_A_DAY ), 429 );
		}
		$known  = email_exists( $email ) !== false;
		$user   = $this->account( $email, $first, $last );
		$member = $this->people->find( $company->id, $user );
		$claims = $member !== null && $member->is_claim() && $member->state === MemberState::Active;
		if ( $member !== null && $member->state !== MemberState::Former && ! $claims ) {
			throw new Problem( 'person_known', __( 'This person belongs to the company already. You find them in the list.', 'wapro-mag-for-woocommerce' ), 409 );
		}
		$this->people->save( new Membership( $company->id, $user, $member?->contact_erp_id, $role, false, MemberState::Active, $known ? Access::Waits : Access::Open, $points, Origin::Shop, InvitationState::Queued, mb_strtolower( $email, 'UTF-8' ) ) );
		$this->proposals->propose( ProposalKind::Contact, $company, null, get_current_user_id(), [], [ 'userId' => $user, 'firstName' => $first, 'lastName' => $last, 'email' => $email, 'phone' => $phone, 'role' => $role->value, 'points' => $points ] );
		$this->invitations->send_soon();
		/* translators: %s: e-mail address. */
		return sprintf( __( 'The invitation goes to %s.', 'wapro-mag-for-woocommerce' ), $email );
	}

	public function assign( Company $company, Posted $posted ): string {
		$member            = $this->member( $company, $posted );
		[ $role, $points ] = $this->seat( $company, $posted );
		if ( $posted->problems() !== [] ) {
			return '';
		}
		$points = $role === Role::Company ? [] : $this->with_unlisted( $member, $points );
		$after  = $member->with( [ 'role' => $role, 'points' => $points ] );
		if ( $after->equals( $member ) ) {
			return __( 'Nothing was changed.', 'wapro-mag-for-woocommerce' );
		}
		$user = get_userdata( $member->user_id );
		$this->people->save( $after );
		$this->proposals->propose(
			ProposalKind::Contact,
			$company,
			null,
			get_current_user_id(),
			[ 'role' => $member->role->value, 'points' => $member->points ],
			[
				'userId'    => $member->user_id,
				'firstName' => $user instanceof \WP_User ? $user->first_name : '',
				'lastName'  => $user instanceof \WP_User ? $user->last_name : '',
				// The contact's own: what buyers make of their account's address is no news for WAPRO.
				'email'     => $member->contact_email ?? ( $user instanceof \WP_User ? $user->user_email : '' ),
				'phone'     => '',
				'role'      => $role->value,
				'points'    => $points,
			]
		);
		return __( 'The person sees the chosen orders from now on.', 'wapro-mag-for-woocommerce' );
	}

	/**
	 * @param 'suspend'|'restore' $action
	 */
	public function change_access( Company $company, Posted $posted, string $action ): string {
		$member = $this->member( $company, $posted );
		$this->actions->act( $company->id, $member->user_id, $action, wp_get_current_user()->display_name, false );
		return $action === 'suspend'
			? __( 'The person’s access is suspended. It ends with the next page they open.', 'wapro-mag-for-woocommerce' )
			: __( 'The person has access again.', 'wapro-mag-for-woocommerce' );
	}

	private function member( Company $company, Posted $posted ): Membership {
		$user = $posted->number( 'person' );
		$this->assert_may( $company, $user );
		$member = $this->people->find( $company->id, $user );
		return $member !== null && ! $member->is_claim() ? $member : throw new Problem( 'not_found', __( 'This person does not belong to the company any more. Load the page again.', 'wapro-mag-for-woocommerce' ), 404 );
	}

	/**
	 * @return array{Role, list<int>}
	 */
	private function seat( Company $company, Posted $posted ): array {
		$role   = Role::tryFrom( $posted->word( 'role' ) ) ?? throw new Problem( 'role_missing', __( 'Choose what the person sees: the whole company, or some delivery points.', 'wapro-mag-for-woocommerce' ), 400, 'role' );
		$points = $role === Role::Company ? [] : $posted->numbers( 'points' );
		$known  = array_filter( $this->points->find_many( $points ), static fn ( $point ): bool => $point->company_id === $company->id && $point->active );
		if ( count( $known ) !== count( $points ) || ( $role === Role::Branch && $points === [] ) ) {
			throw new Problem( 'points_missing', __( 'Choose at least one delivery point of the company.', 'wapro-mag-for-woocommerce' ), 400, 'points' );
		}
		sort( $points );
		return [ $role, $points ];
	}

	/**
	 * A form lists so many points: those of the person that it did not offer stay.
	 *
	 * @param list<int> $points Chosen.
	 * @return list<int>
	 */
	private function with_unlisted( Membership $member, array $points ): array {
		$listed = array_map( static fn ( DeliveryPoint $one ): int => $one->id, $this->points->search( $member->company_id, null, '', PeoplePage::MOST_POINTS, 0 ) );
		foreach ( $this->points->find_many( array_values( array_diff( $member->points, $listed, $points ) ) ) as $unlisted ) {
			if ( $unlisted->active && $unlisted->company_id === $member->company_id ) {
				$points[] = $unlisted->id;
			}
		}
		sort( $points );
		return $points;
	}

	private function account( string $email, string $first, string $last ): int {
		$known = get_user_by( 'email', $email );
		if ( $known instanceof \WP_User ) {
			if ( user_can( $known, 'edit_posts' ) || user_can( $known, 'manage_woocommerce' ) ) {
				throw new Problem( 'person_refused', __( 'This address cannot be invited here. Ask us to add the person.', 'wapro-mag-for-woocommerce' ), 409, 'email' );
			}
			return $known->ID;
		}
		$id = wp_insert_user(
			[
				'user_login'   => wc_create_new_customer_username( $email, [ 'first_name' => $first, 'last_name' => $last ] ),
				'user_email'   => $email,
				'user_pass'    => wp_generate_password( 40 ),
				'first_name'   => $first,
				'last_name'    => $last,
				'display_name' => "{$first} {$last}",
				'role'         => 'customer',
			]
		);
		if ( is_wp_error( $id ) ) {
			throw new Problem( 'person_refused', __( 'This address cannot be invited here. Ask us to add the person.', 'wapro-mag-for-woocommerce' ), 409, 'email' );
		}
		return $id;
	}

	private function assert_may( Company $company, int $person ): void {
		if ( ! $this->scopes->current()->may_manage_people( $company->id ) || $person === get_current_user_id() ) {
			throw new Problem( 'forbidden', __( 'You may not change this person. Ask us, and we will do it.', 'wapro-mag-for-woocommerce' ), 403 );
		}
	}
}
