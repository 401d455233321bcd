<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Links\LinkStore;
use WaproMag\Settings\SettingsStore;
use WaproMag\Settings\TaxClasses;

/**
 * The review desk's list: products that wait for their first review, and reviewed ones that WAPRO has changed since.
 */
final class ReviewList {

	public const ALL     = 'all';
	public const READY   = 'ready';
	public const MISSING = 'missing';
	public const CHANGED = 'changed';

	private const PER_PAGE = 25;

	/** Articles of a group stand on the desk as their group's product. */
	private const ON_DESK = "l.object_type IN ('" . Link::PRODUCT . "', '" . Link::GROUP . "') AND l.shop_id IS NOT NULL AND ( l.object_type = '" . Link::GROUP . "' OR l.group_key IS NULL )";

	private const IS_WAITING = "l.state = '" . LinkState::WAITING . "'";
	private const IS_CHANGED = '( l.changed = 1 AND l.flagged = 1 )';

	public function __construct(
		private Connection $db,
		private LinkStore $links,
		private SettingsStore $settings,
		private ReviewRows $rows
	) {}

	/**
	 * @param array<string, mixed> $query panel#ReviewQuery.
	 * @return array<string, mixed> panel#ReviewResponse.
	 */
	public function page( array $query ): array {
		$counts   = $this->counts();
		$filter   = (string) ( $query['filter'] ?? self::ALL );
		$search   = trim( (string) ( $query['search'] ?? '' ) );
		$per_page = (int) ( $query['perPage'] ?? self::PER_PAGE );
		$page     = max( 1, (int) ( $query['page'] ?? 1 ) );

		[ $found, $arguments ] = $this->searched( $search );
		$from  = $this->from() . ' AND ' . $this->condition( $filter ) . $found;
		$total = $search === '' ? $counts[ $filter ] ?? $counts[ self::ALL ] : (int) $this->db->value( "SELECT COUNT(*) {$from}", ...$arguments );
		$ids   = $this->db->column( "SELECT l.shop_id {$from} ORDER BY l.id DESC LIMIT %d OFFSET %d", ...[ ...$arguments, $per_page, ( $page - 1 ) * $per_page ] );
		return [
			'items'  => $this->rows->of( $this->in_order( array_map( 'intval', $ids ) ) ),
			'total'  => $total,
			'pages'  => (int) ceil( $total / $per_page ),
			'counts' => $counts,
		];
	}

	/**
	 * @return array{all: int, ready: int, missing: int, changed: int}
	 */
	public function counts(): array {
		$links   = Tables::name( Tables::LINKS );
		$row     = $this->db->row( "SELECT COUNT(*) AS waiting_count, SUM( {$this->is_ready()} ) AS ready_count FROM {$links} l {$this->figures()} WHERE " . self::ON_DESK . ' AND ' . self::IS_WAITING );
		$changed = (int) $this->db->value( 'SELECT COUNT(*) ' . $this->from() . ' AND ' . self::IS_CHANGED );
		$waiting = (int) ( $row['waiting_count'] ?? 0 );
		$ready   = (int) ( $row['ready_count'] ?? 0 );
		return [
			'all'     => $waiting + $changed,
			'ready'   => $ready,
			'missing' => $waiting - $ready,
			'changed' => $changed,
		];
	}

	private function from(): string {
		global $wpdb;
		return 'FROM ' . Tables::name( Tables::LINKS ) . " l {$this->figures()} JOIN {$wpdb->posts} p ON p.ID = l.shop_id AND p.post_type = 'product' AND p.post_status <> 'trash' WHERE " . self::ON_DESK;
	}

	private function figures(): string {
		global $wpdb;
		return "LEFT JOIN {$wpdb->prefix}wc_product_meta_lookup k ON k.product_id = l.shop_id";
	}

	private function condition( string $filter ): string {
		return match ( $filter ) {
			self::READY   => self::IS_WAITING . ' AND ' . $this->is_ready(),
			self::MISSING => self::IS_WAITING . ' AND NOT ' . $this->is_ready(),
			self::CHANGED => self::IS_CHANGED,
			default       => '( ' . self::IS_WAITING . ' OR ' . self::IS_CHANGED . ' )',
		};
	}

	/** Price and VAT, which `Checklist` requires, by columns alone: there may be tens of thousands waiting. Of a group every article needs both. */
	private function is_ready(): string {
		global $wpdb;
		$links = Tables::name( Tables::LINKS );
		return "IF( l.object_type = '" . Link::GROUP . "', NOT EXISTS ( SELECT 1 FROM {$links} m LEFT JOIN {$wpdb->prefix}wc_product_meta_lookup mk ON mk.product_id = m.shop_id
			WHERE m.object_type = '" . Link::PRODUCT . "' AND m.group_key = l.erp_key AND m.flagged = 1 AND m.shop_id IS NOT NULL AND NOT {$this->has_figures( 'm', 'mk' )} ), {$this->has_figures( 'l', 'k' )} )";
	}

	private function has_figures( string $link, string $lookup ): string {
		global $wpdb;
		$maps  = $this->settings->maps();
		$codes = array_values( array_filter( array_column( $maps->to_array()['vat'], 'code' ), static fn ( string $code ): bool => TaxClasses::of( $maps, $code ) !== null ) );
		$vat   = $codes === [] ? '0' : "COALESCE({$link}.vat_code, '') COLLATE utf8mb4_bin IN (" . $wpdb->prepare( Connection::places( $codes ), ...$codes ) . ')';
		return "( {$vat} AND ( COALESCE({$lookup}.min_price, 0) > 0 OR COALESCE({$link}.shown_price, '') <> '' ) )";
	}

	/**
	 * @return array{string, list<string>}
	 */
	private function searched( string $search ): array {
		global $wpdb;
		if ( $search === '' ) {
			return [ '', [] ];
		}
		$like = '%' . $wpdb->esc_like( $search ) . '%';
		return [ ' AND ( l.erp_key LIKE %s OR p.post_title LIKE %s )', [ $like, $like ] ];
	}

	/**
	 * @param list<int> $ids
	 * @return list<Link>
	 */
	private function in_order( array $ids ): array {
		$links = $this->links->find_by_shop_ids( Link::PRODUCT, $ids ) + $this->links->find_by_shop_ids( Link::GROUP, $ids );
		return array_values( array_filter( array_map( static fn ( int $id ): ?Link => $links[ $id ] ?? null, $ids ) ) );
	}
}
