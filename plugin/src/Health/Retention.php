<?php
declare(strict_types=1);

namespace WaproMag\Health;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Settings\OptionNames;

/**
 * Forgets what is old: payloads and tries first, ended messages later, history last. By id and in small steps, so that
 * no lock lasts. What is open is never touched, nor an order that waits for a person or that a person skipped: without its
 * message and tries nothing would tell that it must not be made in WAPRO, or that it may stand there.
 */
final class Retention {

	private const DEFAULT_DAYS = [
		OptionNames::KEEP_PAYLOAD_DAYS => 30,
		OptionNames::KEEP_MESSAGE_DAYS => 180,
		OptionNames::KEEP_HISTORY_DAYS => 730,
	];

	/** What was told must not be told again; reminders look back for two weeks. */
	private const TOLD_DAYS = 90;

	private const LASTING = "m.direction = 'out' AND m.object_type = 'order' AND m.status IN ('rejected', 'skipped')";
	private const STEP  = 500;
	private const STEPS = 40;

	public function __construct( private Connection $db ) {}

	public function run(): void {
		$payload_days = self::days( OptionNames::KEEP_PAYLOAD_DAYS );
		$message_days = max( $payload_days, self::days( OptionNames::KEEP_MESSAGE_DAYS ) );
		$this->purge_details( Tables::PAYLOADS, 'stored_at', $payload_days );
		$this->purge_details( Tables::ATTEMPTS, 'started_at', $payload_days );
		$this->purge_ended( Tables::MESSAGES, 'ended_at', $message_days, 'NOT (' . self::LASTING . ')' );
		$this->purge_ended( Tables::RUNS, 'ended_at', $message_days );
		$this->purge_ended( Tables::FINDINGS, 'last_at', $message_days, "state = 'resolved'" );
		$this->purge_ended( Tables::PROPOSALS, 'decided_at', $message_days, "state IN ('accepted', 'refused')" );
		$this->purge_ended( Tables::ORDER_TWINS, 'decided_at', $message_days, "state IN ('linked', 'created', 'skipped')" );
		$this->purge_ended( Tables::PRODUCTION_DOCUMENTS, 'taken_at', $message_days );
		$this->purge_ended( Tables::INVOICE_MAILS, 'noted_at', max( $message_days, self::TOLD_DAYS ) );
		$this->purge_ended( Tables::INVOICE_NEWS, 'noted_at', max( $message_days, self::TOLD_DAYS ), 'told_at IS NOT NULL' );
		$this->purge_ended( Tables::HISTORY, 'at', self::days( OptionNames::KEEP_HISTORY_DAYS ) );
	}

	/**
	 * Payloads and tries of ended messages, oldest message first. A young row among them stops nothing: the payload of a
	 * message that is still tried is written anew each time, and would keep what stands behind it for ever.
	 */
	private function purge_details( string $table, string $time, int $days ): void {
		$name  = Tables::name( $table );
		$key   = $table === Tables::PAYLOADS ? 'message_id' : 'id';
		$ended = $table === Tables::PAYLOADS ? '1 = 1' : 'NOT (' . self::LASTING . ')';
		$after = 0;
		for ( $step = 0; $step < self::STEPS; $step++ ) {
			$rows = $this->db->rows(
				"SELECT d.{$key} AS id, m.id IS NULL OR (m.ended_at < UTC_TIMESTAMP(3) - INTERVAL %d DAY AND {$ended}) AS gone, d.{$time} < UTC_TIMESTAMP(3) - INTERVAL %d DAY AS old
				FROM {$name} d LEFT JOIN " . Tables::name( Tables::MESSAGES ) . " m ON m.id = d.message_id
				WHERE d.{$key} > %d ORDER BY d.{$key} LIMIT %d",
				$days,
				$days,
				$after,
				self::STEP
			);
			$old  = array_filter( $rows, static fn ( array $row ): bool => $row['old'] === '1' );
			$gone = array_map( static fn ( array $row ): int => (int) $row['id'], array_values( array_filter( $old, static fn ( array $row ): bool => $row['gone'] === '1' ) ) );
			if ( $gone !== [] ) {
				$this->db->execute( "DELETE FROM {$name} WHERE {$key} IN (" . Connection::places( $gone, '%d' ) . ')', ...$gone );
			}
			if ( count( $rows ) < self::STEP ) {
				return;
			}
			$after = (int) $rows[ self::STEP - 1 ]['id'];
		}
	}

	private function purge_ended( string $table, string $time, int $days, string $only = '1 = 1' ): void {
		$name = Tables::name( $table );
		for ( $step = 0; $step < self::STEPS; $step++ ) {
			$ids = array_map(
				'intval',
				$this->db->column(
					"SELECT m.id FROM {$name} m WHERE `{$time}` < UTC_TIMESTAMP(3) - INTERVAL %d DAY AND {$only} ORDER BY `{$time}` LIMIT %d",
					$days,
					self::STEP
				)
			);
			if ( $ids === [] ) {
				return;
			}
			$this->db->execute( "DELETE FROM {$name} WHERE id IN (" . Connection::places( $ids, '%d' ) . ')', ...$ids );
		}
	}

	private static function days( string $option ): int {
		$stored = get_option( $option );
		return is_numeric( $stored ) && (int) $stored > 0 ? (int) $stored : self::DEFAULT_DAYS[ $option ];
	}
}
