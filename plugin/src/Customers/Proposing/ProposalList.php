<?php
declare(strict_types=1);

namespace WaproMag\Customers\Proposing;

use WaproMag\Customers\Proposal;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Proposals for the panel, newest first.
 */
final class ProposalList {

	private const PER_PAGE = 20;

	/** In the filter; who needs another one searches. */
	private const MOST_COMPANIES = 100;

	public function __construct( private Connection $db, private ProposalRows $rows ) {}

	/**
	 * @param array<string, mixed> $query customers#ProposalsQuery.
	 * @return array<string, mixed> customers#ProposalsResponse.
	 */
	public function page( array $query ): array {
		$per_page              = $query['perPage'] ?? self::PER_PAGE;
		[ $where, $arguments ] = self::chosen( $query );
		[ $more, $narrower ]   = self::narrowed( $query );
		$table                 = Tables::name( Tables::PROPOSALS );
		$from                  = "FROM {$table} p JOIN " . Tables::name( Tables::COMPANIES ) . " c ON c.id = p.company_id WHERE {$where}";
		$total                 = (int) $this->db->value( "SELECT COUNT(*) {$from}{$more}", ...$arguments, ...$narrower );
		$rows                  = $this->db->rows( "SELECT p.* {$from}{$more} ORDER BY p.id DESC LIMIT %d OFFSET %d", ...[ ...$arguments, ...$narrower, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] );
		return [
			'items'     => $this->rows->shapes( array_map( Proposal::from_row( ... ), $rows ) ),
			'total'     => $total,
			'pages'     => (int) ceil( $total / $per_page ),
			'counts'    => $this->counts(),
			'companies' => array_map(
				static fn ( array $row ): array => [ 'id' => (int) $row['id'], 'name' => (string) $row['name'] ],
				$this->db->rows( "SELECT DISTINCT c.id, c.name {$from} ORDER BY c.name, c.id LIMIT " . self::MOST_COMPANIES, ...$arguments )
			),
		];
	}

	/**
	 * @return array{to_shop: int, to_wapro: int, accepted: int, refused: int}
	 */
	private function counts(): array {
		$counts = [ 'to_shop' => 0, 'to_wapro' => 0, 'accepted' => 0, 'refused' => 0 ];
		foreach ( $this->db->rows( "SELECT IF(state IN ('waiting', 'sent'), direction, state) AS place, COUNT(*) AS count FROM " . Tables::name( Tables::PROPOSALS ) . ' GROUP BY place' ) as $row ) {
			if ( isset( $counts[ (string) $row['place'] ] ) ) {
				$counts[ (string) $row['place'] ] = (int) $row['count'];
			}
		}
		return $counts;
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array{string, list<string>} By state and direction.
	 */
	private static function chosen( array $query ): array {
		$state  = $query['state'] ?? 'open';
		$where  = $state === 'open' ? "p.state IN ('waiting', 'sent')" : 'p.state = %s';
		$values = $state === 'open' ? [] : [ $state ];
		if ( isset( $query['direction'] ) ) {
			$where   .= ' AND p.direction = %s';
			$values[] = $query['direction'];
		}
		return [ $where, $values ];
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array{string, list<string|int>} By what it is about.
	 */
	private static function narrowed( array $query ): array {
		global $wpdb;
		$where  = '';
		$values = [];
		if ( isset( $query['kind'] ) ) {
			$where   .= ' AND p.kind = %s';
			$values[] = $query['kind'];
		}
		if ( isset( $query['companyId'] ) ) {
			$where   .= ' AND p.company_id = %d';
			$values[] = $query['companyId'];
		}
		if ( ( $query['search'] ?? '' ) !== '' ) {
			$like   = '%' . $wpdb->esc_like( $query['search'] ) . '%';
			$where .= ' AND (c.name LIKE %s OR c.nip_plain LIKE %s OR p.actor LIKE %s)';
			array_push( $values, $like, $like, $like );
		}
		return [ $where, $values ];
	}
}
