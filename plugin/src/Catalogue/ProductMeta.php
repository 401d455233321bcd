<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;

/**
 * Writes one value of product meta for many products at once, exactly as WooCommerce would store it.
 */
final class ProductMeta {

	public function __construct( private Connection $db ) {}

	/**
	 * @param array<int, string> $values  By product id.
	 * @param array<int, mixed>  $present Products that have the row already, by id.
	 */
	public function write( string $key, array $values, array $present ): void {
		$this->update( $key, array_intersect_key( $values, $present ) );
		$this->insert( $key, array_diff_key( $values, $present ) );
	}

	/**
	 * @param list<int> $ids
	 */
	public function remove( string $key, array $ids ): void {
		if ( $ids === [] ) {
			return;
		}
		global $wpdb;
		$this->db->execute( "DELETE FROM {$wpdb->postmeta} WHERE meta_key = %s AND post_id IN (" . Connection::places( $ids, '%d' ) . ')', $key, ...$ids );
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
			"UPDATE {$wpdb->posts} SET post_modified = %s, post_modified_gmt = %s WHERE ID IN (" . Connection::places( $ids, '%d' ) . ')',
			current_time( 'mysql' ),
			current_time( 'mysql', true ),
			...$ids
		);
	}

	/**
	 * `CASE id WHEN … END` with its arguments.
	 *
	 * @param array<int, string|null> $values
	 * @return array{string, list<string|int>}
	 */
	public static function cases( string $column, array $values ): array {
		$sql       = "CASE {$column}";
		$arguments = [];
		foreach ( $values as $id => $value ) {
			$sql        .= $value === null ? ' WHEN %d THEN NULL' : ' WHEN %d THEN %s';
			$arguments[] = $id;
			if ( $value !== null ) {
				$arguments[] = $value;
			}
		}
		return [ $sql . ' END', $arguments ];
	}

	/**
	 * @param array<int, string> $values
	 */
	private function update( string $key, array $values ): void {
		if ( $values === [] ) {
			return;
		}
		global $wpdb;
		[ $cases, $arguments ] = self::cases( 'post_id', $values );
		$this->db->execute(
			"UPDATE {$wpdb->postmeta} SET meta_value = {$cases} WHERE meta_key = %s AND post_id IN (" . Connection::places( $values, '%d' ) . ')',
			...[ ...$arguments, $key, ...array_keys( $values ) ]
		);
	}

	/**
	 * @param array<int, string> $values
	 */
	private function insert( string $key, array $values ): void {
		if ( $values === [] ) {
			return;
		}
		global $wpdb;
		$arguments = [];
		foreach ( $values as $id => $value ) {
			array_push( $arguments, $id, $key, $value );
		}
		$this->db->execute(
			"INSERT INTO {$wpdb->postmeta} (post_id, meta_key, meta_value) VALUES " . implode( ', ', array_fill( 0, count( $values ), '(%d, %s, %s)' ) ),
			...$arguments
		);
	}
}
