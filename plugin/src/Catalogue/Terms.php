<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Terms by name, made when they are not there.
 */
final class Terms {

	/**
	 * @param int|null $parent Null: wherever it stands.
	 * @throws \RuntimeException When WordPress refused.
	 */
	public static function find_or_make( string $name, string $taxonomy, ?int $parent = null ): int {
		$id = self::find( $name, $taxonomy, $parent );
		if ( $id !== null ) {
			return $id;
		}
		$term = wp_insert_term( PlainText::slashed( $name ), $taxonomy, [ 'parent' => max( 0, $parent ?? 0 ) ] );
		if ( is_wp_error( $term ) ) {
			$existing = $term->get_error_data( 'term_exists' );
			return is_numeric( $existing ) ? (int) $existing : throw new \RuntimeException( $term->get_error_message() );
		}
		return (int) $term['term_id'];
	}

	private static function find( string $name, string $taxonomy, ?int $parent ): ?int {
		$arguments = [ 'taxonomy' => $taxonomy, 'name' => $name, 'hide_empty' => false, 'fields' => 'ids', 'number' => 1, 'orderby' => 'term_id' ];
		$found     = get_terms( $parent === null ? $arguments : $arguments + [ 'parent' => $parent ] );
		return is_array( $found ) && isset( $found[0] ) && is_numeric( $found[0] ) ? (int) $found[0] : null;
	}
}
