<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Database\Tables;
use WaproMag\Links\Link;

/**
 * The desk's tabs as SQL: products by alias p, what is known of them by alias pairing.
 */
final class PairingTabs {

	public const PAIRED    = 'paired';
	public const TO_DECIDE = 'to_decide';
	public const UNPAIRED  = 'unpaired';

	private const ABOUT_PRODUCT = " pairing ON pairing.object_id = p.ID AND pairing.object_type = '" . PairingStore::PRODUCT . "'";

	private const WAITS = "('" . PairingStore::TO_DECIDE . "', '" . PairingStore::LOOKING . "')";

	public function __construct( private UnlinkedProducts $unlinked ) {}

	/**
	 * FROM and WHERE of a tab.
	 */
	public function from( string $tab ): string {
		$pairings = Tables::name( Tables::PAIRINGS );
		return match ( $tab ) {
			self::PAIRED    => $this->linked(),
			self::TO_DECIDE => $this->unlinked->from( "JOIN {$pairings}" . self::ABOUT_PRODUCT ) . ' AND pairing.state IN ' . self::WAITS,
			default         => $this->unlinked->from( "LEFT JOIN {$pairings}" . self::ABOUT_PRODUCT ) . " AND COALESCE(pairing.state, '') NOT IN " . self::WAITS,
		};
	}

	/**
	 * FROM and WHERE of products without an article that something is known of.
	 */
	public function known(): string {
		return $this->unlinked->from( 'JOIN ' . Tables::name( Tables::PAIRINGS ) . self::ABOUT_PRODUCT );
	}

	/**
	 * FROM and WHERE of a tab and its filters, with the values of their places.
	 *
	 * @param array<string, mixed> $query catalogue#PairingQuery.
	 * @return array{string, list<string|int>}
	 */
	public function filtered( array $query ): array {
		$tab    = $query['tab'] ?? self::TO_DECIDE;
		$from   = $this->from( $tab );
		$values = [];
		$is     = [
			'pairing.code = %s'       => $query['code'] ?? null,
			'pairing.run_id = %d'     => $query['runId'] ?? null,
			'pairing.matched_by = %s' => $query['by'] ?? null,
			"COALESCE(pairing.state, '" . PairingStore::UNPAIRED . "') = %s" => $tab === self::PAIRED ? null : $query['state'] ?? null,
		];
		foreach ( $is as $condition => $value ) {
			if ( $value !== null ) {
				$from    .= " AND {$condition}";
				$values[] = $value;
			}
		}
		return ( $query['search'] ?? '' ) === '' ? [ $from, $values ] : [ $from . self::searched(), [ ...$values, ...self::like( $query['search'] ) ] ];
	}

	/** Pairs that were made here; products that came from WAPRO are its articles from the start. */
	private function linked(): string {
		global $wpdb;
		return "FROM {$wpdb->posts} p JOIN " . Tables::name( Tables::PAIRINGS ) . self::ABOUT_PRODUCT
			. ' JOIN ' . Tables::name( Tables::LINKS ) . " l ON l.shop_id = p.ID AND l.object_type = '" . Link::PRODUCT . "' WHERE 1 = 1";
	}

	private static function searched(): string {
		global $wpdb;
		return " AND (p.post_title LIKE %s OR pairing.erp_key LIKE %s OR EXISTS (
			SELECT 1 FROM {$wpdb->postmeta} m WHERE m.post_id = p.ID AND m.meta_key IN ('_sku', '_global_unique_id') AND m.meta_value LIKE %s))";
	}

	/**
	 * @return array{string, string, string}
	 */
	private static function like( string $search ): array {
		global $wpdb;
		$like = '%' . $wpdb->esc_like( $search ) . '%';
		return [ $like, $like, $like ];
	}
}
