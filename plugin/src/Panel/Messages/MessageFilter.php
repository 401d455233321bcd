<?php
declare(strict_types=1);

namespace WaproMag\Panel\Messages;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * panel#MessageFilter as conditions on the messages table (alias `m`).
 */
final class MessageFilter {

	/** Equality filters: key of the request → column. */
	private const EQUAL = [
		'direction'   => 'm.direction',
		'destination' => 'm.destination',
		'objectType'  => 'm.object_type',
		'objectKey'   => 'm.object_key',
		'code'        => 'm.error_code',
		'cause'       => 'm.cause',
	];

	/** @var list<string> */
	private array $conditions = [];

	/** @var list<string|int> */
	private array $arguments = [];

	/** @var list<int> */
	private array $orders = [];

	/**
	 * @param array<string, mixed> $filter Checked against the schema.
	 * @throws \WaproMag\Api\Problem When a moment is no real date.
	 */
	public static function from_request( array $filter, ObjectSearch $search ): self {
		$made = new self();
		$made->add_in( 'm.status', $filter['status'] ?? [] );
		foreach ( self::EQUAL as $key => $column ) {
			if ( isset( $filter[ $key ] ) ) {
				$made->add( "$column = %s", [ (string) $filter[ $key ] ] );
			}
		}
		foreach ( [ 'after' => '>=', 'before' => '<' ] as $key => $operator ) {
			if ( isset( $filter[ $key ] ) ) {
				$made->add( "m.captured_at $operator %s", [ self::moment( $key, (string) $filter[ $key ] ) ] );
			}
		}
		$made->add_orders( array_map( 'intval', $filter['orders'] ?? [] ) );
		$words = trim( (string) ( $filter['search'] ?? '' ) );
		if ( '' !== $words ) {
			$made->add( ...$search->condition( $words ) );
		}
		return $made;
	}

	/**
	 * @param list<int> $ids
	 */
	public static function of_ids( array $ids ): self {
		$made = new self();
		$made->add_in( 'm.id', $ids );
		return $made;
	}

	/**
	 * The newest message to WAPRO of each order.
	 *
	 * @param list<int> $orders
	 */
	public static function of_orders( array $orders ): self {
		$made = new self();
		$made->add_orders( $orders );
		return $made;
	}

	/**
	 * @return array{0: string, 1: list<string|int>} SQL after WHERE, and its arguments.
	 */
	public function where(): array {
		return [ [] === $this->conditions ? '1 = 1' : implode( ' AND ', $this->conditions ), $this->arguments ];
	}

	/**
	 * @return list<int> Orders that a person named, and asked for nothing else.
	 */
	public function orders(): array {
		return 1 === count( $this->conditions ) ? $this->orders : [];
	}

	/**
	 * @param array<int> $ids
	 */
	private function add_orders( array $ids ): void {
		if ( [] === $ids ) {
			return;
		}
		$this->orders = array_values( array_unique( $ids ) );
		$messages     = Tables::name( Tables::MESSAGES );
		$this->add(
			"m.id IN (SELECT MAX(o.id) FROM $messages o WHERE o.object_type = 'order' AND o.direction = 'out' AND o.destination = 'wapro'
				AND o.object_key IN (" . Connection::places( $this->orders ) . ') GROUP BY o.object_key)',
			array_map( 'strval', $this->orders )
		);
	}

	/**
	 * @param list<string|int> $arguments
	 */
	private function add( string $condition, array $arguments ): void {
		$this->conditions[] = $condition;
		array_push( $this->arguments, ...$arguments );
	}

	/**
	 * @param array<string|int> $values
	 */
	private function add_in( string $column, array $values ): void {
		if ( [] !== $values ) {
			$this->add( "$column IN (" . Connection::places( $values ) . ')', array_values( $values ) );
		}
	}

	private static function moment( string $field, string $moment ): string {
		try {
			return (string) Clock::from_iso( $moment );
		} catch ( \Exception ) {
			throw new \WaproMag\Api\Problem(
				'rest_invalid_param',
				/* translators: %s: name of a field. */
				sprintf( __( 'The field %s is not a real date and time.', 'wapro-mag-for-woocommerce' ), $field ),
				400,
				$field
			);
		}
	}
}
