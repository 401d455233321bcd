<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\Membership;

/**
 * What the shop has of the contractors of one transaction. Changes here follow what is written, so that a later
 * contractor of the same transaction sees what an earlier one did.
 */
final class Known {

	/** @var array<string, Membership> By company and user. */
	private array $members = [];

	/** @var array<array-key, string> Key of the membership by contact. */
	private array $by_contact = [];

	/**
	 * @param array<array-key, Company>       $companies By contractor.
	 * @param array<array-key, DeliveryPoint> $points    By delivery place.
	 * @param list<Membership>                $members
	 * @param array<string, Account>          $accounts  By mail address.
	 * @param array<int, Account>             $people    Accounts of the members, by id.
	 */
	public function __construct(
		public array $companies,
		public array $points,
		array $members,
		public array $accounts,
		public array $people
	) {
		foreach ( $members as $member ) {
			$this->put( $member );
		}
	}

	public function put( Membership $member ): void {
		$key    = self::key( $member->company_id, $member->user_id );
		$before = $this->members[ $key ] ?? null;
		if ( $before !== null && $before->contact_erp_id !== null && ( $this->by_contact[ $before->contact_erp_id ] ?? null ) === $key ) {
			unset( $this->by_contact[ $before->contact_erp_id ] );
		}
		$this->members[ $key ] = $member;
		if ( $member->contact_erp_id !== null ) {
			$this->by_contact[ $member->contact_erp_id ] = $key;
		}
	}

	public function member( int $company, int $user ): ?Membership {
		return $this->members[ self::key( $company, $user ) ] ?? null;
	}

	public function of_contact( string $contact ): ?Membership {
		$key = $this->by_contact[ $contact ] ?? null;
		return $key === null ? null : $this->members[ $key ];
	}

	/**
	 * @return list<Membership>
	 */
	public function members_of( int $company ): array {
		return array_values( array_filter( $this->members, static fn ( Membership $one ): bool => $one->company_id === $company ) );
	}

	/**
	 * @return list<DeliveryPoint>
	 */
	public function points_of( int $company ): array {
		return array_values( array_filter( $this->points, static fn ( DeliveryPoint $one ): bool => $one->company_id === $company ) );
	}

	private static function key( int $company, int $user ): string {
		return "{$company}:{$user}";
	}
}
