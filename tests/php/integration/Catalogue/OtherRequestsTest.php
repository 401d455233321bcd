<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\CatalogueTestCase;

/**
 * While an article is applied, buyers go on buying and looking.
 */
final class OtherRequestsTest extends CatalogueTestCase {

	#[TestDox( 'G3: while an article is applied, no row that every checkout writes is locked; afterwards the shop knows that products changed' )]
	public function test_checkouts_do_not_wait(): void {
		$this->published();
		foreach ( [ 'product', 'product_query' ] as $group ) {
			set_transient( "{$group}-transient-version", '1' );
		}
		$free = [];
		add_action(
			'woocommerce_update_product',
			function () use ( &$free ): void {
				$free = $this->free_versions();
			},
			1000
		);
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );

		self::assertSame( [ '_transient_product-transient-version', '_transient_product_query-transient-version' ], $free );
		wp_cache_flush();
		self::assertGreaterThan( 1, (int) get_transient( 'product-transient-version' ) );
		self::assertGreaterThan( 1, (int) get_transient( 'product_query-transient-version' ) );
	}

	#[TestDox( 'G3: what a page view read and cached just before the commit is forgotten after it' )]
	public function test_caches_are_fresh_after_the_commit(): void {
		$product = $this->published();
		$before  = get_post( $product->get_id() );
		self::assertInstanceOf( \WP_Post::class, $before );
		$stale = $before->to_array();
		add_filter(
			'query',
			static function ( string $query ) use ( $stale, $product ): string {
				if ( $query === 'COMMIT' ) {
					wp_cache_set( $product->get_id(), (object) $stale, 'posts' );
				}
				return $query;
			}
		);
		$this->apply_goods( $this->article( [ 'flagged' => false ] ) );

		self::assertSame( 'draft', get_post_status( $product->get_id() ) );
	}

	/**
	 * @return list<string> Version rows that another connection could write at this moment.
	 */
	private function free_versions(): array {
		global $wpdb;
		[ $host, , $socket ] = $wpdb->parse_db_host( DB_HOST );
		$other = new \mysqli( $host, DB_USER, DB_PASSWORD, DB_NAME, 0, (string) $socket );
		$other->begin_transaction();
		$found = $other->query( "SELECT option_name FROM {$wpdb->options} WHERE option_name IN ('_transient_product-transient-version', '_transient_product_query-transient-version') ORDER BY option_name FOR UPDATE SKIP LOCKED" );
		$names = $found instanceof \mysqli_result ? array_column( $found->fetch_all(), 0 ) : [];
		$other->close();
		sort( $names );
		return array_map( strval( ... ), $names );
	}
}
