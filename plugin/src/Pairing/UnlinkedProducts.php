<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\GoodsExport\ExportRules;
use WaproMag\Links\Link;
use WaproMag\Settings\SettingsStore;

/**
 * Products of the shop without an article. A variation is an article of its own; the variable product above it is none.
 */
final class UnlinkedProducts {

	private const STATUSES = "('publish', 'private', 'draft')";

	public function __construct( private Connection $db, private SettingsStore $settings, private PairingStore $pairings, private ExportRules $rules ) {}

	/**
	 * @param int                  $after Id of the last product of the page before.
	 * @param list<numeric-string> $only  Ids of the products that are asked for; none: all.
	 * @return array<string, mixed> catalogue#UnlinkedResponse.
	 */
	public function page( int $after, int $limit, array $only = [] ): array {
		$from = $this->from() . ( $only === [] ? '' : ' AND p.ID IN (' . Connection::places( $only, '%d' ) . ')' );
		$ids  = array_map( 'intval', $this->db->column( "SELECT p.ID {$from} AND p.ID > %d ORDER BY p.ID LIMIT %d", ...[ ...$only, $after, $limit ] ) );
		_prime_post_caches( $ids, true, true );
		$known = $this->pairings->find_many( $ids );
		$items = [];
		foreach ( $ids as $id ) {
			$product = wc_get_product( $id );
			if ( $product instanceof \WC_Product ) {
				$items[] = $this->item( $product, $known[ $id ] ?? null );
			}
		}
		return [
			'items' => $items,
			'next'  => count( $ids ) < $limit ? null : $ids[ count( $ids ) - 1 ],
			'total' => (int) $this->db->value( "SELECT COUNT(*) {$from}", ...$only ),
		];
	}

	/**
	 * FROM and WHERE of products without an article, alias p.
	 *
	 * @param string $join What else is joined to them.
	 */
	public function from( string $join = '' ): string {
		global $wpdb;
		return "FROM {$wpdb->posts} p
			LEFT JOIN {$wpdb->posts} parent ON parent.ID = p.post_parent AND p.post_type = 'product_variation'
			LEFT JOIN " . Tables::name( Tables::LINKS ) . " l ON l.shop_id = p.ID AND l.object_type = '" . Link::PRODUCT . "'
			{$join}
			WHERE l.id IS NULL AND p.post_status IN " . self::STATUSES . " AND ((p.post_type = 'product' AND NOT EXISTS (
				SELECT 1 FROM {$wpdb->term_relationships} r JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.taxonomy = 'product_type'
				JOIN {$wpdb->terms} t ON t.term_id = x.term_id AND t.slug IN ('" . implode( "', '", Pairable::TYPES_WITHOUT ) . "') WHERE r.object_id = p.ID
			)) OR (p.post_type = 'product_variation' AND parent.post_status IN " . self::STATUSES . '))
			AND NOT EXISTS (
				SELECT 1 FROM ' . $wpdb->term_relationships . ' r JOIN ' . $wpdb->term_taxonomy . ' x ON x.term_taxonomy_id = r.term_taxonomy_id AND x.term_id = ' . $this->settings->temporary_category() . "
				WHERE r.object_id = IF(p.post_type = 'product_variation', p.post_parent, p.ID)
			)";
	}

	/**
	 * @param array<string, string|null>|null $known
	 * @return array<string, mixed> catalogue#UnlinkedProduct.
	 */
	private function item( \WC_Product $product, ?array $known ): array {
		$problem  = $this->rules->problem( $product );
		$excluded = PairingStore::decoded( $known['excluded'] ?? null );
		return [
			'productId' => $product->get_id(),
			'name'      => mb_substr( $product->get_name(), 0, 500 ),
		] + array_filter(
			[
				'sku'      => mb_substr( $product->get_sku( 'edit' ), 0, 100 ),
				'ean'      => mb_substr( $product->get_global_unique_id( 'edit' ), 0, 40 ),
				'excluded' => array_slice( $excluded, 0, 100 ),
				'asked'    => ( $known['state'] ?? null ) === PairingStore::LOOKING ? (string) $known['erp_key'] : '',
				'problem'  => $problem === null ? [] : [ 'code' => $problem->problem_code, 'field' => (string) $problem->field, 'reason' => $problem->getMessage() ],
			],
			static fn ( mixed $value ): bool => $value !== '' && $value !== []
		);
	}
}
