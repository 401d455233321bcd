<?php
declare(strict_types=1);

namespace WaproMag\Reconcile;

/**
 * When the nightly passes were last due. A new hour counts from the moment it was set, so that setting it starts no pass in
 * the middle of the day, and none that was missed before is lost. Knows no WordPress.
 *
 * @phpstan-type Before array{since: int, due: int}
 */
final class NightlyHour {

	/**
	 * @param string      $at     Time of the day, `02:30`.
	 * @param Before|null $before Unix times: since when this hour stands, and when a pass was last due until then.
	 */
	public function __construct( private readonly string $at, private readonly ?array $before = null ) {}

	/** Unix time of the last moment at which the passes were due. */
	public function last_due( int $now, \DateTimeZone $zone ): int {
		$due = $this->last( $now, $zone );
		return $this->before === null || $due > $this->before['since'] ? $due : $this->before['due'];
	}

	/**
	 * What the next hour has to know of this one, when it takes its place now.
	 *
	 * @return Before
	 */
	public function ended( int $now, \DateTimeZone $zone ): array {
		return [ 'since' => $now, 'due' => $this->last_due( $now, $zone ) ];
	}

	/** An hour that the change to summer time leaves out comes as much later; of one that comes twice one counts. */
	private function last( int $now, \DateTimeZone $zone ): int {
		$day   = ( new \DateTimeImmutable( "@{$now}" ) )->setTimezone( $zone );
		$today = $this->on( $day, $zone );
		return $today <= $now ? $today : $this->on( $day->modify( '-1 day' ), $zone );
	}

	private function on( \DateTimeImmutable $day, \DateTimeZone $zone ): int {
		return ( new \DateTimeImmutable( $day->format( 'Y-m-d' ) . ' ' . $this->at, $zone ) )->getTimestamp();
	}
}
