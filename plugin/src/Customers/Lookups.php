<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Catalogue\ApplyContext;
use WaproMag\Catalogue\ItemResult;
use WaproMag\Customers\FromWapro\Contractor;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Queue\Destination;
use WaproMag\Queue\Outbox;

/**
 * Asks WAPRO which contractor an account may be.
 */
final class Lookups {

	public function __construct( private Connection $db, private Outbox $outbox, private CustomerPairings $pairings ) {}

	/**
	 * @param string $cause common#Cause.
	 */
	public function ask( int $user, string $cause ): void {
		$this->outbox->capture( Destination::WAPRO, Destination::CUSTOMER, (string) $user, "customer:{$user}", $cause );
		if ( ( $this->pairings->find( $user )['state'] ?? null ) !== CustomerPairings::PAIRED ) {
			$this->pairings->looking( $user );
		}
	}

	/**
	 * A contractor came with a tax number that an account without a pair has.
	 *
	 * @param list<Contractor>             $contractors
	 * @param array<array-key, ItemResult> $results
	 */
	public function after_apply( ApplyContext $context, array $contractors, array $results ): void {
		$numbers = [];
		foreach ( $contractors as $one ) {
			$number = (string) ( $one->values['nip_plain'] ?? '' );
			if ( $number !== '' && $one->flagged && in_array( $results[ $one->erp_id ]->outcome, [ ItemResult::CREATED, ItemResult::UPDATED ], true ) ) {
				$numbers[ $number ] = $number;
			}
		}
		foreach ( $this->unpaired_with( array_values( $numbers ) ) as $user ) {
			$this->ask( $user, $context->cause );
		}
	}

	/**
	 * @param list<string> $numbers
	 * @return list<int>
	 */
	private function unpaired_with( array $numbers ): array {
		global $wpdb;
		return $numbers === [] ? [] : array_map(
			'intval',
			$this->db->column(
				"SELECT m.user_id FROM {$wpdb->usermeta} m JOIN " . Tables::name( Tables::PAIRINGS ) . ' p ON p.object_type = %s AND p.object_id = m.user_id
				WHERE m.meta_key = %s AND p.state IN (%s, %s) AND m.meta_value IN (' . Connection::places( $numbers ) . ')',
				CustomerPairings::OBJECT,
				AccountNumber::META,
				CustomerPairings::UNPAIRED,
				CustomerPairings::TO_DECIDE,
				...$numbers
			)
		);
	}
}
