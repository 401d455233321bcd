<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;

/**
 * Which products have an EAN, asked once a call. WooCommerce asks at each product that is given one, and each time reads
 * its whole lookup table, whose column has no index.
 */
final class EanOwners {

	private const META = '_global_unique_id';

	private const ASKED = 'wc_product_pre_has_global_unique_id';

	private const WRITTEN = [ 'added_post_meta', 'updated_post_meta' ];

	/**
	 * @param array<string, array<int, int>> $owners Ids of products by EAN, also of those that have lost it since.
	 */
	private function __construct( private array $owners ) {}

	/**
	 * @template T
	 * @param list<string>  $eans Those that the work may give to products; of others WooCommerce asks by itself.
	 * @param callable(): T $work
	 * @return T
	 */
	public static function know( Connection $db, array $eans, callable $work ): mixed {
		$eans = array_values( array_unique( array_filter( array_map( self::key( ... ), $eans ), static fn ( string $ean ): bool => $ean !== '' ) ) );
		if ( count( $eans ) < 2 ) {
			return $work();
		}
		$known = new self( self::read( $db, $eans ) );
		add_filter( self::ASKED, [ $known, 'is_free' ], 10, 3 );
		foreach ( self::WRITTEN as $hook ) {
			add_action( $hook, [ $known, 'note' ], 10, 4 );
		}
		try {
			return $work();
		} finally {
			remove_filter( self::ASKED, [ $known, 'is_free' ] );
			foreach ( self::WRITTEN as $hook ) {
				remove_action( $hook, [ $known, 'note' ] );
			}
		}
	}

	/** @param bool|null $answer Somebody else's, which stands. */
	public function is_free( ?bool $answer, int $product_id, string $ean ): ?bool {
		$owners = $this->owners[ self::key( $ean ) ] ?? null;
		if ( $answer !== null || $owners === null ) {
			return $answer;
		}
		foreach ( $owners as $owner ) {
			if ( $owner !== $product_id && get_post_status( $owner ) !== 'trash' && self::key( get_post_meta( $owner, self::META, true ) ) === self::key( $ean ) ) {
				return false;
			}
		}
		return true;
	}

	public function note( int $meta_id, int $post_id, string $key, mixed $value ): void {
		if ( $key === self::META && isset( $this->owners[ self::key( $value ) ] ) ) {
			$this->owners[ self::key( $value ) ][ $post_id ] = $post_id;
		}
	}

	/** What WooCommerce keeps of it; its column tells no small letter from a capital. */
	private static function key( mixed $ean ): string {
		return is_string( $ean ) ? strtoupper( (string) preg_replace( '/[^0-9Xx\-]/', '', $ean ) ) : '';
	}

	/**
	 * @param non-empty-list<string> $eans
	 * @return array<string, array<int, int>>
	 */
	private static function read( Connection $db, array $eans ): array {
		global $wpdb;
		$owners = array_fill_keys( $eans, [] );
		$rows   = $db->rows( "SELECT product_id, global_unique_id FROM {$wpdb->wc_product_meta_lookup} WHERE global_unique_id IN (" . Connection::places( $eans, '%s' ) . ')', ...$eans );
		foreach ( $rows as $row ) {
			$owners[ self::key( $row['global_unique_id'] ) ][ (int) $row['product_id'] ] = (int) $row['product_id'];
		}
		return $owners;
	}
}
