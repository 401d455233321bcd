<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\Customers\CustomerPairings;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\InvitationState;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\Origin;
use WaproMag\Customers\People;
use WaproMag\Findings\Finding;

/**
 * People of several companies, gathered and then written together: accounts first, then who belongs where.
 */
final class PlannedPeople {

	/** @var array<string, array{PersonFacts, Company}> By mail address. */
	private array $new = [];

	/** @var array<int, array<int|string, Seat>> By company, then by account or – a new one – mail address. */
	private array $seats = [];

	/** @var array<string, array{Membership|null, Membership}> Before and after. */
	private array $changed = [];

	/** @var list<Membership> */
	private array $released = [];

	/** @var list<array{Membership, Membership}> What the shop has and WAPRO wants, where the shop leads. */
	private array $disputed = [];

	public function __construct(
		private People $people,
		private NewAccounts $accounts,
		private CustomerPairings $pairings,
		private SeatRules $rules,
		private CustomerSettings $settings
	) {}

	/**
	 * @param list<PersonFacts> $wanted
	 * @param bool              $joins_nobody Whether only those who are in the company already keep a place.
	 */
	public function plan( Known $known, Company $company, array $wanted, Chunk $chunk, bool $joins_nobody = false ): void {
		$this->seats[ $company->id ] = [];
		foreach ( $wanted as $person ) {
			$key = $this->account_of( $known, $company, $person, $chunk );
			if ( $key === null || ( $joins_nobody && ! self::is_in( $known, $company, $key ) ) ) {
				continue;
			}
			if ( is_string( $key ) ) {
				$this->new[ $key ] ??= [ $person, $company ];
			}
			$seat = $this->seats[ $company->id ][ $key ] ?? null;
			$seat === null ? $this->seats[ $company->id ][ $key ] = new Seat( $company, $person ) : $seat->add( $person );
		}
	}

	/**
	 * Everybody leaves a company whose flag is off; nothing is forgotten.
	 */
	public function close( Known $known, Company $company ): void {
		foreach ( $known->members_of( $company->id ) as $member ) {
			if ( $member->state === MemberState::Active ) {
				$this->change( $known, $member, $member->with( [ 'state' => MemberState::Former ] ) );
			}
		}
	}

	/** Those whom WAPRO does not list come back with the flag. */
	public function reopen( Known $known, Company $company ): void {
		foreach ( $known->members_of( $company->id ) as $member ) {
			if ( $member->state === MemberState::Former && $member->origin !== Origin::Wapro ) {
				$this->change( $known, $member, $member->with( [ 'state' => MemberState::Active ] ) );
			}
		}
	}

	public function write( Known $known, Chunk $chunk ): void {
		$this->leave_guests_out();
		$made = $this->accounts->add( $this->new );
		foreach ( $made as $email => $id ) {
			$known->people[ $id ] = $known->accounts[ $email ] = new Account( $id, (string) $email, [ 'customer' ], false );
			$chunk->accounts[]    = $id;
		}
		foreach ( $this->seats as $company => $seats ) {
			$present = [];
			foreach ( $seats as $key => $seat ) {
				$user             = is_int( $key ) ? $key : $made[ $key ];
				$present[ $user ] = true;
				$this->take_seat( $known, $seat, $user );
			}
			foreach ( $known->members_of( $company ) as $member ) {
				if ( ! isset( $present[ $member->user_id ] ) && $member->origin === Origin::Wapro && $member->state === MemberState::Active ) {
					$this->change( $known, $member, $member->with( [ 'state' => MemberState::Former ] ) );
				}
			}
		}
		$this->people->let_contacts_go( $this->released );
		$this->people->save_many( array_map( static fn ( array $pair ): Membership => $pair[1], array_values( $this->changed ) ) );
	}

	/**
	 * What changed, for companies and people.
	 *
	 * @return list<array{Membership|null, Membership}> Before and after.
	 */
	public function changes(): array {
		return array_values( $this->changed );
	}

