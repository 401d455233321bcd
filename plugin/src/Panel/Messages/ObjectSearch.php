<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What a person types – a number of an order in the shop or in WAPRO, of an invoice, an index, a product's name – as keys of messages.
 */
final class ObjectSearch {

	private const LIMIT = 200;

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @return array{0: string, 1: list<string|int>} Condition on the messages table (alias `m`) and its arguments.
	 */
	public function condition( string $words ): array {
		global $wpdb;
		$words = ltrim( $words, '#' );
		$start = $wpdb->esc_like( $words ) . '%';
		$orders = $this->orders( $words, $start );

		$any = [
			[ 'm.object_key LIKE %s', [ $start ] ],
			[ 'm.correlation_id = %s', [ $words ] ],
			self::keys( "m.object_type IN ('order', 'order_invoice') AND m.direction = 'out'", array_column( $orders, 'order_id' ) ),
			self::keys( "m.object_type = 'order' AND m.direction = 'in'", array_column( $orders, 'erp_id' ) ),
			self::keys( "m.object_type = 'invoice'", $this->invoices( $start ) ),
			self::keys( "m.object_type NOT IN ('" . implode( "','", ObjectTitles::NOT_OF_ARTICLES ) . "')", $this->indexes_by_name( $words ) ),
		];
		$any = array_values( array_filter( $any, static fn ( ?array $part ): bool => null !== $part ) );

		return [
			'(' . implode( ' OR ', array_column( $any, 0 ) ) . ')',
			array_merge( ...array_column( $any, 1 ) ),
		];
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function orders( string $words, string $start ): array {
		return $this->db->rows(
			'SELECT order_id, erp_id FROM ' . Tables::name( Tables::ERP_ORDERS ) . ' WHERE number LIKE %s OR order_id = %d ORDER BY id DESC LIMIT %d',
			$start,
			ctype_digit( $words ) ? (int) $words : 0,
			self::LIMIT
		);
	}

	/**
	 * @return list<string>
	 */
	private function invoices( string $start ): array {
		return $this->db->column( 'SELECT erp_id FROM ' . Tables::name( Tables::INVOICES ) . ' WHERE number LIKE %s ORDER BY id DESC LIMIT %d', $start, self::LIMIT );
	}

	/**
	 * @return list<string>
	 */
	private function indexes_by_name( string $words ): array {
		global $wpdb;
		return $this->db->column(
			'SELECT l.erp_key FROM ' . Tables::name( Tables::LINKS ) . " l JOIN {$wpdb->posts} p ON p.ID = l.shop_id
				WHERE l.object_type = 'product' AND p.post_title LIKE %s LIMIT %d",
			'%' . $wpdb->esc_like( $words ) . '%',
			self::LIMIT
		);
	}

	/**
	 * @param list<string|null> $keys
	 * @return array{0: string, 1: list<string>}|null
	 */
	private static function keys( string $of, array $keys ): ?array {
		$keys = array_values( array_unique( array_filter( $keys, 'is_string' ) ) );

		return [] === $keys ? null : [ "($of AND m.object_key IN (" . Connection::places( $keys ) . '))', $keys ];
	}
}
