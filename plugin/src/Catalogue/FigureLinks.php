<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\RowUpdates;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * Links of many articles, as the apply of stock and prices reads and marks them. Only within a transaction.
 */
final class FigureLinks {

	public function __construct( private Connection $db, private RowUpdates $updates ) {}

	/**
	 * Locks the links in the order of their ids, so that two calls never wait for each other.
	 *
	 * @param LinkStore::AS_OF_STOCK|LinkStore::AS_OF_PRICES $counter
	 * @param list<string>                                   $indexes
	 * @return array<array-key, FigureLink> By index, exactly as asked for: the column's collation knows no case, an index does.
	 */
	public function lock( string $counter, array $indexes ): array {
		if ( $indexes === [] ) {
			return [];
		}
		$wanted = array_fill_keys( $indexes, true );
		$links  = [];
		$rows   = $this->db->rows(
			"SELECT id, erp_key, shop_id, flagged, {$counter} AS as_of, shown_price, shown_sale FROM " . Tables::name( Tables::LINKS ) . '
			WHERE object_type = ' . Literal::of( Link::PRODUCT ) . ' AND erp_key IN ' . Literal::row( $indexes ) . ' ORDER BY id FOR UPDATE'
		);
		foreach ( $rows as $row ) {
			$key = (string) $row['erp_key'];
			if ( isset( $wanted[ $key ] ) ) {
				$links[ $key ] = new FigureLink(
					(int) $row['id'],
					$row['shop_id'] === null ? null : (int) $row['shop_id'],
					$row['flagged'] === '1',
					(string) $row['as_of'],
					$row['shown_price'],
					$row['shown_sale']
				);
			}
		}
		return $links;
	}

	/**
	 * @param list<string> $indexes
	 * @return list<int> Ids of their products, read without a lock.
	 */
	public function products_of( array $indexes ): array {
		if ( $indexes === [] ) {
			return [];
		}
		$ids = $this->db->column(
			'SELECT shop_id FROM ' . Tables::name( Tables::LINKS ) . ' WHERE object_type = ' . Literal::of( Link::PRODUCT ) . ' AND shop_id IS NOT NULL AND erp_key IN ' . Literal::row( $indexes )
		);
		return array_map( 'intval', $ids );
	}

	/**
	 * @param array<FigureLink> $links
	 * @return list<int> Ids of the products.
	 */
	public static function products( array $links ): array {
		$ids = [];
		foreach ( $links as $link ) {
			if ( $link->shop_id !== null ) {
				$ids[] = $link->shop_id;
			}
		}
		return $ids;
	}

	/**
	 * Notes what was received, and what the products show since. The counter only ever grows; without supplies the known ones stay.
	 *
	 * @param LinkStore::AS_OF_STOCK|LinkStore::AS_OF_PRICES $counter
	 * @param array<int, array<string, string|null>>         $values  By link id, the same columns in each.
	 */
	public function mark( string $counter, array $values ): void {
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