	/** Whether somebody is to be invited at once. */
	public function has_queued(): bool {
		foreach ( $this->changed as [ , $after ] ) {
			if ( $after->invitation === InvitationState::Queued && $after->state === MemberState::Active ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @return list<array{Membership, Membership}>
	 */
	public function disputes(): array {
		return $this->disputed;
	}

	/**
	 * @return int|string|null Account; mail address of one that is to be made; null: the contact gets none.
	 */
	private function account_of( Known $known, Company $company, PersonFacts $person, Chunk $chunk ): int|string|null {
		$holder = $known->of_contact( $person->erp_id );
		if ( $holder !== null && $holder->company_id === $company->id && ( $holder->contact_email === $person->email || ( $known->people[ $holder->user_id ] ?? null )?->email === $person->email ) && $person->email !== '' ) {
			return $holder->user_id;
		}
		if ( ! $person->has_usable_email() ) {
			$chunk->findings[ (string) $company->erp_id ][] = self::finding( Finding::CONTACT_WITHOUT_EMAIL, $company, $person, null );
			return null;
		}
		$account = $known->accounts[ $person->email ] ?? null;
		if ( $account !== null && ! $account->is_buyer() ) {
			$chunk->findings[ (string) $company->erp_id ][] = self::finding( Finding::ACCOUNT_NOT_CUSTOMER, $company, $person, '#' . $account->id . ' ' . implode( ', ', $account->roles ) );
			return null;
		}
		if ( $account !== null ) {
			$known->people[ $account->id ] = $account;
			return $account->id;
		}
		if ( ! $this->settings->makes_accounts() ) {
			return null;
		}
		return $person->email;
	}

	private static function is_in( Known $known, Company $company, int|string $key ): bool {
		$member = is_int( $key ) ? $known->member( $company->id, $key ) : null;
		return $member !== null && $member->state !== MemberState::Former;
	}

	/** A buyer who chose to have no account gets none because WAPRO made a contact of the order. */
	private function leave_guests_out(): void {
		$contacts = array_map( static fn ( array $pair ): string => $pair[0]->erp_id, $this->new );
		$guests   = $this->pairings->guest_contacts( array_values( $contacts ) );
		foreach ( array_keys( array_intersect( $contacts, $guests ) ) as $email ) {
			unset( $this->new[ $email ] );
			foreach ( array_keys( $this->seats ) as $company ) {
				unset( $this->seats[ $company ][ $email ] );
			}
		}
	}

	private function take_seat( Known $known, Seat $seat, int $user ): void {
		$present = $known->member( $seat->company->id, $user );
		$account = $known->people[ $user ];
		$seat    = $seat->narrowed( fn ( PersonFacts $one ): bool => $this->rules->is_trusted( $account, $one, $present ) );
		$contact = $seat->contact( $present?->contact_erp_id );
		$holder  = $known->of_contact( $contact->erp_id );
		if ( $holder !== null && ( $holder->company_id !== $seat->company->id || $holder->user_id !== $user ) ) {
			$this->released[] = $holder;
			$ended            = $holder->origin === Origin::Wapro && $holder->state === MemberState::Active ? [ 'state' => MemberState::Former ] : [];
			$this->change( $known, $holder, $holder->with( [ 'contact_erp_id' => null, 'contact_email' => null, ...$ended ] ) );
		}
		$wanted = $this->rules->member( $account, $seat, $contact, $present, $seat->points( $known ) );
		if ( $present !== null && $this->rules->is_led_by_shop( $present, $wanted ) ) {
			$this->disputed[] = [ $present, $wanted ];
			$wanted           = $wanted->with( [ 'role' => $present->role, 'points' => $present->points ] );
		}
		$this->change( $known, $present, $wanted );
	}

	private function change( Known $known, ?Membership $before, Membership $after ): void {
		if ( $before !== null && $before->equals( $after ) ) {
			return;
		}
		$key                   = "{$after->company_id}:{$after->user_id}";
		$this->changed[ $key ] = [ array_key_exists( $key, $this->changed ) ? $this->changed[ $key ][0] : $before, $after ];
		$known->put( $after );
	}

	private static function finding( string $kind, Company $company, PersonFacts $person, ?string $shop_value ): Finding {
		return new Finding( $kind, "contact {$person->erp_id}", CustomerPairings::OBJECT, $company->id, (string) $company->erp_id, $shop_value, trim( "{$person->name()} {$person->email}" ) );
	}
}
