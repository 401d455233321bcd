<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Invoices\InvoiceSettings;

/**
 * Notes, once a day, which invoices fall due soon and which have reached a step of the ladder. A step counts when its day is
 * after the day on which the mail was switched on and after the one on which the invoice came into the shop; of several steps
 * that passed while nothing ran, the last.
 */
final class Reminders {

	private const AT_ONCE = 500;

	/** A day that was missed is caught up with for so long. */
	private const CATCH_UP_DAYS = 14;

	public function __construct( private Connection $db, private InvoiceNewsStore $store, private NewsSwitches $switches ) {}

	/**
	 * @param \DateTimeImmutable $now  In the shop's zone.
	 * @param int                $most Of each kind and step.
	 * @return bool Whether that was all of them.
	 */
	public function note( InvoiceSettings $settings, \DateTimeImmutable $now, int $most ): bool {
		$today = $now->format( 'Y-m-d' );
		$soon  = $this->switches->since( InvoiceEvent::DueSoon, $today );
		$late  = $this->switches->since( InvoiceEvent::Overdue, $today );
		$all   = true;
		if ( $soon !== null ) {
			$all = $this->note_step( InvoiceEvent::DueSoon, -$settings->soon_days(), 1, $soon, $now, $most );
		}
		$ladder = $late === null ? [] : $settings->ladder();
		foreach ( $ladder as $place => $step ) {
			$all = $this->note_step( InvoiceEvent::Overdue, $step, $ladder[ $place + 1 ] ?? null, (string) $late, $now, $most ) && $all;
		}
		return $all;
	}

	/**
	 * @param int      $step Days after the day of payment; negative: before it.
	 * @param int|null $next From then on it is too late for this one.
	 */
	private function note_step( InvoiceEvent $event, int $step, ?int $next, string $since, \DateTimeImmutable $now, int $most ): bool {
		$last  = self::day( $now, -$step );
		$first = max( self::day( new \DateTimeImmutable( $since ), 1 - $step ), self::day( $now, 1 - self::CATCH_UP_DAYS - $step ), $next === null ? '' : self::day( $now, 1 - $next ) );
		$after = 0;
		for ( $noted = 0; $first <= $last && $noted < $most; $noted += self::AT_ONCE ) {
			$rows = $this->db->rows(
				'SELECT i.id, i.due_on FROM ' . Tables::name( Tables::INVOICES ) . " i WHERE i.due_on BETWEEN %s AND %s AND i.state = 'issued' AND i.remaining > 0 AND i.id > %d
				AND i.created_at < TIMESTAMP(i.due_on) + INTERVAL %d DAY - INTERVAL %d SECOND
				AND NOT EXISTS (SELECT 1 FROM " . Tables::name( Tables::INVOICE_NEWS ) . ' n WHERE n.invoice_id = i.id AND n.event_key = CONCAT(%s, i.due_on, %s)) ORDER BY i.id LIMIT %d',
				$first,
				$last,
				$after,
				$step,
				$now->getOffset(),
				"{$event->value}:",
				":{$step}",
				self::AT_ONCE
			);
			$this->store->note( array_map( static fn ( array $row ): NotedEvent => new NotedEvent( (int) $row['id'], $event, "{$event->value}:{$row['due_on']}:{$step}" ), $rows ) );
			if ( count( $rows ) < self::AT_ONCE ) {
				return true;
			}
			$after = (int) $rows[ self::AT_ONCE - 1 ]['id'];
		}
		return $first > $last;
	}

	private static function day( \DateTimeImmutable $from, int $days ): string {
		return $from->modify( sprintf( '%+d days', $days ) )->format( 'Y-m-d' );
	}
}
