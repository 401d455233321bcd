<?php
declare(strict_types=1);

namespace WaproMag\Orders\Born;

use WaproMag\Customers\CompanyStore;
use WaproMag\Customers\PointStore;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Settings\SettingsStore;

/**
 * Which orders that have no order of the shop are kept, and for whom. A new one is kept for a company that the contractor
 * is exported as, when it is not older than the setting says; one that is kept goes on being kept.
 */
final class BornOwners {

	public function __construct( private Connection $db, private CompanyStore $companies, private PointStore $points, private SettingsStore $settings ) {}

	/**
	 * @param list<array<string, mixed>>                      $items apply#OrderStatusItem, none with an order of the shop.
	 * @param array<int|string, array<string, string|null>>   $rows  Those that are kept, by ERP id.
	 * @return array<array-key, BornOwner> By ERP id; what is missing is left alone.
	 */
	public function of( array $items, array $rows ): array {
		if ( $items === [] || ! $this->settings->exchange()->shows_born() ) {
			return [];
		}
		$companies = $this->companies->find_many_by_erp( self::ids( $items, 'contractorId' ) );
		$points    = $this->points->find_many_by_erp( [], self::ids( $items, 'deliveryPlaceId' ) );
		$people    = $this->people( self::ids( $items, 'contactId' ) );
		$oldest    = time() - 86400 * $this->settings->exchange()->born_days();
		$owners    = [];
		foreach ( $items as $item ) {
			$erp_id = (string) $item['erpId'];
			$row    = $rows[ $erp_id ] ?? null;
			if ( $this->is_of_this_shop( (string) ( $item['reference'] ?? '' ) ) ) {
				continue;
			}
			if ( $item['deleted'] === true ) {
				if ( $row !== null ) {
					$owners[ $erp_id ] = new BornOwner( self::id( $row['company_id'] ), self::id( $row['delivery_point_id'] ), self::id( $row['person_id'] ) );
				}
				continue;
			}
			$company = $companies[ (string) ( $item['contractorId'] ?? '' ) ] ?? null;
			$is_new  = $company !== null && $company->flagged && strtotime( (string) ( $item['placedAt'] ?? '' ) ) >= $oldest;
			if ( $row === null && ! $is_new ) {
				continue;
			}
			$point             = $points[ (string) ( $item['deliveryPlaceId'] ?? '' ) ] ?? null;
			$person            = $people[ (string) ( $item['contactId'] ?? '' ) ] ?? null;
			$owners[ $erp_id ] = $company === null
				? new BornOwner( null )
				: new BornOwner( $company->id, $point?->company_id === $company->id ? $point->id : null, $person !== null && $person[0] === $company->id ? $person[1] : null );
		}
		return $owners;
	}

	/** One of this shop's own orders that the shop does not know any more is nobody's news. */
	private function is_of_this_shop( string $reference ): bool {
		return preg_match( '/^' . preg_quote( $this->settings->shop_id(), '/' ) . '-[0-9]+-[0-9a-f]{6}$/D', $reference ) === 1;
	}

	/**
	 * @param list<string> $contacts
	 * @return array<array-key, array{int, int}> Company and user by contact.
	 */
	private function people( array $contacts ): array {
		$people = [];
		$rows   = $contacts === [] ? [] : $this->db->rows( 'SELECT contact_erp_id, company_id, user_id FROM ' . Tables::name( Tables::COMPANY_USERS ) . ' WHERE contact_erp_id IN (' . Connection::places( $contacts ) . ')', ...$contacts );
		foreach ( $rows as $row ) {
			$people[ (string) $row['contact_erp_id'] ] = [ (int) $row['company_id'], (int) $row['user_id'] ];
		}
		return $people;
	}

	/**
	 * @param list<array<string, mixed>> $items
	 * @return list<string>
	 */
	private static function ids( array $items, string $key ): array {
		return array_values( array_unique( array_filter( array_column( $items, $key ), is_string( ... ) ) ) );
	}

	private static function id( ?string $value ): ?int {
		return $value === null ? null : (int) $value;
	}
}
