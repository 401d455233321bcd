<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\RowUpdates;
use WaproMag\Database\Tables;
use WaproMag\Links\LinkStore;

/**
 * Notes on many links at once what was received of a facet, and what the products show since.
 */
final class LinkFacets {

	public function __construct( private RowUpdates $updates ) {}

	/**
	 * @param LinkStore::AS_OF_STOCK|LinkStore::AS_OF_PRICES $counter
	 * @param array<int, array<string, string|null>>         $values  By link id, the same columns in each. The counter only ever grows; without supplies the
	 *                                                                known ones stay.
	 */
	public function write( string $counter, array $values ): void {
		if ( $values === [] ) {
			return;
		}
		ksort( $values );
		$sets = [];
		foreach ( array_keys( $values[ array_key_first( $values ) ] ) as $column ) {
			$sets[ $column ] = match ( $column ) {
				$counter   => "GREATEST(t.{$column}, CAST(d.{$column} AS UNSIGNED))",
				'supplies' => 'COALESCE(d.supplies, t.supplies)',
				default    => "d.{$column}",
			};
		}
		$this->updates->run( Tables::name( Tables::LINKS ), 'id', $sets, $values );
	}
}
