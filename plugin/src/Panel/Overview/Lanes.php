<?php
declare(strict_types=1);

namespace WaproMag\Panel\Overview;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What waits and what stands with a person, by direction and kind; counts open states only.
 *
 * @phpstan-type Lane array{waiting: int, oldestAt: string|null, rejected: int, unknown: int, lastAcceptedAt: string|null}
 */
final class Lanes {

	public const ORDERS_OUT = 'ordersOut';
	public const STATES_OUT = 'statesOut';
	public const CHANGES_IN = 'changesIn';
	public const PRODUCTION = 'productionOut';

	private const WAITING = [ 'held', 'pending', 'sent', 'unknown' ];

	/** A lane that was silent for longer than this has no "last success" worth the look-up. */
	private const LAST_DAYS = 30;

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @param list<array{state: string, count: int, oldestAt: string|null}> $change_queue WAPRO's own queue, as the worker last told.
	 * @return array{ordersOut: Lane, statesOut: Lane, changesIn: Lane, productionOut: Lane}
	 */
	public function read( array $change_queue ): array {
		$lanes = [
			self::ORDERS_OUT => $this->empty_lane( "direction = 'out' AND destination = 'wapro' AND object_type = 'order'" ),
			self::STATES_OUT => $this->empty_lane( "direction = 'out' AND object_type = 'shop_state'" ),
			self::CHANGES_IN => $this->empty_lane( "direction = 'in'" ),
			self::PRODUCTION => $this->empty_lane( "direction = 'out' AND destination = 'production'" ),
		];
		foreach ( $this->open_states() as $row ) {
			$lane           = self::lane( (string) $row['direction'], (string) $row['destination'], (string) $row['object_type'] );
			$lanes[ $lane ] = self::with( $lanes[ $lane ], (string) $row['status'], (int) $row['count'], Clock::iso( $row['oldest'] ) );
		}
		foreach ( $change_queue as $state ) {
			if ( in_array( $state['state'], [ 'pending', 'sent' ], true ) && $state['count'] > 0 ) {
				$lanes[ self::CHANGES_IN ] = self::with( $lanes[ self::CHANGES_IN ], $state['state'], $state['count'], $state['oldestAt'] );
			}
		}
		return $lanes;
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function open_states(): array {
		$statuses = [ ...self::WAITING, 'rejected' ];

		return $this->db->rows(
			'SELECT direction, destination, object_type, status, COUNT(*) AS count, MIN(captured_at) AS oldest FROM ' . Tables::name( Tables::MESSAGES ) . '
				WHERE status IN (' . Connection::places( $statuses ) . ') GROUP BY direction, destination, object_type, status',
			...$statuses
		);
	}

	/**
	 * @param string $of Condition on messages that belong to the lane.
	 * @return Lane
	 */
	private function empty_lane( string $of ): array {
		return [
			'waiting'        => 0,
			'oldestAt'       => null,
			'rejected'       => 0,
			'unknown'        => 0,
			'lastAcceptedAt' => $this->last_accepted( $of ),
		];
	}

	private function last_accepted( string $of ): ?string {
		return Clock::iso(
			$this->db->value(
				'SELECT updated_at FROM ' . Tables::name( Tables::MESSAGES ) . "
					WHERE status = 'accepted' AND $of AND updated_at > UTC_TIMESTAMP(3) - INTERVAL %d DAY ORDER BY updated_at DESC LIMIT 1",
				self::LAST_DAYS
			)
		);
	}

	/**
	 * @return self::ORDERS_OUT|self::STATES_OUT|self::CHANGES_IN|self::PRODUCTION
	 */
	private static function lane( string $direction, string $destination, string $object_type ): string {
		return match ( true ) {
			'in' === $direction           => self::CHANGES_IN,
			'production' === $destination => self::PRODUCTION,
			'order' === $object_type      => self::ORDERS_OUT,
			default                       => self::STATES_OUT,
		};
	}

	/**
	 * @param Lane $lane
	 * @return Lane
	 */
	private static function with( array $lane, string $status, int $count, ?string $oldest_at ): array {
		if ( 'rejected' === $status ) {
			$lane['rejected'] += $count;
			return $lane;
		}
		$lane['waiting'] += $count;
		$lane['unknown'] += 'unknown' === $status ? $count : 0;
		if ( null !== $oldest_at && ( null === $lane['oldestAt'] || strtotime( $oldest_at ) < strtotime( $lane['oldestAt'] ) ) ) {
			$lane['oldestAt'] = $oldest_at;
		}
		return $lane;
	}
}
