<?php
declare(strict_types=1);

namespace WaproMag\Catalogue\Creation;

/**
 * WooCommerce's own listeners that forget, at every saved product, what is kept of a term or of all brands: once per call
 * is enough. Whoever else listens hears of every product.
 */
final class OncePerCall {

	private const CLEAR_TERM = 'wc_clear_term_product_ids';

	private const CLEAR_BRANDS = 'invalidate_wc_layered_nav_counts_cache';

	private const SAVED = [ 'woocommerce_new_product', 'woocommerce_update_product' ];

	/** @var array<int, int> Terms whose list of products is to be forgotten. */
	private array $terms = [];

	private function __construct() {}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public static function run( callable $work ): mixed {
		$once   = new self();
		$terms  = remove_action( 'set_object_terms', self::CLEAR_TERM );
		$brands = self::brands();
		$quiet  = $brands === null ? [] : array_filter( self::SAVED, static fn ( string $hook ): bool => remove_action( $hook, $brands ) );
		if ( $terms ) {
			add_action( 'set_object_terms', [ $once, 'note' ], 10, 6 );
		}
		try {
			return $work();
		} finally {
			if ( $terms ) {
				remove_action( 'set_object_terms', [ $once, 'note' ] );
				add_action( 'set_object_terms', self::CLEAR_TERM, 10, 6 );
			}
			array_map( static fn ( int $term ): bool => delete_term_meta( $term, 'product_ids' ), $once->terms );
			if ( $brands !== null && $quiet !== [] ) {
				array_map( static fn ( string $hook ): bool => add_action( $hook, $brands, 10, 0 ), $quiet );
				$brands();
			}
		}
	}

	/**
	 * @param array<int|string> $terms
	 * @param array<int|string> $term_taxonomy_ids
	 * @param array<int|string> $before
	 */
	public function note( int $object_id, array $terms, array $term_taxonomy_ids, string $taxonomy, bool $append, array $before ): void {
		foreach ( [ ...$term_taxonomy_ids, ...$before ] as $term ) {
			$this->terms[ (int) $term ] = (int) $term;
		}
	}

	/**
	 * @return (callable(): void)|null
	 */
	private static function brands(): ?callable {
		$listener = [ $GLOBALS['WC_Brands'] ?? null, self::CLEAR_BRANDS ];
		return is_callable( $listener ) ? $listener : null;
	}
}
