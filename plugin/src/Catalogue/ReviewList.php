<?php
declare(strict_types=1);

namespace WaproMag\Catalogue;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkState;
use WaproMag\Links\LinkStore;
use WaproMag\Settings\SettingsStore;

/**
 * The review desk's list: products that wait for their first review, and reviewed ones that WAPRO has changed since.
 */
final class ReviewList {

	public const ALL     = 'all';
	public const READY   = 'ready';
	public const MISSING = 'missing';
	public const CHANGED = 'changed';

	private const PER_PAGE = 25;

	private const IS_WAITING = "l.state = '" . LinkState::WAITING . "'";
	private const IS_CHANGED = '( l.flagged = 1 AND l.reviewed_at IS NOT NULL AND NOT ( l.reviewed_hash <=> l.applied_hash ) )';

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
		// Whether a product is ready is the dear question: it is asked once for each waiting one.
		$row     = $this->db->row(
			'SELECT COUNT(*) AS all_count,
				SUM( ' . self::IS_WAITING . ' ) AS waiting_count,
				SUM( IF( ' . self::IS_WAITING . ', ' . $this->is_ready() . ', 0 ) ) AS ready_count,
				SUM( ' . self::IS_CHANGED . ' ) AS changed_count
			' . $this->from() . ' AND ' . $this->condition( self::ALL )
		);
		$waiting = (int) ( $row['waiting_count'] ?? 0 );
		$ready   = (int) ( $row['ready_count'] ?? 0 );
		return [
			'all'     => (int) ( $row['all_count'] ?? 0 ),
			'ready'   => $ready,
			'missing' => $waiting - $ready,
			'changed' => (int) ( $row['changed_count'] ?? 0 ),
		];
	}

	private function from(): string {
		global $wpdb;
		return 'FROM ' . Tables::name( Tables::LINKS ) . " l JOIN {$wpdb->posts} p ON p.ID = l.shop_id AND p.post_type = 'product' AND p.post_status <> 'trash' WHERE l.object_type = '" . Link::PRODUCT . "'";
	}

	private function condition( string $filter ): string {
		return match ( $filter ) {
			self::READY   => self::IS_WAITING . ' AND ' . $this->is_ready(),
			self::MISSING => self::IS_WAITING . ' AND NOT ' . $this->is_ready(),
			self::CHANGED => self::IS_CHANGED,
			default       => '( ' . self::IS_WAITING . ' OR ' . self::IS_CHANGED . ' )',
		};
	}

	/** The same three marks that `Checklist` requires, asked of the database at once. */
	private function is_ready(): string {
		global $wpdb;
		$codes = array_column( $this->settings->maps()->to_array()['vat'], 'code' );
		$vat   = $codes === [] ? '0' : "JSON_UNQUOTE(JSON_EXTRACT(l.facts, '$.vatCode')) COLLATE utf8mb4_bin IN (" . $wpdb->prepare( Connection::places( $codes ), ...$codes ) . ')';
		return "( p.post_title <> '' AND {$vat} AND EXISTS ( SELECT 1 FROM {$wpdb->postmeta} m WHERE m.post_id = p.ID AND m.meta_key = '_regular_price' AND m.meta_value <> '' ) )";
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
		$links = $this->links->find_by_shop_ids( Link::PRODUCT, $ids );
		return array_values( array_filter( array_map( static fn ( int $id ): ?Link => $links[ $id ] ?? null, $ids ) ) );
	}
}
