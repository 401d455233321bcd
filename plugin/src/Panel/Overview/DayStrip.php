<?php
declare(strict_types=1);

namespace WaproMag\Panel\Overview;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * The last 24 hours: how much was accepted and rejected in each, and how much was waiting at its end.
 */
final class DayStrip {

	private const HOURS = 24;

	public function __construct( private readonly Connection $db ) {}

	/**
	 * @param string $now UTC, as the tables keep it.
	 * @return list<array{hour: string, accepted: int, rejected: int, waiting: int}> Oldest first.
	 */
	public function read( string $now ): array {
		$hours  = self::hours( $now );
		$groups = $this->groups( $hours[0] );

		return array_map(
			static fn ( string $hour ): array => [
				'hour'     => str_replace( ' ', 'T', $hour ) . 'Z',
				'accepted' => self::sum( $groups, static fn ( array $group ): bool => $group['ended'] === $hour && 'accepted' === $group['status'] ),
				'rejected' => self::sum( $groups, static fn ( array $group ): bool => $group['ended'] === $hour && 'rejected' === $group['status'] ),
				'waiting'  => self::sum(
					$groups,
					static fn ( array $group ): bool => $group['captured'] <= $hour && ( '' === $group['ended'] || $group['ended'] > $hour )
				),
			],
			$hours
		);
	}

	/**
	 * Messages by hour of capture, hour of end and outcome; both index ranges of `ended_at`, nothing older.
	 *
	 * @return list<array{captured: string, ended: string, status: string, count: int}>
	 */
	private function groups( string $since ): array {
		$hour = "'%%Y-%%m-%%d %%H:00:00'";
		$end  = "COALESCE(ended_at, IF(status = 'rejected', updated_at, NULL))";
		$rows = $this->db->rows(
			"SELECT IF(captured_at < %s, '', DATE_FORMAT(captured_at, $hour)) AS captured, COALESCE(DATE_FORMAT($end, $hour), '') AS ended, status, COUNT(*) AS count
				FROM " . Tables::name( Tables::MESSAGES ) . '
				WHERE ended_at >= %s OR ended_at IS NULL GROUP BY 1, 2, 3',
			$since,
			$since
		);
		return array_map(
			static fn ( array $row ): array => [
				'captured' => (string) $row['captured'],
				'ended'    => (string) $row['ended'],
				'status'   => (string) $row['status'],
				'count'    => (int) $row['count'],
			],
			$rows
		);
	}

	/**
	 * @return list<string>
	 */
	private static function hours( string $now ): array {
		$present = new \DateTimeImmutable( substr( $now, 0, 13 ) . ':00:00', new \DateTimeZone( 'UTC' ) );
		$hours   = [];
		for ( $back = self::HOURS - 1; $back >= 0; $back-- ) {
			$hours[] = $present->modify( "-$back hours" )->format( 'Y-m-d H:i:s' );
		}
		return $hours;
	}

	/**
	 * @param list<array{captured: string, ended: string, status: string, count: int}>         $groups
	 * @param callable( array{captured: string, ended: string, status: string, count: int} ): bool $counts
	 */
	private static function sum( array $groups, callable $counts ): int {
		return array_sum( array_column( array_filter( $groups, $counts ), 'count' ) );
	}
}
