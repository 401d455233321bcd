<?php
declare(strict_types=1);

namespace WaproMag\Findings;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Queue\RunStore;

/**
 * Rows of WAPRO that break the contract: each a finding until the row is well again. What the shop knows of such a row is
 * forgotten, so that every full pass asks for it anew.
 *
 * @phpstan-type Facet 'goods'|'stock'|'prices'
 */
final class BrokenRows {

	private const KINDS = [ 'goods' => Finding::GOODS_ROW_BROKEN, 'stock' => Finding::STOCK_ROW_BROKEN, 'prices' => Finding::PRICE_ROW_BROKEN ];

	private const HASHES = [ 'goods' => 'erp_hash', 'stock' => 'stock_hash', 'prices' => 'price_hash' ];

	public function __construct( private Connection $db, private FindingStore $findings, private RunStore $runs ) {}

	/**
	 * @param list<array{facet: Facet, index: string, field: string, value: string|null}> $rows catalogue#BrokenRow.
	 */
	public function note( array $rows ): void {
		$by_facet = [];
		foreach ( $rows as $row ) {
			$by_facet[ $row['facet'] ][] = $row;
		}
		foreach ( $by_facet as $facet => $of_facet ) {
			$indexes  = array_values( array_unique( array_column( $of_facet, 'index' ) ) );
			$products = $this->forget( $facet, $indexes );
			$found    = array_map(
				static fn ( array $row ): Finding => new Finding( self::KINDS[ $facet ], $row['field'], Link::PRODUCT, $products[ $row['index'] ] ?? null, $row['index'], null, $row['value'] ),
				$of_facet
			);
			$this->findings->report( $found );
			$this->close_others( self::KINDS[ $facet ], $indexes, $of_facet );
		}
	}

	/**
	 * These rows have come whole.
	 *
	 * @param Facet                      $facet
	 * @param list<array<string, mixed>> $items apply#…Item.
	 */
	public function over( string $facet, array $items ): void {
		$this->findings->resolve( Link::PRODUCT, array_map( static fn ( array $item ): string => (string) $item['index'], $items ), [ self::KINDS[ $facet ] ] );
	}

	/** A run that read all that differs: what it did not name is well, or WAPRO does not have it any more. */
	public function complete( int $run ): void {
		$began = $this->runs->find( $run )['started_at'] ?? null;
		if ( $began !== null ) {
			$this->findings->resolve_not_seen_since( array_values( self::KINDS ), $began );
		}
	}

	/**
	 * A row that is broken in another place now, or in fewer.
	 *
	 * @param list<string>                              $indexes
	 * @param list<array{index: string, field: string}> $rows
	 */
	private function close_others( string $kind, array $indexes, array $rows ): void {
		$broken = [];
		foreach ( $rows as $row ) {
			$broken[ $row['index'] ][ $row['field'] ] = true;
		}
		$over = [];
		foreach ( $this->findings->unresolved( Link::PRODUCT, $indexes, [ $kind ] ) as $known ) {
			if ( ! isset( $broken[ $known['key'] ][ $known['field'] ] ) ) {
				$over[] = $known['id'];
			}
		}
		$this->findings->set_state( $over, FindingStore::RESOLVED );
	}

	/**
	 * @param Facet        $facet
	 * @param list<string> $indexes
	 * @return array<array-key, int> Products by index.
	 */
	private function forget( string $facet, array $indexes ): array {
		$table = Tables::name( Tables::LINKS );
		$where = 'WHERE object_type = %s AND erp_key IN (' . Connection::places( $indexes ) . ')';
		$this->db->execute( "UPDATE {$table} SET " . self::HASHES[ $facet ] . " = NULL {$where}", Link::PRODUCT, ...$indexes );
		$products = [];
		foreach ( $this->db->rows( "SELECT erp_key, shop_id FROM {$table} {$where} AND shop_id IS NOT NULL", Link::PRODUCT, ...$indexes ) as $row ) {
			$products[ (string) $row['erp_key'] ] = (int) $row['shop_id'];
		}
		return $products;
	}
}
