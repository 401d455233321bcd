<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

/**
 * Producers as WooCommerce's brands.
 */
final class BrandTerms {

	public const TAXONOMY = 'product_brand';

	/** @var array<string, int> */
	private array $known = [];

	public function forget(): void {
		$this->known = [];
	}

	/**
	 * @return int|null Term id, 0: no producer; null: the shop knows no brands.
	 */
	public function term_for( string $producer ): ?int {
		if ( ! taxonomy_exists( self::TAXONOMY ) ) {
			return null;
		}
		if ( $producer === '' ) {
			return 0;
		}
		return $this->known[ mb_strtolower( $producer ) ] ??= Terms::find_or_make( $producer, self::TAXONOMY );
	}
}
