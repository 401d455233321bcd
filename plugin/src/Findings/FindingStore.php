<?php
declare(strict_types=1);

namespace WaproMag\Findings;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Findings: one row per object, kind and field, however often it is seen.
 */
final class FindingStore {

	public const OPEN     = 'open';
	public const RESOLVED = 'resolved';
	public const IGNORED  = 'ignored';
	public const KEPT     = 'kept';

	/** Characters of a value that are kept. */
	private const MOST = 2000;

	public function __construct( private Connection $db ) {}

	/**
	 * Notes what was found. What a person keeps or ignores stays so; what was resolved is open again.
	 *
	 * @param list<Finding> $findings
	 */
	public function report( array $findings, ?int $run_id = null ): void {
		foreach ( array_chunk( $findings, 200 ) as $chunk ) {
			$rows      = [];
			$arguments = [];
			foreach ( $chunk as $finding ) {
				$rows[] = '(%s, %s, %s, NULLIF(%d, 0), %s, NULLIF(%s, %s), NULLIF(%s, %s), %s, NULLIF(%d, 0), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))';
				array_push(
					$arguments,
					$finding->kind,
					$finding->field,
					$finding->object_type,
					$finding->object_id ?? 0,
					$finding->erp_key,
					...self::nullable( $finding->shop_value ),
					...self::nullable( $finding->wapro_value ),
					...[ self::OPEN, $run_id ?? 0 ]
				);
			}
			$this->db->execute(
				'INSERT INTO ' . Tables::name( Tables::FINDINGS ) . ' (kind, field, object_type, object_id, erp_key, shop_value, wapro_value, state, run_id, first_at, last_at) VALUES ' . implode( ', ', $rows ) . "
				ON DUPLICATE KEY UPDATE
					state = IF(state = 'kept' OR (state = 'ignored' AND ignore_until > VALUES(last_at)), state, 'open'),
					ignore_until = IF(state = 'ignored', ignore_until, NULL), times = times + 1, object_id = VALUES(object_id), shop_value = VALUES(shop_value), wapro_value = VALUES(wapro_value),
					run_id = VALUES(run_id), last_at = VALUES(last_at)",
				...$arguments
			);
		}
	}

	/**
	 * What is equal again is no finding any more, also when a person wanted to leave it for a while.
	 *
	 * @param list<string> $erp_keys
	 * @param list<string> $kinds
	 * @param string|null  $field    Null: whichever.
	 */
	public function resolve( string $object_type, array $erp_keys, array $kinds, ?string $field = null ): void {
		if ( $erp_keys === [] || $kinds === [] ) {
			return;
		}
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::FINDINGS ) . ' SET state = %s, last_at = UTC_TIMESTAMP(3)
			WHERE object_type = %s AND erp_key IN (' . Connection::places( $erp_keys ) . ') AND kind IN (' . Connection::places( $kinds ) . ') AND state IN (%s, %s) AND field = COALESCE(NULLIF(%s, %s), field)',
			self::RESOLVED,
			$object_type,
			...$erp_keys,
			...$kinds,
			...[ self::OPEN, self::IGNORED, ...self::nullable( $field ) ]
		);
	}

	/**
	 * @param list<string> $kinds
	 * @param string       $moment Database time.
	 */
	public function resolve_not_seen_since( array $kinds, string $moment ): void {
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::FINDINGS ) . ' SET state = %s, last_at = UTC_TIMESTAMP(3) WHERE kind IN (' . Connection::places( $kinds ) . ') AND state IN (%s, %s) AND last_at < %s',
			self::RESOLVED,
			...$kinds,
			...[ self::OPEN, self::IGNORED, $moment ]
		);
	}

	/**
	 * Findings that are not resolved.
	 *
	 * @param list<string> $erp_keys
	 * @param list<string> $kinds
	 * @return list<array{id: int, key: string, kind: string, field: string, state: string}>
	 */
	public function unresolved( string $object_type, array $erp_keys, array $kinds ): array {
		$rows = $erp_keys === [] ? [] : $this->db->rows(
			'SELECT id, erp_key, kind, field, state FROM ' . Tables::name( Tables::FINDINGS ) . '
			WHERE object_type = %s AND erp_key IN (' . Connection::places( $erp_keys ) . ') AND kind IN (' . Connection::places( $kinds ) . ') AND state <> %s',
			$object_type,
			...$erp_keys,
			...$kinds,
			...[ self::RESOLVED ]
		);
		return array_map(
			static fn ( array $row ): array => [ 'id' => (int) $row['id'], 'key' => (string) $row['erp_key'], 'kind' => (string) $row['kind'], 'field' => (string) $row['field'], 'state' => (string) $row['state'] ],
			$rows
		);
	}

	/**
	 * @return array{shop: string, wapro: string}|null The two values of a finding that is not resolved.
	 */
	public function values_of( string $object_type, string $erp_key, string $kind ): ?array {
		$row = $this->db->row(
			'SELECT shop_value, wapro_value FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE object_type = %s AND erp_key = %s AND kind = %s AND state <> %s LIMIT 1',
			$object_type,
			$erp_key,
			$kind,
			self::RESOLVED
		);
		return $row === null ? null : [ 'shop' => (string) $row['shop_value'], 'wapro' => (string) $row['wapro_value'] ];
	}

	/**
	 * @return list<string> What the shop says in an object's findings of a kind that are not resolved.
	 */
	public function shop_values( string $object_type, int $object_id, string $kind ): array {
		return array_map(
			static fn ( array $row ): string => (string) $row['shop_value'],
			$this->db->rows( 'SELECT shop_value FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE object_type = %s AND object_id = %d AND kind = %s AND state <> %s ORDER BY id', $object_type, $object_id, $kind, self::RESOLVED )
		);
	}

	/**
	 * @param list<int>    $ids
	 * @param list<string> $states
	 * @param string|null  $object_type Null: whichever.
	 * @return array<int, string> Catalogue index, or contractor, by finding, of those in one of the states.
	 */
	public function keys_of( array $ids, array $states, ?string $object_type = null ): array {
		$keys = [];
		$rows = $ids === [] ? [] : $this->db->rows(
			'SELECT id, erp_key FROM ' . Tables::name( Tables::FINDINGS ) . ' WHERE state IN (' . Connection::places( $states ) . ') AND id IN (' . Connection::places( $ids, '%d' ) . ') AND object_type = COALESCE(NULLIF(%s, %s), object_type)',
			...$states,
			...$ids,
			...self::nullable( $object_type )
		);
		foreach ( $rows as $row ) {
			$keys[ (int) $row['id'] ] = (string) $row['erp_key'];
		}
		return $keys;
	}

	/**
	 * @param list<int> $ids
	 * @param int       $days How long an ignored one stays so.
	 */
	public function set_state( array $ids, string $state, int $days = 0 ): void {
		if ( $ids === [] ) {
			return;
		}
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::FINDINGS ) . ' SET state = %s, ignore_until = IF(%d = 0, NULL, UTC_TIMESTAMP(3) + INTERVAL %d DAY) WHERE id IN (' . Connection::places( $ids, '%d' ) . ')',
			$state,
			$days,
			$days,
			...$ids
		);
	}

	/**
	 * A value that no value has stands for nothing, since prepared statements know no NULL.
	 *
	 * @return array{string, string}
	 */
	private static function nullable( ?string $value ): array {
		$nothing = "\x1F";
		return [ $value === null ? $nothing : mb_substr( $value, 0, self::MOST ), $nothing ];
	}
}
