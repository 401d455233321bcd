<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\Membership;
use WaproMag\Customers\People;
use WaproMag\Customers\PointStore;

/**
 * Reads what the shop has of some contractors, in a fixed number of queries.
 */
final class KnownReader {

	public function __construct( private CompanyStore $companies, private PointStore $points, private People $people, private Accounts $accounts ) {}

	/**
	 * @param list<Contractor> $contractors
	 */
	public function read( array $contractors ): Known {
		$erp_ids  = [];
		$emails   = [];
		$contacts = [];
		$places   = [];
		foreach ( $contractors as $one ) {
			$erp_ids[ $one->erp_id ] = $one->erp_id;
			if ( $one->merged_into !== null ) {
				$erp_ids[ $one->merged_into ] = $one->merged_into;
			}
			foreach ( $one->people as $person ) {
				$contacts[ $person->erp_id ] = $person->erp_id;
				if ( $person->has_usable_email() ) {
					$emails[ $person->email ] = $person->email;
				}
			}
			array_push( $places, ...array_map( static fn ( PlaceFacts $place ): string => $place->erp_id, array_values( $one->places ) ) );
		}
		$companies = $this->companies->find_many_by_erp( array_values( $erp_ids ) );
		$ids       = array_values( array_map( static fn ( \WaproMag\Customers\Company $company ): int => $company->id, $companies ) );
		$members   = [ ...$this->people->of_companies( $ids ), ...$this->people->of_contacts( array_values( $contacts ) ) ];
		$users     = array_values( array_unique( array_map( static fn ( Membership $one ): int => $one->user_id, $members ) ) );
		return new Known( $companies, $this->points->find_many_by_erp( $ids, $places ), $members, $this->accounts->by_email( array_values( $emails ) ), $this->accounts->by_id( $users ) );
	}
}
