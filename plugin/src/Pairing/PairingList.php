<?php
declare(strict_types=1);

namespace WaproMag\Pairing;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Links\Link;
use WaproMag\Links\LinkStore;

/**
 * The pairing desk's goods tab: pairs that were made, those that a person must decide, products without one.
 */
final class PairingList {

	private const PER_PAGE = 20;

	public function __construct( private Connection $db, private PairingStore $pairings, private UnlinkedProducts $unlinked, private LinkStore $links ) {}

	/**
	 * @param array<string, mixed> $query catalogue#PairingQuery.
	 * @return array<string, mixed> catalogue#PairingResponsePage.
	 */
	public function page( array $query ): array {
		global $wpdb;
		$per_page  = $query['perPage'] ?? self::PER_PAGE;
		$from      = $this->tab( $query['tab'] ?? 'to_decide' );
		$arguments = [];
		if ( isset( $query['code'] ) ) {
			$from       .= ' AND pairing.code = %s';
			$arguments[] = $query['code'];
		}
		if ( isset( $query['runId'] ) ) {
			$from       .= ' AND pairing.run_id = %d';
			$arguments[] = $query['runId'];
		}
		if ( ( $query['search'] ?? '' ) !== '' ) {
			$like  = '%' . $wpdb->esc_like( $query['search'] ) . '%';
			$from .= " AND (p.post_title LIKE %s OR EXISTS (SELECT 1 FROM {$wpdb->postmeta} m WHERE m.post_id = p.ID AND m.meta_key = '_sku' AND m.meta_value LIKE %s))";
			array_push( $arguments, $like, $like );
		}
		$total = $this->count( $from, $arguments );
		$ids   = array_map( 'intval', $this->db->column( "SELECT p.ID {$from} ORDER BY p.ID LIMIT %d OFFSET %d", ...[ ...$arguments, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] ) );
		return [
			'items'   => $this->rows( $ids ),
			'total'   => $total,
			'pages'   => (int) ceil( $total / $per_page ),
			'counts'  => [
				'paired'    => $this->count( $this->tab( 'paired' ) ),
				'to_decide' => $this->count( $this->tab( 'to_decide' ) ),
				'unpaired'  => $this->count( $this->tab( 'unpaired' ) ),
			],
			'preview' => $this->preview(),
		];
	}

	/**
	 * @return array<string, mixed> catalogue#PairingRow.
	 */
	public function row( int $product ): array {
		return $this->rows( [ $product ] )[0];
	}

	private function tab( string $tab ): string {
		global $wpdb;
		$pairings = Tables::name( Tables::PAIRINGS );
		$join     = " pairing ON pairing.object_id = p.ID AND pairing.object_type = '" . PairingStore::PRODUCT . "'";
		if ( $tab === 'paired' ) {
			return "FROM {$wpdb->posts} p JOIN {$pairings}{$join} JOIN " . Tables::name( Tables::LINKS ) . " l ON l.shop_id = p.ID AND l.object_type = '" . Link::PRODUCT . "' WHERE 1 = 1";
		}
		// The desk's own join stands before the conditions.
		$from = str_replace( 'WHERE l.id IS NULL', ( $tab === 'to_decide' ? "JOIN {$pairings}" : "LEFT JOIN {$pairings}" ) . "{$join} WHERE l.id IS NULL", $this->unlinked->from() );
		return $from . ( $tab === 'to_decide' ? " AND pairing.state = 'to_decide'" : " AND COALESCE(pairing.state, '') <> 'to_decide'" );
	}

	/**
	 * @param list<string|int> $arguments
	 */
	private function count( string $from, array $arguments = [] ): int {
		return (int) $this->db->value( "SELECT COUNT(*) {$from}", ...$arguments );
	}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, mixed>>
	 */
	private function rows( array $ids ): array {
		_prime_post_caches( $ids, true, true );
		$known = $this->pairings->find_many( $ids );
		$links = $this->links->find_by_shop_ids( Link::PRODUCT, $ids );
		$rows  = [];
		foreach ( $ids as $id ) {
			$product = wc_get_product( $id );
			if ( $product instanceof \WC_Product ) {
				$rows[] = self::shape( $product, $known[ $id ] ?? [], $links[ $id ] ?? null );
			}
		}
		return $rows;
	}

	/**
	 * @param array<string, string|null> $known
	 * @return array<string, mixed>
	 */
	private static function shape( \WC_Product $product, array $known, ?Link $link ): array {
		$image = wp_get_attachment_image_url( (int) $product->get_image_id(), 'woocommerce_thumbnail' );
		$text  = static fn ( string $value ): ?string => $value === '' ? null : $value;
		return [
			'productId'  => $product->get_id(),
			'name'       => mb_substr( $product->get_name(), 0, 500 ),
			'sku'        => $text( mb_substr( $product->get_sku( 'edit' ), 0, 100 ) ),
			'ean'        => $text( mb_substr( $product->get_global_unique_id( 'edit' ), 0, 40 ) ),
			'imageUrl'   => $image === false ? null : $image,
			'editUrl'    => admin_url( 'post.php?post=' . ( $product->get_parent_id() !== 0 ? $product->get_parent_id() : $product->get_id() ) . '&action=edit' ),
			'state'      => $link !== null ? PairingStore::PAIRED : ( $known['state'] ?? PairingStore::UNPAIRED ),
			'index'      => $link->erp_key ?? $known['erp_key'] ?? null,
			'by'         => $known['matched_by'] ?? null,
			'code'       => $known['code'] ?? null,
			'reason'     => $known['reason'] ?? null,
			'candidates' => PairingStore::decoded( $known['candidates'] ?? null ),
			'decidedBy'  => $known['decided_by'] ?? null,
			'at'         => Clock::iso( $known['updated_at'] ?? null ),
			'canUndo'    => $link !== null,
		];
	}

	/**
	 * What the last dry run found.
	 *
	 * @return array<string, mixed>|null catalogue#PairingPreview.
	 */
	private function preview(): ?array {
		$run = $this->db->row( 'SELECT id, ended_at FROM ' . Tables::name( Tables::RUNS ) . " WHERE flow = 'pushGoods' AND dry_run = 1 AND state = 'done' ORDER BY id DESC LIMIT 1" );
		if ( $run === null ) {
			return null;
		}
		$counts = $this->pairings->counts_of_run( (int) $run['id'] );
		return [
			'runId'     => (int) $run['id'],
			'pair'      => $counts[ PairingStore::WOULD_PAIR ] ?? 0,
			'create'    => $counts[ PairingStore::WOULD_CREATE ] ?? 0,
			'ambiguous' => $counts[ PairingStore::TO_DECIDE ] ?? 0,
			'refused'   => $counts[ PairingStore::REFUSED ] ?? 0,
			'at'        => Clock::iso( $run['ended_at'] ),
		];
	}
}
