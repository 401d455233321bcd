<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Settings\CatalogueSettings;

/**
 * The shop's category of a path in WAPRO's tree: by the admin's map, or by a mirrored tree.
 */
final class CategoryTerms {

	public const SEPARATOR = ' / ';

	private const TAXONOMY = 'product_cat';

	/** @var array<string, int> Mirrored paths below their parent. */
	private array $known = [];

	public function forget(): void {
		$this->known = [];
	}

	/**
	 * @return int|null Term id, 0: none; null: nothing is decided for this path, or categories are left to the shop.
	 */
	public function term_for( string $path, CatalogueSettings $settings ): ?int {
		if ( $settings->categories_mode() === 'off' ) {
			return null;
		}
		if ( $path === '' ) {
			return 0;
		}
		if ( $settings->categories_mode() === 'mirror' ) {
			return $this->mirrored( $path, (int) $settings->categories_parent() );
		}
		$id = $settings->term_for( $path );
		return $id !== null && get_term( $id, self::TAXONOMY ) instanceof \WP_Term ? $id : null;
	}

	/** Whether the admin has to say where the goods of this path belong. */
	public static function is_unmapped( string $path, ?int $term, CatalogueSettings $settings ): bool {
		return $path !== '' && $term === null && $settings->categories_mode() === 'map';
	}

	private function mirrored( string $path, int $parent ): int {
		$above = get_term( $parent, self::TAXONOMY ) instanceof \WP_Term ? $parent : 0;
		$term  = $above;
		$walk  = (string) $above;
		foreach ( explode( self::SEPARATOR, $path ) as $name ) {
			$name = trim( $name );
			if ( $name === '' ) {
				continue;
			}
			$walk .= self::SEPARATOR . $name;
			$term  = $this->known[ $walk ] ??= Terms::find_or_make( $name, self::TAXONOMY, $term );
		}
		return $term;
	}
}
