<?php
declare(strict_types=1);

namespace WaproMag\Orders;

use WaproMag\Customers\Company;
use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\Membership;
use WaproMag\Customers\MemberState;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;
use WaproMag\Customers\TaxNumber;
use WaproMag\Settings\SettingsStore;
use WaproMag\Visibility\OrderOwnership;

/**
 * For whom in WAPRO an order is, as far as the shop knows: contractor, contact, delivery place.
 */
final class OrderCustomer {

	public function __construct( private CompanyStore $companies, private PointStore $points, private People $people, private SettingsStore $settings ) {}

	/**
	 * @param string $nip Of the order, letters and digits only; '' when none was typed.
	 * @return array{customerId?: string, contactId?: string, deliveryPlaceId?: string} Of messages#OrderPayload.
	 */
	public function of( \WC_Order $order, string $nip ): array {
		$owner = OrderOwnership::of( $order );
		if ( $owner->company !== null ) {
			return $this->of_company( $owner->company, $owner->point, $owner->person );
		}
		return $owner->customer === 0 ? $this->of_guest( $nip ) : $this->of_account( $owner->customer, $nip );
	}

	/**
	 * The company whose terms in WAPRO hold for the order; null: nobody's.
	 *
	 * @param string $nip Of the order, letters and digits only; '' when none was typed.
	 */
	public function company_of( \WC_Order $order, string $nip ): ?Company {
		$owner = OrderOwnership::of( $order );
		if ( $owner->company !== null ) {
			return $this->companies->surviving( $owner->company );
		}
		return $owner->customer === 0 ? null : $this->paired_with( $owner->customer, $nip );
	}

	/**
	 * @return array{customerId?: string, contactId?: string, deliveryPlaceId?: string}
	 */
	private function of_company( int $id, ?int $point, int $person ): array {
		$company = $this->companies->surviving( $id );
		if ( $company === null || $company->erp_id === null ) {
			return [];
		}
		$found = [ 'customerId' => $company->erp_id ];
		$known = $this->people->find( $company->id, $person )?->contact_erp_id;
		if ( $known !== null ) {
			$found['contactId'] = $known;
		}
		$place = $point === null ? null : $this->points->find( $point );
		if ( $place !== null && $place->erp_id !== null && $place->company_id === $company->id ) {
			$found['deliveryPlaceId'] = $place->erp_id;
		}
		return $found;
	}

	/**
	 * @return array{customerId?: string}
	 */
	private function of_account( int $user, string $nip ): array {
		$company = $this->paired_with( $user, $nip );
		return $company === null ? [] : [ 'customerId' => (string) $company->erp_id ];
	}

	/**
	 * An account that was paired before orders for its contractor, unless another number was typed.
	 */
	private function paired_with( int $user, string $nip ): ?Company {
		$members   = array_values( array_filter( $this->people->memberships_of( $user ), static fn ( Membership $one ): bool => $one->state === MemberState::Active ) );
		$companies = $this->companies->find_many( array_map( static fn ( Membership $one ): int => $one->company_id, $members ) );
		$paired    = array_values( array_filter( $companies, static fn ( Company $one ): bool => $one->erp_id !== null ) );
		$meant     = $nip === '' ? $paired : array_values( array_filter( $paired, static fn ( Company $one ): bool => Nip::normalise( (string) $one->nip ) === $nip || TaxNumber::of( (string) $one->nip, $one->country )?->plain === $nip ) );
		return count( $meant ) === 1 ? $meant[0] : null;
	}

	/**
	 * @return array{customerId?: string}
	 */
	private function of_guest( string $nip ): array {
		$retail = $this->settings->customers()->retail_customer();
		return $nip === '' && $retail !== null ? [ 'customerId' => $retail ] : [];
	}
}
