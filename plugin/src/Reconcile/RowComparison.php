<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Database\Connection;
use WaproMag\Database\RowUpdates;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;

/**
 * Compares WAPRO's row hashes of whole buckets with what the shop has applied.
 */
final class RowComparison {

	private const FIGURES = [ 'stock' => 'stock_hash', 'prices' => 'price_hash' ];

	/** Links per statement. */
	private const CHUNK = 500;

	public function __construct( private Connection $db, private RowUpdates $updates, private SettingsStore $settings ) {}

	/**
	 * @param list<int>                                                                    $buckets
	 * @param list<array{index: string, goods: string, stock: string, prices: string}>     $rows
	 * @return array{goods: list<string>, stock: list<string>, prices: list<string>, gone: list<string>} catalogue#CompareResponse.
	 */
	public function compare( array $buckets, array $rows ): array {
		$version = $this->settings->map_version();
		$links   = $this->links( $buckets );
		$answer  = [ 'goods' => [], 'stock' => [], 'prices' => [], 'gone' => [] ];
		$seen    = [];
		foreach ( $rows as $row ) {
			$index  = $row['index'];
			$link   = $links[ $index ] ?? null;
			$is_new = $link === null || (int) $link['map_version'] < $version;
			unset( $links[ $index ] );
			if ( $is_new || $link['erp_hash'] !== $row['goods'] ) {
				$answer['goods'][] = $index;
			}
			foreach ( self::FIGURES as $facet => $column ) {
				if ( ! $is_new && ( $link[ $column ] ?? Digests::NOTHING ) === $row[ $facet ] ) {
					continue;
				}
				// Figures of an article without a product have nowhere to go: that they were seen is enough.
				if ( $link !== null && $link['shop_id'] === null ) {
					$seen[ (int) $link['id'] ] = [ 'stock_hash' => $row['stock'], 'price_hash' => $row['prices'] ];
				} else {
					$answer[ $facet ][] = $index;
				}
			}
		}
		$this->keep_seen( $seen );
		$answer['gone'] = array_map( 'strval', array_keys( $links ) );
		return $answer;
	}

	/**
	 * So that a refusal makes no bucket differ every night; a product that comes to be forgets them.
	 *
	 * @param array<int, array{stock_hash: string, price_hash: string}> $hashes By link.
	 */
	private function keep_seen( array $hashes ): void {
		foreach ( array_chunk( $hashes, self::CHUNK, true ) as $chunk ) {
			$this->updates->run( Tables::name( Tables::LINKS ), 'id', [ 'stock_hash' => 'd.stock_hash', 'price_hash' => 'd.price_hash' ], $chunk );
		}
	}

	/**
	 * @param list<int> $buckets
	 * @return array<array-key, array<string, string|null>> By catalogue index.
	 */
	private function links( array $buckets ): array {
		$rows = $this->db->rows(
			'SELECT id, erp_key, shop_id, map_version, erp_hash, stock_hash, price_hash FROM ' . Tables::name( Tables::LINKS ) . '
			WHERE object_type = %s AND flagged = 1 AND bucket IN (' . Connection::places( $buckets, '%d' ) . ')',
			Link::PRODUCT,
			...$buckets
		);
		return array_column( $rows, null, 'erp_key' );
	}
}
