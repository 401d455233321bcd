<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * WordPress stores terms' names with entities; people and WAPRO know them plain.
 */
final class TermNames {

	public static function plain( string $stored ): string {
		return html_entity_decode( $stored, ENT_QUOTES, 'UTF-8' );
	}

	public static function of( int $term_id ): ?string {
		$term = $term_id > 0 ? get_term( $term_id ) : null;
		return $term instanceof \WP_Term ? self::plain( $term->name ) : null;
	}
}
