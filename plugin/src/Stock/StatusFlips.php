<?php
declare(strict_types=1);

namespace WaproMag\Stock;

use Automattic\WooCommerce\Internal\ProductAttributesLookup\LookupDataStore;
use WaproMag\Catalogue\SharedVersions;
use WaproMag\Database\Connection;

/**
 * Changed stock statuses of many products: the mark of sold-out ones at once, then WooCommerce's hooks for each.
 */
final class StatusFlips {

	/** WooCommerce's own listeners that count or clear per term: once is enough. The counts follow from the changed status. */
	private const ONCE = [
		'recount' => [ \WC_Post_Data::class, 'recount_terms_for_product_visibility_change' ],
		'clear'   => 'wc_clear_term_product_ids',
	];

	public function __construct( private Connection $db ) {}

	/**
	 * Sets or takes away the visibility term. Only within the transaction that writes the status.
	 *
	 * @param list<StatusFlip> $flips
	 */
	public function mark( array $flips ): void {
		global $wpdb;
		$mark  = self::mark_id();
		$out   = [];
		$again = [];
		foreach ( $flips as $flip ) {
			if ( $flip->is_out() !== isset( $flip->visibility['outofstock'] ) ) {
				$flip->is_out() ? $out[] = $flip->id : $again[] = $flip->id;
			}
		}
		if ( $mark === 0 ) {
			return;
		}
		if ( $out !== [] ) {
			$this->db->execute( "INSERT IGNORE INTO {$wpdb->term_relationships} (object_id, term_taxonomy_id, term_order) VALUES " . implode( ', ', array_map( static fn ( int $id ): string => "({$id}, {$mark}, 0)", $out ) ) );
		}
		if ( $again !== [] ) {
			$this->db->execute( "DELETE FROM {$wpdb->term_relationships} WHERE term_taxonomy_id = {$mark} AND object_id IN (" . implode( ',', $again ) . ')' );
		}
	}

	/**
	 * After the transaction is kept and caches are emptied.
	 *
	 * @param list<StatusFlip> $flips
	 */
	public function tell( array $flips ): void {
		if ( $flips === [] ) {
			return;
		}
		$ids = array_map( static fn ( StatusFlip $flip ): int => $flip->id, $flips );
		_prime_post_caches( $ids, true, true );
		$removed = array_filter( self::ONCE, static fn ( callable $listener ): bool => remove_action( 'set_object_terms', $listener ) );
		try {
			SharedVersions::spare( fn () => array_walk( $flips, $this->tell_one( ... ) ) );
		} finally {
			foreach ( $removed as $listener ) {
				add_action( 'set_object_terms', $listener, 10, 6 );
			}
		}
		if ( isset( $removed['clear'] ) ) {
			$terms = array_unique( array_merge( [ self::mark_id() ], ...array_map( static fn ( StatusFlip $flip ): array => array_values( $flip->visibility ), $flips ) ) );
			array_map( static fn ( int $term ): bool => delete_term_meta( $term, 'product_ids' ), $terms );
		}
		wp_update_term_count( [ self::mark_id() ], 'product_visibility' );
		$this->mark_filters( $flips );
	}

	private function tell_one( StatusFlip $flip ): void {
		try {
			$product = wc_get_product( $flip->id );
			if ( ! $product instanceof \WC_Product ) {
				return;
			}
			$after = $flip->visibility_after( self::mark_id() );
			do_action( 'set_object_terms', $flip->id, array_keys( $after ), array_values( $after ), 'product_visibility', false, array_values( $flip->visibility ) );
			if ( ! $flip->is_variation ) {
				do_action( 'woocommerce_product_set_visibility', $flip->id, $product->get_catalog_visibility() );
			}
			$kind = $flip->is_variation ? 'variation' : 'product';
			if ( $flip->with_stock ) {
				do_action( "woocommerce_{$kind}_set_stock", $product );
			}
			do_action( "woocommerce_{$kind}_set_stock_status", $flip->id, $flip->status, $product );
		} catch ( \Throwable $error ) {
			// Another plugin's listener must not keep the other products' listeners from hearing.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
		}
	}

	/**
	 * The table behind the filters by attribute.
	 *
	 * @param list<StatusFlip> $flips
	 */
	private function mark_filters( array $flips ): void {
		global $wpdb;
		if ( ! class_exists( LookupDataStore::class ) || ! wc_get_container()->get( LookupDataStore::class )->check_lookup_table_exists() ) {
			return;
		}
		$ids = [ 0 => [], 1 => [] ];
		foreach ( $flips as $flip ) {
			$ids[ $flip->is_out() ? 0 : 1 ][] = $flip->id;
		}
		foreach ( $ids as $in_stock => $some ) {
			if ( $some !== [] ) {
				$wpdb->query( "UPDATE {$wpdb->prefix}wc_product_attributes_lookup SET in_stock = {$in_stock} WHERE product_id IN (" . implode( ',', $some ) . ')' );
			}
		}
	}

	private static function mark_id(): int {
		return (int) ( wc_get_product_visibility_term_ids()['outofstock'] ?? 0 );
	}
}
