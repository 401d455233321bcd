<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Catalogue;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WaproMag\Tests\CatalogueTestCase;

/**
 * The database connection is killed by its id in the middle of an apply. Half of nothing is written, and the worker's
 * repetition of the same call completes it.
 */
final class LostConnectionTest extends CatalogueTestCase {

	/**
	 * @param string $statement Part of the statement before which the connection dies.
	 */
	#[TestDox( 'S2: goods: a connection killed $_dataName leaves nothing half written' )]
	#[DataProvider( 'moments_of_goods' )]
	public function test_goods( string $statement ): void {
		$this->arrived( 'A-0' );
		$article = $this->article( [ 'index' => 'A-1', 'messageId' => '7100' ] );
		$before  = $this->fingerprint();
		$this->kill_before( $statement );

		$this->refused_with_503( 'goods', [ $article ] );

		self::assertSame( $before, $this->fingerprint(), 'Nothing half written.' );
		[ $again ] = $this->apply_goods( $article );
		self::assertSame( 'created', $again['outcome'] );
		self::assertSame( 'pending', $this->product( $again['shopId'] )->get_status() );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function moments_of_goods(): iterable {
		yield 'before the product\'s post is inserted' => [ 'INSERT INTO `wp_posts`' ];
		yield 'between the rows of its meta' => [ "'_manage_stock'" ];
		yield 'before its terms' => [ 'INSERT IGNORE INTO wp_term_relationships' ];
		yield 'before its lookup row' => [ 'REPLACE INTO `wp_wc_product_meta_lookup`' ];
		yield 'before the link learns its number' => [ 'SET shop_id' ];
		yield 'before the history' => [ 'INSERT INTO wp_wapro_mag_history' ];
		yield 'before the commit' => [ 'COMMIT' ];
	}

	#[TestDox( 'S2: stock: a connection killed $_dataName leaves nothing half written' )]
	#[DataProvider( 'moments_of_stock' )]
	public function test_stock( string $statement ): void {
		$product = $this->arrived();
		$level   = [ 'warehouse' => 'M1', 'onHand' => '5', 'edited' => '0', 'reserved' => '0', 'available' => '5' ];
		$item    = [ 'index' => self::INDEX, 'messageId' => '7200', 'asOf' => $this->next_as_of(), 'divisible' => false, 'unit' => 'szt', 'warehouses' => [ $level ] ];
		$before  = $this->fingerprint();
		$this->kill_before( $statement );

		$this->refused_with_503( 'stock', [ $item ] );

		self::assertSame( $before, $this->fingerprint(), 'Nothing half written.' );
		self::assertSame( 'updated', $this->apply( 'stock', [ $item ] )[0]['outcome'] );
		self::assertSame( 5, $this->product( $product->get_id() )->get_stock_quantity() );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function moments_of_stock(): iterable {
		yield 'after the locks' => [ 'STRAIGHT_JOIN wp_postmeta t' ];
		yield 'before the lookup row' => [ 'STRAIGHT_JOIN wp_wc_product_meta_lookup t' ];
		yield 'before the figures of the warehouses' => [ 'INSERT INTO wp_wapro_mag_stock_levels' ];
		yield 'before the history' => [ 'INSERT INTO wp_wapro_mag_history' ];
		yield 'before the commit' => [ 'COMMIT' ];
	}

	#[TestDox( 'S2: prices: a connection killed $_dataName leaves nothing half written' )]
	#[DataProvider( 'moments_of_prices' )]
	public function test_prices( string $statement ): void {
		$product = $this->arrived();
		$item    = [ 'index' => self::INDEX, 'messageId' => '7300', 'asOf' => $this->next_as_of(), 'priceList' => 'DET', 'currency' => 'PLN', 'net' => '50', 'gross' => '61.50' ];
		$before  = $this->fingerprint();
		$this->kill_before( $statement );

		$this->refused_with_503( 'prices', [ $item ] );

		self::assertSame( $before, $this->fingerprint(), 'Nothing half written.' );
		self::assertSame( 'updated', $this->apply( 'prices', [ $item ] )[0]['outcome'] );
		self::assertSame( '61.50', $this->product( $product->get_id() )->get_regular_price() );
	}

	/**
	 * @return iterable<string, array{string}>
	 */
	public static function moments_of_prices(): iterable {
		yield 'before the lookup row' => [ 'STRAIGHT_JOIN wp_wc_product_meta_lookup t' ];
		yield 'before the commit' => [ 'COMMIT' ];
	}

	/** Kills the shop's own connection, once, from another one. */
	private function kill_before( string $statement ): void {
		global $wpdb;
		$id     = (int) $wpdb->get_var( 'SELECT CONNECTION_ID()' );
		$killer = mysqli_connect( ...$this->address() );
		self::assertInstanceOf( \mysqli::class, $killer );
		$armed = true;
		add_filter(
			'query',
			static function ( string $query ) use ( $statement, $id, $killer, &$armed ): string {
				if ( $armed && ( $query === $statement || ( $statement !== 'COMMIT' && str_contains( $query, $statement ) ) ) ) {
					$armed = false;
					$killer->query( "KILL {$id}" );
				}
				return $query;
			}
		);
	}

	/**
	 * @return array{string|null, string, string, string, int|null, string|null}
	 */
	private function address(): array {
		global $wpdb;
		$parts = $wpdb->parse_db_host( DB_HOST );
		self::assertIsArray( $parts );
		return [ $parts[0] === '' ? null : $parts[0], DB_USER, DB_PASSWORD, DB_NAME, $parts[1] === null ? null : (int) $parts[1], $parts[2] ];
	}

	/**
	 * @param list<array<string, mixed>> $items
	 */
	private function refused_with_503( string $type, array $items ): void {
		$response = $this->request( 'POST', '/wc-wapro-mag/v1/apply/' . $type, [ 'cause' => 'wapro_event', 'items' => $items ], $this->worker() );
		$data     = $response->get_data();
		self::assertIsArray( $data );
		self::assertSame( [ 503, 'connection_lost' ], [ $response->get_status(), $data['code'] ?? null ], (string) wp_json_encode( $data ) );
	}
}
