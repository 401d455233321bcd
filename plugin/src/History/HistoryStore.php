<?php
declare(strict_types=1);

namespace WaproMag\History;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * The table of history, one row per object and event.
 */
final class HistoryStore {

	public const PER_PAGE = 20;

	private const LONGEST_VALUE = 2000;
	private const ROWS_AT_ONCE  = 250;
	private const MOST_CHANGES  = 50;

	private const FIGURES = [ 'stock', 'stock_status', 'price', 'sale_price', 'regular_price', 'status', 'state' ];

	public function __construct( private Connection $db, private Clock $clock ) {}

	public function record( HistoryEntry $entry ): void {
		$this->record_many( [ $entry ] );
	}

	/**
	 * @param list<HistoryEntry> $entries
	 */
	public function record_many( array $entries ): void {
		$now = $this->clock->now();
		foreach ( array_chunk( $entries, self::ROWS_AT_ONCE ) as $chunk ) {
			$rows = array_map( static fn ( HistoryEntry $entry ): string => Literal::row( self::columns( $entry, $now ) ), $chunk );
			$this->db->execute(
				'INSERT INTO ' . Tables::name( Tables::HISTORY ) . ' (object_type, object_id, erp_key, message_id, run_id, cause, actor, summary, changes, at) VALUES ' . implode( ', ', $rows )
			);
		}
	}

	/**
	 * One page, newest first; with what happened to the article before it became this product.
	 *
	 * @return array{items: list<array<string, mixed>>, total: int, pages: int} panel#HistoryResponse.
	 */
	public function page( string $type, int $id, int $page ): array {
		$history   = Tables::name( Tables::HISTORY );
		$where     = 'object_type = %s AND ( object_id = %d';
		$arguments = [ $type, $id ];
		$erp_key   = $this->erp_key( $type, $id );
		if ( $erp_key !== null ) {
			$where      .= ' OR ( object_id IS NULL AND erp_key = %s )';
			$arguments[] = $erp_key;
		}
		$where .= ' )';
		$total  = (int) $this->db->value( "SELECT COUNT(*) FROM {$history} WHERE {$where}", ...$arguments );
		$rows   = $this->db->rows(
			"SELECT * FROM {$history} WHERE {$where} ORDER BY id DESC LIMIT %d OFFSET %d",
			...[ ...$arguments, self::PER_PAGE, ( max( 1, $page ) - 1 ) * self::PER_PAGE ]
		);
		return [
			'items' => array_map( self::item( ... ), $rows ),
			'total' => $total,
			'pages' => (int) ceil( $total / self::PER_PAGE ),
		];
	}

	/**
	 * What some fields of an object became, oldest first.
	 *
	 * @param list<string> $fields
	 * @return array<string, list<array{value: string, at: string|null}>> By field.
	 */
	public function values_of( string $type, int $id, array $fields ): array {
		$rows   = $this->db->rows( 'SELECT changes, at FROM ' . Tables::name( Tables::HISTORY ) . ' WHERE object_type = %s AND object_id = %d ORDER BY id DESC LIMIT %d', $type, $id, self::ROWS_AT_ONCE );
		$values = [];
		foreach ( array_reverse( $rows ) as $row ) {
			$changes = json_decode( (string) $row['changes'], true );
			foreach ( is_array( $changes ) ? $changes : [] as $change ) {
				if ( in_array( $change['field'], $fields, true ) && ( $change['after'] ?? '' ) !== '' ) {
					$values[ $change['field'] ][] = [ 'value' => (string) $change['after'], 'at' => $row['at'] ];
				}
			}
		}
		return $values;
	}

	/**
	 * Changes of the objects' own fields that no person made, newest first; figures and states are told elsewhere.
	 *
	 * @param list<int> $ids
	 * @param string    $since UTC, as `Clock::now()` writes it.
	 * @return list<array{field: string, before: string|null, after: string|null, at: string|null}>
	 */
	public function changes_since( string $type, array $ids, string $since ): array {
		$rows    = $this->db->rows(
			'SELECT changes, at FROM ' . Tables::name( Tables::HISTORY ) . ' WHERE object_type = %s AND object_id IN (' . Connection::places( $ids, '%d' ) . ") AND at > %s AND cause NOT IN ('by_hand', 'shop_event') ORDER BY id DESC LIMIT %d",
			$type,
			...[ ...$ids, $since, self::MOST_CHANGES ]
		);
		$changes = [];
		foreach ( $rows as $row ) {
			$of_row = json_decode( (string) $row['changes'], true );
			foreach ( is_array( $of_row ) ? $of_row : [] as $change ) {
				if ( ! in_array( $change['field'], self::FIGURES, true ) ) {
					$changes[] = [ 'field' => (string) $change['field'], 'before' => $change['before'], 'after' => $change['after'], 'at' => Clock::iso( $row['at'] ) ];
				}
			}
		}
		return array_slice( $changes, 0, self::MOST_CHANGES );
	}

	private function erp_key( string $type, int $id ): ?string {
		return $this->db->value( 'SELECT erp_key FROM ' . Tables::name( Tables::LINKS ) . ' WHERE object_type = %s AND shop_id = %d', $type, $id );
	}

	/**
	 * @return list<string|int|null>
	 */
	private static function columns( HistoryEntry $entry, string $now ): array {
		$changes = array_map(
			static fn ( array $change ): array => [
				'field'  => $change['field'],
				'before' => self::bounded( $change['before'] ),
				'after'  => self::bounded( $change['after'] ),
			],
			$entry->changes
		);
		return [
			$entry->object_type,
			$entry->object_id,
			$entry->erp_key,
			$entry->message_id,
			$entry->run_id,
			$entry->cause,
			$entry->actor === null ? null : mb_substr( $entry->actor, 0, 200 ),
			$entry->summary,
			(string) wp_json_encode( $changes, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
			$now,
		];
	}

	private static function bounded( ?string $value ): ?string {
		return $value === null ? null : mb_substr( $value, 0, self::LONGEST_VALUE );
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed>
	 */
	private static function item( array $row ): array {
		$changes = json_decode( (string) $row['changes'], true );
		return [
			'id'        => (int) $row['id'],
			'at'        => Clock::iso( $row['at'] ),
			'cause'     => $row['cause'],
			'actor'     => $row['actor'],
			'messageId' => $row['message_id'] === null ? null : (int) $row['message_id'],
			'runId'     => $row['run_id'] === null ? null : (int) $row['run_id'],
			'summary'   => $row['summary'],
			'changes'   => is_array( $changes ) ? $changes : [],
		];
	}
}
