<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\Customers\Role;

/**
 * One person that WAPRO wants in a company. Contacts with one mail address are one person: places united, the wider role.
 */
final class Seat {

	/** @var non-empty-list<PersonFacts> */
	private array $people;

	public function __construct( public readonly Company $company, PersonFacts $person ) {
		$this->people = [ $person ];
	}

	public function add( PersonFacts $person ): void {
		$this->people[] = $person;
	}

	/**
	 * Without the contacts whose address is not proven, when there are others.
	 *
	 * @param callable( PersonFacts ): bool $is_trusted
	 */
	public function narrowed( callable $is_trusted ): self {
		$trusted = array_values( array_filter( $this->people, $is_trusted ) );
		$seat    = clone $this;
		if ( $trusted !== [] ) {
			$seat->people = $trusted;
		}
		return $seat;
	}

	public function role(): Role {
		$role = $this->people[0]->role;
		foreach ( $this->people as $person ) {
			$role = $role->wider( $person->role );
		}
		return $role;
	}

	/** The contact that stands for the person: the one that did, else the main one, else the first. */
	public function contact( ?string $present ): PersonFacts {
		$best = $this->people[0];
		foreach ( $this->people as $person ) {
			if ( $person->erp_id === $present ) {
				return $person;
			}
			$best = $person->main && ! $best->main ? $person : $best;
		}
		return $best;
	}

	/**
	 * @return list<int> Delivery points of the company, ascending.
	 */
	public function points( Known $known ): array {
		$ids = [];
		foreach ( $this->people as $person ) {
			foreach ( $person->places as $place ) {
				$point = $known->points[ $place ] ?? null;
				if ( $point !== null && $point->company_id === $this->company->id ) {
					$ids[ $point->id ] = $point->id;
				}
			}
		}
		sort( $ids );
		return $ids;
	}
}
