<?php
declare(strict_types=1);

namespace WaproMag\Customers\FromWapro;

use WaproMag\Customers\DeliveryPoint;
use WaproMag\Customers\PointStore;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\RowUpdates;
use WaproMag\Database\Tables;

/**
 * Writes delivery points, many in one statement.
 */
final class PointRows {

	private const COLUMNS = [ 'name', 'recipient', 'phone', 'street', 'postcode', 'city', 'country' ];

	public function __construct( private Connection $db, private PointStore $points ) {}

	/**
	 * @param array<array-key, array{int, PlaceFacts}> $places Company and place, by delivery place of WAPRO.
	 * @return array<array-key, DeliveryPoint> By delivery place.
	 */
	public function add( array $places ): array {
		foreach ( array_chunk( $places, 500, true ) as $chunk ) {
			$values = [];
			foreach ( $chunk as $erp_id => [ $company, $place ] ) {
				$values[] = rtrim( Literal::row( [ $company, (string) $erp_id, ...array_values( $place->values ) ] ), ')' ) . ', 1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))';
			}
			$this->db->execute( 'INSERT INTO ' . self::table() . ' (company_id, erp_id, ' . implode( ', ', self::COLUMNS ) . ', active, created_at, updated_at) VALUES ' . implode( ', ', $values ) );
		}
		return $places === [] ? [] : $this->points->find_many_by_erp( [], array_map( strval( ... ), array_keys( $places ) ) );
	}

	/**
	 * @param array<int, array<string, string|int|null>> $rows By point: column → value, the same columns in each.
	 */
	public function change( array $rows ): void {
		$sets = [];
		foreach ( [ 'company_id', ...self::COLUMNS, 'active' ] as $column ) {
			$sets[ $column ] = "d.{$column}";
		}
		foreach ( array_chunk( $rows, 500, true ) as $chunk ) {
			( new RowUpdates( $this->db ) )->run( self::table(), 'id', [ ...$sets, 'updated_at' => 'UTC_TIMESTAMP(3)' ], $chunk );
		}
	}

	private static function table(): string {
		return Tables::name( Tables::DELIVERY_POINTS );
	}
}
