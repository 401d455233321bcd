<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Customers\FromWapro\CompanyRows;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * Puts values of a proposal into the shop's own rows.
 */
final class ProposedValues {

	private const ADDRESS = [ 'street', 'postcode', 'city', 'country', 'email', 'phone' ];
	private const POINT   = [ 'name', 'recipient', 'phone', 'street', 'postcode', 'city', 'country' ];

	public function __construct( private Connection $db, private CompanyRows $companies, private People $people ) {}

	/**
	 * @param array<string, mixed> $values
	 * @return int|null The delivery point.
	 */
	public function hold( ProposalKind $kind, int $company, ?int $point, int $user, array $values ): ?int {
		match ( $kind ) {
			ProposalKind::Address       => $this->companies->change( [ $company => self::texts( $values, self::ADDRESS ) ] ),
			ProposalKind::DeliveryPlace => $point = $this->point( $company, $point, self::texts( $values, self::POINT ) ),
			ProposalKind::Contact       => $this->person( $company, $user, $values ),
		};
		return $point;
	}

	/**
	 * @param array<string, string> $texts
	 */
	private function point( int $company, ?int $point, array $texts ): int {
		$table = Tables::name( Tables::DELIVERY_POINTS );
		if ( $point !== null ) {
			$sets = array_map( static fn ( string $column ): string => "{$column} = " . Literal::of( $texts[ $column ] ), array_keys( $texts ) );
			$this->db->execute( "UPDATE {$table} SET " . implode( ', ', $sets ) . ', updated_at = UTC_TIMESTAMP(3) WHERE id = ' . $point );
			return $point;
		}
		$this->db->execute( "INSERT INTO {$table} (company_id, " . implode( ', ', array_keys( $texts ) ) . ', created_at, updated_at) VALUES ' . rtrim( Literal::row( [ $company, ...array_values( $texts ) ] ), ')' ) . ', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))' );
		return $this->db->inserted_id();
	}

	/**
	 * @param array<string, mixed> $values
	 */
	private function person( int $company, int $user, array $values ): void {
		$member = $this->people->find( $company, $user );
		if ( $member !== null && isset( $values['role'], $values['points'] ) ) {
			$points = array_map( intval( ... ), array_values( (array) $values['points'] ) );
			sort( $points );
			$this->people->save( $member->with( [ 'role' => Role::from( (string) $values['role'] ), 'points' => $points ] ) );
		}
	}

	/**
	 * @param array<string, mixed> $values
	 * @param list<string>         $columns
	 * @return array<string, string>
	 */
	private static function texts( array $values, array $columns ): array {
		$texts = [];
		foreach ( $columns as $column ) {
			if ( isset( $values[ $column ] ) && is_string( $values[ $column ] ) ) {
				$texts[ $column ] = $values[ $column ];
			}
		}
		return $texts;
	}
}
