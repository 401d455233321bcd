<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;

/**
 * What the shop knows of WAPRO's rows, as digests per bucket: one statement over the links, whatever their number.
 */
final class Digests {

	/** Hash of a facet without a row. */
	public const NOTHING = '0000000000000000';

	/** Facet → columns whose hashes make the row digest, in the order of the contract. */
	private const COLUMNS = [
		'all'    => [ 'erp_hash', 'stock_hash', 'price_hash' ],
		'goods'  => [ 'erp_hash' ],
		'stock'  => [ 'stock_hash' ],
		'prices' => [ 'price_hash' ],
	];

	public function __construct( private Connection $db, private SettingsStore $settings ) {}

	/**
	 * Buckets in which the shop knows something else than WAPRO.
	 *
	 * @param 'all'|'goods'|'stock'|'prices' $facet
	 * @param list<string>                   $digests WAPRO's, as "bucket:hash".
	 * @return array{differing: list<int>, articles: int, mapVersion: int} catalogue#DigestsResponse.
	 */
	public function compare( string $facet, array $digests ): array {
		$version = $this->settings->map_version();
		$theirs  = [];
		foreach ( $digests as $digest ) {
			[ $bucket, $hash ]       = explode( ':', $digest, 2 );
			$theirs[ (int) $bucket ] = $hash;
		}
		$differing = [];
		$articles  = 0;
		foreach ( $this->own( $facet, $version ) as $row ) {
			$bucket    = (int) $row['bucket'];
			$articles += (int) $row['articles'];
			if ( $row['outdated'] === '1' || ( $theirs[ $bucket ] ?? null ) !== $row['digest'] ) {
				$differing[] = $bucket;
			}
			unset( $theirs[ $bucket ] );
		}
		array_push( $differing, ...array_keys( $theirs ) );
		sort( $differing );
		return [ 'differing' => $differing, 'articles' => $articles, 'mapVersion' => $version ];
	}

	/**
	 * @param 'all'|'goods'|'stock'|'prices' $facet
	 * @return list<array<string, string|null>>
	 */
	private function own( string $facet, int $version ): array {
		$parts = array_map( static fn ( string $column ): string => "COALESCE({$column}, '" . self::NOTHING . "')", self::COLUMNS[ $facet ] );
		return $this->db->rows(
			"SELECT bucket, COUNT(*) AS articles, MAX(map_version < %d) AS outdated,
				LOWER(LPAD(HEX(BIT_XOR(CAST(CONV(LEFT(MD5(CONCAT_WS('|', erp_key, " . implode( ', ', $parts ) . ")), 16), 16, 10) AS UNSIGNED))), 16, '0')) AS digest
			FROM " . Tables::name( Tables::LINKS ) . ' WHERE object_type = %s AND flagged = 1 GROUP BY bucket',
			$version,
			Link::PRODUCT
		);
	}
}
