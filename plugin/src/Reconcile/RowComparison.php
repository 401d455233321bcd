<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;

/**
 * Compares WAPRO's row hashes of whole buckets with what the shop has applied.
 */
final class RowComparison {

	public function __construct( private Connection $db, private SettingsStore $settings ) {}

	/**
	 * @param list<int>                                                                    $buckets
	 * @param list<array{index: string, goods: string, stock: string, prices: string}>     $rows
	 * @return array{goods: list<string>, stock: list<string>, prices: list<string>, gone: list<string>} catalogue#CompareResponse.
	 */
	public function compare( array $buckets, array $rows ): array {
		$version = $this->settings->map_version();
		$links   = $this->links( $buckets );
		$answer  = [ 'goods' => [], 'stock' => [], 'prices' => [], 'gone' => [] ];
		foreach ( $rows as $row ) {
			$index  = $row['index'];
			$link   = $links[ $index ] ?? null;
			$is_new = $link === null || (int) $link['map_version'] < $version;
			unset( $links[ $index ] );
			if ( $is_new || $link['erp_hash'] !== $row['goods'] ) {
				$answer['goods'][] = $index;
			}
			// Figures of an article that was refused have nowhere to go.
			if ( $link !== null && $link['shop_id'] === null ) {
				continue;
			}
			foreach ( [ 'stock' => 'stock_hash', 'prices' => 'price_hash' ] as $facet => $column ) {
				if ( $is_new || ( $link[ $column ] ?? Digests::NOTHING ) !== $row[ $facet ] ) {
					$answer[ $facet ][] = $index;
				}
			}
		}
		$answer['gone'] = array_map( 'strval', array_keys( $links ) );
		return $answer;
	}

	/**
	 * @param list<int> $buckets
	 * @return array<array-key, array<string, string|null>> By catalogue index.
	 */
	private function links( array $buckets ): array {
		$rows = $this->db->rows(
			'SELECT erp_key, shop_id, map_version, erp_hash, stock_hash, price_hash FROM ' . Tables::name( Tables::LINKS ) . '
			WHERE object_type = %s AND flagged = 1 AND bucket IN (' . Connection::places( $buckets, '%d' ) . ')',
			Link::PRODUCT,
			...$buckets
		);
		return array_column( $rows, null, 'erp_key' );
	}
}
