<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;

/**
 * Takes away what a product's creation left behind when it failed.
 *
 * The transaction undoes what went through it. But WordPress goes on after a failed statement, and after a deadlock the
 * server has ended the transaction already: later rows of the same product would stand alone then.
 */
final class ProductRemains {

	/** @var list<int> */
	private array $made = [];

	public function __construct( private Connection $db, private ProductCaches $caches ) {}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @param list<int>     $changed Products that the work changes.
	 * @return T
	 */
	public function none_of( callable $work, array $changed = [] ): mixed {
		$this->made = [];
		add_action( 'wp_insert_post', [ $this, 'notice' ], 1, 3 );
		try {
			$result = $work();
		} catch ( \Throwable $error ) {
			$this->clear();
			$this->forget( $changed );
			throw $error;
		} finally {
			remove_action( 'wp_insert_post', [ $this, 'notice' ], 1 );
		}
		$this->forget( $changed );
		return $result;
	}

	public function notice( int $id, \WP_Post $post, bool $update ): void {
		if ( ! $update && in_array( $post->post_type, [ 'product', 'product_variation' ], true ) ) {
			$this->made[] = $id;
		}
	}

	private function clear(): void {
		global $wpdb;
		// Nothing that was read within the undone work may be believed.
		wp_cache_flush_runtime();
		foreach ( $this->made as $id ) {
			try {
				$this->db->execute( "DELETE FROM {$wpdb->postmeta} WHERE post_id = %d", $id );
				$this->db->execute( "DELETE FROM {$wpdb->term_relationships} WHERE object_id = %d", $id );
				$this->db->execute( "DELETE FROM {$wpdb->prefix}wc_product_meta_lookup WHERE product_id = %d", $id );
				$this->db->execute( "DELETE FROM {$wpdb->posts} WHERE ID = %d", $id );
			} catch ( DatabaseError ) {
				return; // The connection is gone, and with it whatever it had begun.
			}
		}
		$this->forget( $this->made );
	}

	/**
	 * Another request may have read a product before the transaction's end, and a lasting cache would keep what it saw;
	 * after a rollback that cache holds what never was.
	 *
	 * @param list<int> $ids
	 */
	private function forget( array $ids ): void {
		try {
			$this->caches->forget( $ids );
		} catch ( \Throwable $error ) {
			// The article itself is settled by now, whatever another plugin's listener says.
			wc_get_logger()->error( $error->getMessage(), [ 'source' => 'wapro-mag' ] );
		}
	}
}
