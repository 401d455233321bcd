<?php
declare(strict_types=1);

namespace WaproMag\Panel\Overview;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * What waits and what stands with a person, by direction and kind; counts open states only.
 */
final class Lanes {

	public const ORDERS_OUT = 'ordersOut';
	public const STATES_OUT = 'statesOut';
	public const CHANGES_IN = 'changesIn';

	private const WAITING = [ 'held', 'pending', 'sent', 'unknown' ];

	/** A lane that was silent for longer than this has no "last success" worth the look-up. */
	private const LAST_DAYS = 30;

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @param list<array{state: string, count: int, oldestAt?: string}> $change_queue WAPRO's own queue, as the worker last told.
	 * @return array<string, array{waiting: int, oldestAt: string|null, rejected: int, unknown: int, lastAcceptedAt: string|null}>
	 */
	public function read( array $change_queue ): array {
		$lanes = [];
		foreach ( [ self::ORDERS_OUT, self::STATES_OUT, self::CHANGES_IN ] as $lane ) {
			$lanes[ $lane ] = [
				'waiting'        => 0,
				'oldestAt'       => null,
				'rejected'       => 0,
				'unknown'        => 0,
				'lastAcceptedAt' => $this->last_accepted( $lane ),
			];
		}
		foreach ( $this->open_states() as $row ) {
			$lane = self::lane( (string) $row['direction'], (string) $row['object_type'] );
			if ( 'rejected' === $row['status'] ) {
				$lanes[ $lane ]['rejected'] += (int) $row['count'];
				continue;
			}
			$lanes[ $lane ] = self::add( $lanes[ $lane ], (int) $row['count'], Clock::iso( $row['oldest'] ) );
			if ( 'unknown' === $row['status'] ) {
				$lanes[ $lane ]['unknown'] += (int) $row['count'];
			}
		}
		foreach ( $change_queue as $state ) {
			if ( in_array( $state['state'], [ 'pending', 'sent' ], true ) && $state['count'] > 0 ) {
				$lanes[ self::CHANGES_IN ] = self::add( $lanes[ self::CHANGES_IN ], $state['count'], $state['oldestAt'] ?? null );
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
			'SELECT direction, object_type, status, COUNT(*) AS count, MIN(captured_at) AS oldest FROM ' . Tables::name( Tables::MESSAGES ) . '
				WHERE status IN (' . Connection::places( $statuses ) . ') GROUP BY direction, object_type, status',
			...$statuses
		);
	}

	private function last_accepted( string $lane ): ?string {
		$of = match ( $lane ) {
			self::ORDERS_OUT => "direction = 'out' AND object_type = 'order'",
			self::STATES_OUT => "direction = 'out' AND object_type = 'shop_state'",
			default          => "direction = 'in'",
		};
		return Clock::iso(
			$this->db->value(
				'SELECT updated_at FROM ' . Tables::name( Tables::MESSAGES ) . "
					WHERE status = 'accepted' AND $of AND updated_at > UTC_TIMESTAMP(3) - INTERVAL %d DAY ORDER BY updated_at DESC LIMIT 1",
				self::LAST_DAYS
			)
		);
	}

	private static function lane( string $direction, string $object_type ): string {
		return match ( true ) {
			'in' === $direction      => self::CHANGES_IN,
			'order' === $object_type => self::ORDERS_OUT,
			default                  => self::STATES_OUT,
		};
	}

	/**
	 * @param array{waiting: int, oldestAt: string|null, rejected: int, unknown: int, lastAcceptedAt: string|null} $lane
	 * @return array{waiting: int, oldestAt: string|null, rejected: int, unknown: int, lastAcceptedAt: string|null}
	 */
	private static function add( array $lane, int $count, ?string $oldest_at ): array {
		$lane['waiting'] += $count;
		if ( null !== $oldest_at && ( null === $lane['oldestAt'] || strtotime( $oldest_at ) < strtotime( $lane['oldestAt'] ) ) ) {
			$lane['oldestAt'] = $oldest_at;
		}
		return $lane;
	}
}
