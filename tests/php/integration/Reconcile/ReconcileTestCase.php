<?php
declare(strict_types=1);

namespace WaproMag\Tests\Integration\Reconcile;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Links\LinkStore;
use WaproMag\Reconcile\Digests;
use WaproMag\Tests\CatalogueTestCase;
use WaproMag\Tests\ShopApiCalls;

/**
 * A shop that knows WAPRO's rows by their hashes, and WAPRO's side of the comparison.
 *
 * @phpstan-type Row array{index: string, goods: string, stock: string, prices: string}
 */
abstract class ReconcileTestCase extends CatalogueTestCase {

	use ShopApiCalls;

	/**
	 * Links of articles that were applied once. Their products do not matter here.
	 *
	 * @param list<array{index: string, goods: string|null, stock: string|null, prices: string|null}> $rows
	 */
	protected function know( array $rows ): void {
		$db      = $this->foundation()->db();
		$version = $this->foundation()->settings()->map_version();
		foreach ( array_chunk( $rows, 200, true ) as $chunk ) {
			$values    = [];
			$arguments = [];
			foreach ( $chunk as $position => $row ) {
				$values[] = "(%s, %s, %d, %d, 1, %s, %d, NULLIF(%s, ''), NULLIF(%s, ''), NULLIF(%s, ''), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))";
				array_push( $arguments, Link::PRODUCT, $row['index'], 900000 + $position, LinkStore::bucket( $row['index'] ), LinkState::PUBLISHED, $version, $row['goods'] ?? '', $row['stock'] ?? '', $row['prices'] ?? '' );
			}
			$db->execute(
				'INSERT INTO ' . Tables::name( Tables::LINKS ) . ' (object_type, erp_key, shop_id, bucket, flagged, state, map_version, erp_hash, stock_hash, price_hash, state_since, created_at) VALUES ' . implode( ', ', $values ),
				...$arguments
			);
		}
	}

	/**
	 * WAPRO's digests per bucket, computed here and not by the plugin.
	 *
	 * @param list<Row> $rows
	 * @return list<string>
	 */
	protected static function digests( array $rows ): array {
		$sums = [];
		foreach ( $rows as $row ) {
			$bucket          = crc32( $row['index'] ) % 2048;
			$digest          = (string) hex2bin( substr( md5( "{$row['index']}|{$row['goods']}|{$row['stock']}|{$row['prices']}" ), 0, 16 ) );
			$sums[ $bucket ] = ( $sums[ $bucket ] ?? str_repeat( "\0", 8 ) ) ^ $digest;
		}
		return array_map( static fn ( int $bucket, string $sum ): string => $bucket . ':' . bin2hex( $sum ), array_keys( $sums ), $sums );
	}

	/**
	 * The worker's comparison: digests, then the rows of the buckets that differ.
	 *
	 * @param list<Row> $rows What WAPRO has.
	 * @return array{goods: list<string>, stock: list<string>, prices: list<string>, gone: list<string>, read: int, buckets: list<int>}
	 */
	protected function reconcile( array $rows ): array {
		[ 'differing' => $buckets ] = $this->worker_asks( 'POST catalogue/digests', [ 'facet' => 'all', 'digests' => self::digests( $rows ) ] );
		if ( $buckets === [] ) {
			return [ 'goods' => [], 'stock' => [], 'prices' => [], 'gone' => [], 'read' => 0, 'buckets' => [] ];
		}
		$read = array_values( array_filter( $rows, static fn ( array $row ): bool => in_array( crc32( $row['index'] ) % 2048, $buckets, true ) ) );
		/** @var array{goods: list<string>, stock: list<string>, prices: list<string>, gone: list<string>} $answer */
		$answer = $this->worker_asks( 'POST catalogue/compare', [ 'buckets' => $buckets, 'rows' => $read ] );
		return [ ...$answer, 'read' => count( $read ), 'buckets' => $buckets ];
	}

	/**
	 * @return Row
	 */
	protected static function row( string $index, string $goods = 'aa', string $stock = '', string $prices = '' ): array {
		$hash = static fn ( string $text ): string => $text === '' ? Digests::NOTHING : str_pad( $text, 16, '0', STR_PAD_LEFT );
		return [ 'index' => $index, 'goods' => $hash( $goods ), 'stock' => $hash( $stock ), 'prices' => $hash( $prices ) ];
	}

	/**
	 * @param array<string, string> $available By warehouse.
	 * @param array<string, mixed>  $changes
	 * @return array<string, mixed> apply#StockItem.
	 */
	protected function stock( string $index, array $available, array $changes = [] ): array {
		$warehouses = [];
		foreach ( $available as $warehouse => $quantity ) {
			$warehouses[] = [ 'warehouse' => $warehouse, 'onHand' => $quantity, 'edited' => '0', 'reserved' => '0', 'available' => $quantity ];
		}
		return $changes + [ 'index' => $index, 'asOf' => $this->next_as_of(), 'divisible' => false, 'unit' => 'szt', 'warehouses' => $warehouses ];
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed> apply#PriceItem.
	 */
	protected function price( string $index, array $changes = [] ): array {
		return $changes + [ 'index' => $index, 'asOf' => $this->next_as_of(), 'priceList' => 'DET', 'net' => '100.00', 'gross' => '123.00', 'currency' => 'PLN' ];
	}

	/**
	 * @param list<string> $indexes
	 */
	protected function set_on_links( array $indexes, string $assignment ): void {
		$this->foundation()->db()->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . " SET {$assignment} WHERE erp_key IN (" . Connection::places( $indexes ) . ')', ...$indexes );
	}
}
