<?php
declare(strict_types=1);

namespace WaproMag\Links;

use WaproMag\Database\Connection;
use WaproMag\Database\DatabaseError;
use WaproMag\Database\Tables;

/**
 * The table of links. Counters only ever grow, whichever worker writes last.
 */
final class LinkStore {

	public const AS_OF_GOODS  = 'as_of_goods';
	public const AS_OF_STOCK  = 'as_of_stock';
	public const AS_OF_PRICES = 'as_of_prices';
	public const AS_OF_PHOTOS = 'as_of_photos';

	/** Articles fall into this many buckets by their index, here and in WAPRO's digests. */
	public const BUCKETS = 2048;

	private const COUNTERS = [ self::AS_OF_GOODS, self::AS_OF_STOCK, self::AS_OF_PRICES, self::AS_OF_PHOTOS ];

	/** Never written: the row's own id, and what is no column. */
	private const NO_COLUMNS = [ 'id', 'dirty', 'former_key' ];

	public function __construct( private Connection $db ) {}

	public function find( string $type, string $erp_key ): ?Link {
		return $this->find_many( $type, [ $erp_key ] )[ $erp_key ] ?? null;
	}

	public function find_by_shop_id( string $type, int $id ): ?Link {
		return $this->find_by_shop_ids( $type, [ $id ] )[ $id ] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Link> By shop id.
	 */
	public function find_by_shop_ids( string $type, array $ids ): array {
		$links = [];
		foreach ( $this->select( 'object_type = %s AND shop_id IN (' . Connection::places( $ids, '%d' ) . ')', $type, $ids ) as $link ) {
			$links[ (int) $link->shop_id ] = $link;
		}
		return $links;
	}

	/**
	 * @param list<string> $erp_keys
	 * @return array<string, Link> By ERP key, exactly as asked for: the column's collation knows no case, an index does.
	 */
	public function find_many( string $type, array $erp_keys ): array {
		return $this->by_key( $this->select( 'object_type = %s AND erp_key IN (' . Connection::places( $erp_keys ) . ')', $type, $erp_keys ), $erp_keys );
	}

	/**
	 * The same, with the rows locked until the end of the transaction.
	 *
	 * @param list<string> $erp_keys
	 * @return array<string, Link>
	 */
	public function lock_many( string $type, array $erp_keys ): array {
		$where = 'object_type = %s AND erp_key IN (' . Connection::places( $erp_keys ) . ') ORDER BY id FOR UPDATE';
		return $this->by_key( $this->select( $where, $type, $erp_keys ), $erp_keys );
	}

	/**
	 * Inserts a new link or writes the changed columns of a known one.
	 *
	 * @throws LinkExists When another link holds the ERP key, as the database compares it, or the shop id.
	 */
	public function save( Link $link ): Link {
		if ( $link->id === null ) {
			return $this->insert( $link );
		}
		if ( $link->dirty !== [] ) {
			$this->update( $link );
		}
		return $link->stored( $link->id );
	}

	/**
	 * Raises one facet's counter of many links.
	 *
	 * @param self::AS_OF_*      $facet
	 * @param array<int, string> $as_of By link id.
	 */
	public function advance( string $facet, array $as_of ): void {
		if ( $as_of === [] ) {
			return;
		}
		$cases     = '';
		$arguments = [];
		foreach ( $as_of as $id => $counter ) {
			$cases .= ' WHEN %d THEN CAST(%s AS UNSIGNED)';
			array_push( $arguments, $id, $counter );
		}
		$this->db->execute(
			'UPDATE ' . Tables::name( Tables::LINKS ) . " SET {$facet} = GREATEST({$facet}, CASE id {$cases} END) WHERE id IN (" . Connection::places( $as_of, '%d' ) . ')',
			...$arguments,
			...array_keys( $as_of )
		);
	}

	public static function bucket( string $erp_key ): int {
		return crc32( $erp_key ) % self::BUCKETS;
	}

	/**
	 * @param list<string> $guids
	 * @return array<string, Link> By GUID.
	 */
	public function find_by_guids( string $type, array $guids ): array {
		$links = [];
		foreach ( $this->select( 'object_type = %s AND guid IN (' . Connection::places( $guids ) . ')', $type, $guids ) as $link ) {
			$links[ (string) $link->guid ] = $link;
		}
		return $links;
	}

	/**
	 * @return list<Link> All articles of a group, oldest first.
	 */
	public function find_by_group( string $type, string $group_key ): array {
		return $this->select( 'object_type = %s AND group_key = %s ORDER BY id', $type, [ $group_key ] );
	}

	public function remove( Link $link ): void {
		$this->db->execute( 'DELETE FROM ' . Tables::name( Tables::LINKS ) . ' WHERE id = %d', (int) $link->id );
	}

	private function insert( Link $link ): Link {
		$columns   = $this->columns( $link, array_diff( array_keys( get_object_vars( $link ) ), self::NO_COLUMNS ) );
		$columns[] = [ 'bucket', self::bucket( $link->erp_key ) ];
		$places    = [];
		$arguments = [];
		foreach ( $columns as [ , $value ] ) {
			$places[] = $value === null ? 'NULL' : '%s';
			if ( $value !== null ) {
				$arguments[] = $value;
			}
		}
		$added = $this->db->execute(
			'INSERT IGNORE INTO ' . Tables::name( Tables::LINKS ) . ' (' . implode( ', ', array_column( $columns, 0 ) ) . ') VALUES (' . implode( ', ', $places ) . ')',
			...$arguments
		);
		if ( $added !== 1 ) {
			throw new LinkExists( $link->erp_key );
		}
		return $link->stored( $this->db->inserted_id() );
	}

	private function update( Link $link ): void {
		$sets      = [];
		$arguments = [];
		$columns   = $this->columns( $link, $link->dirty );
		if ( in_array( 'erp_key', $link->dirty, true ) ) {
			$columns[] = [ 'bucket', self::bucket( $link->erp_key ) ];
		}
		foreach ( $columns as [ $column, $value ] ) {
			if ( $value === null ) {
				$sets[] = "{$column} = NULL";
				continue;
			}
			$sets[]      = in_array( $column, self::COUNTERS, true ) ? "{$column} = GREATEST({$column}, CAST(%s AS UNSIGNED))" : "{$column} = %s";
			$arguments[] = $value;
		}
		try {
			$this->db->execute( 'UPDATE ' . Tables::name( Tables::LINKS ) . ' SET ' . implode( ', ', $sets ) . ' WHERE id = %d', ...[ ...$arguments, (int) $link->id ] );
		} catch ( DatabaseError $error ) {
			throw $error->is_duplicate() ? new LinkExists( $link->erp_key ) : $error;
		}
	}

	/**
	 * @param array<string> $names
	 * @return list<array{string, string|int|null}>
	 */
	private function columns( Link $link, array $names ): array {
		$values  = get_object_vars( $link );
		$columns = [];
		foreach ( $names as $name ) {
			$value     = $values[ $name ];
			$columns[] = [
				$name,
				match ( true ) {
					is_array( $value ) => (string) wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
					is_bool( $value )  => (int) $value,
					default            => $value,
				},
			];
		}
		return $columns;
	}

	/**
	 * @param list<string|int> $keys
	 * @return list<Link>
	 */
	private function select( string $where, string $type, array $keys ): array {
		if ( $keys === [] ) {
			return [];
		}
		return array_map( Link::from_row( ... ), $this->db->rows( 'SELECT * FROM ' . Tables::name( Tables::LINKS ) . " WHERE {$where}", $type, ...$keys ) );
	}

	/**
	 * @param list<Link>   $links
	 * @param list<string> $wanted
	 * @return array<string, Link>
	 */
	private function by_key( array $links, array $wanted ): array {
		$by_key = [];
		foreach ( $links as $link ) {
			if ( in_array( $link->erp_key, $wanted, true ) ) {
				$by_key[ $link->erp_key ] = $link;
			}
		}
		return $by_key;
	}
}
