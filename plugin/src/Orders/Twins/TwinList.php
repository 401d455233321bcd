<?php
declare(strict_types=1);

namespace WaproMag\Orders\Twins;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Held orders for the panel: those that wait, longest first; those that are done, newest first.
 */
final class TwinList {

	private const PER_PAGE = 20;

	private const STATES = [
		'waiting' => "state IN ('waiting', 'sent')",
		'done'    => "state IN ('linked', 'created', 'skipped')",
	];

	public function __construct( private Connection $db ) {}

	/**
	 * @param array<string, mixed> $query twins#TwinsQuery.
	 * @return array<string, mixed> twins#TwinsResponse.
	 */
	public function page( array $query ): array {
		global $wpdb;
		$state    = $query['state'] ?? 'waiting';
		$per_page = $query['perPage'] ?? self::PER_PAGE;
		$search   = trim( (string) ( $query['search'] ?? '' ) );
		$like     = '%' . $wpdb->esc_like( $search ) . '%';
		$values   = [ ctype_digit( $search ) ? (int) $search : 0, $like, $like ];
		$from     = 'FROM ' . Tables::name( Tables::ORDER_TWINS ) . ' WHERE ' . self::STATES[ $state ] . ' AND (order_id = %d OR facts LIKE %s OR twins LIKE %s)';
		$order    = $state === 'waiting' ? 'held_at, id' : 'decided_at DESC, id DESC';
		$total    = (int) $this->db->value( "SELECT COUNT(*) {$from}", ...$values );
		$rows     = $this->db->rows( "SELECT * {$from} ORDER BY {$order} LIMIT %d OFFSET %d", ...[ ...$values, $per_page, ( ( $query['page'] ?? 1 ) - 1 ) * $per_page ] );
		return [
			'items'  => array_map( static fn ( array $row ): array => TwinRows::shape( HeldOrder::from_row( $row ) ), $rows ),
			'total'  => $total,
			'pages'  => (int) ceil( $total / $per_page ),
			'counts' => $this->counts(),
		];
	}

	/**
	 * @return array{waiting: int, done: int}
	 */
	private function counts(): array {
		$row = $this->db->row( 'SELECT SUM(' . self::STATES['waiting'] . ') AS waiting, SUM(' . self::STATES['done'] . ') AS done FROM ' . Tables::name( Tables::ORDER_TWINS ) );
		return [ 'waiting' => (int) ( $row['waiting'] ?? 0 ), 'done' => (int) ( $row['done'] ?? 0 ) ];
	}
}
