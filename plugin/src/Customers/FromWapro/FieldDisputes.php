<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\Company;
use WaproMag\Customers\CustomerSettings;
use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\Membership;
use WaproMag\Customers\ProposalKind;
use WaproMag\Customers\ProposalStore;

/**
 * WAPRO says other than the shop of something that the shop leads: it becomes a proposal, decided here.
 */
final class FieldDisputes {

	public function __construct( private ProposalStore $proposals, private CustomerSettings $settings ) {}

	/**
	 * @param array<string, string|int|null> $values By column, as WAPRO has them.
	 * @return array<string, string|int|null> Values to write.
	 */
	public function address( Company $company, array $values ): array {
		// A company that WAPRO has told nothing of yet has no address of its own.
		if ( $this->settings->address_owner() !== CustomerSettings::SHOP || $company->as_of === '0' ) {
			return $values;
		}
		[ $kept, $own, $theirs ] = CompanyDiff::with_own_address( $company, $values );
		if ( $theirs !== [] ) {
			$this->proposals->offer_to_shop( ProposalKind::Address, $company->id, null, null, $own, $theirs );
		}
		return $kept;
	}

	/**
	 * @param list<array{DeliveryPoint, PlaceFacts}> $disputed
	 */
	public function of_points( Company $company, array $disputed ): void {
		foreach ( $disputed as [ $point, $place ] ) {
			$this->proposals->offer_to_shop( ProposalKind::DeliveryPlace, $company->id, $point->id, null, PlaceFacts::values_of( $point ), $place->values );
		}
	}

	/**
	 * @param list<array{Membership, Membership}> $disputed What the shop has, what WAPRO wants.
	 */
	public function of_people( array $disputed ): void {
		foreach ( $disputed as [ $own, $theirs ] ) {
			$this->proposals->offer_to_shop( ProposalKind::Contact, $own->company_id, null, $own->user_id, self::person( $own ), self::person( $theirs ) );
		}
	}

	/**
	 * @return array{role: string, points: list<int>}
	 */
	private static function person( Membership $member ): array {
		return [ 'role' => $member->role->value, 'points' => $member->points ];
	}
}
