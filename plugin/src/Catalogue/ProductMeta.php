<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\RowUpdates;

/**
 * Reads and writes meta of many products at once, exactly as WooCommerce would store it. Writes only within a transaction.
 */
final class ProductMeta {

	private const ROWS_AT_ONCE = 1000;

	public function __construct( private Connection $db, private RowUpdates $updates ) {}

	/**
	 * @param list<int>    $ids
	 * @param list<string> $keys
	 * @return array<int, MetaRows> By product id; a product without any of the rows is left out.
	 */
	public function read( array $ids, array $keys ): array {
		if ( $ids === [] ) {
			return [];
		}
		global $wpdb;
		$found = [];
		$rows  = $this->db->rows(
			"SELECT meta_id, post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN (" . implode( ',', $ids ) . ') AND meta_key IN ' . Literal::row( $keys ) . ' ORDER BY meta_id'
		);
		foreach ( $rows as $row ) {
			$id           = (int) $row['post_id'];
			$found[ $id ] = $found[ $id ] ?? new MetaRows();
			$found[ $id ]->add( (int) $row['meta_id'], (string) $row['meta_key'], $row['meta_value'] );
		}
		return $found;
	}

	/**
	 * Writes what differs.
	 *
	 * @param array<int, array<string, string|null>> $wanted  By product id and key; null: no row.
	 * @param array<int, MetaRows>                   $present By product id.
	 */
	public function write( array $wanted, array $present ): void {
		$changed = [];
		$new     = [];
		$gone    = [];
		foreach ( $wanted as $id => $values ) {
			$rows = $present[ $id ] ?? new MetaRows();
			foreach ( $values as $key => $value ) {
				if ( $value === null ) {
					array_push( $gone, ...$rows->ids( $key ) );
				} elseif ( ! $rows->has( $key ) ) {
					$new[] = [ $id, $key, $value ];
				} elseif ( $rows->text( $key ) !== $value || count( $rows->ids( $key ) ) > 1 ) {
					foreach ( $rows->ids( $key ) as $row ) {
						$changed[ $row ] = [ 'content' => $value ];
					}
				}
			}
		}
		$this->update( $changed );
		$this->insert( $new );
		$this->remove( $gone );
	}

	/**
	 * @param list<int>                        $gone Ids of rows.
	 * @param list<array{int, string, string}> $new  Product id, key and value.
	 */
	public function replace( array $gone, array $new ): void {
		$this->remove( $gone );
		$this->insert( $new );
	}

	/**
	 * The time of change, which feeds and importers go by.
	 *
	 * @param list<int> $ids
	 */
	public function touch( array $ids ): void {
		if ( $ids === [] ) {
			return;
		}
		global $wpdb;
		$this->db->execute(
			"UPDATE {$wpdb->posts} SET post_modified = %s, post_modified_gmt = %s WHERE ID IN (" . implode( ',', $ids ) . ')',
			current_time( 'mysql' ),
			current_time( 'mysql', true )
		);
	}

	/**
	 * @param array<int, array{content: string}> $values By meta id.
	 */
	private function update( array $values ): void {
		global $wpdb;
		ksort( $values );
		foreach ( array_chunk( $values, self::ROWS_AT_ONCE, true ) as $some ) {
			$this->updates->run( $wpdb->postmeta, 'meta_id', [ 'meta_value' => 'd.content' ], $some );
		}
	}

	/**
	 * @param list<array{int, string, string}> $rows
	 */
	private function insert( array $rows ): void {
		global $wpdb;
		foreach ( array_chunk( $rows, self::ROWS_AT_ONCE ) as $some ) {
			$this->db->execute( "INSERT INTO {$wpdb->postmeta} (post_id, meta_key, meta_value) VALUES " . implode( ', ', array_map( Literal::row( ... ), $some ) ) );
		}
	}

	/**
	 * @param list<int> $ids
	 */
	private function remove( array $ids ): void {
		global $wpdb;
		if ( $ids !== [] ) {
			$this->db->execute( "DELETE FROM {$wpdb->postmeta} WHERE meta_id IN (" . implode( ',', $ids ) . ')' );
		}
	}
}
