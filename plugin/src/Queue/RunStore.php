<?php
declare(strict_types=1);

namespace WaproMag\Queue;

use WaproMag\Database\Clock;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Database\Transaction;

/**
 * Passes of the worker that somebody asked for.
 *
 * @phpstan-type RunRow array<string, string|null>
 */
final class RunStore {

	/** Each report renews the lease by so much. */
	private const RENEWED_SECONDS = 120;

	/** So many workers that fall silent over one run do so because of it: the next would, too. */
	private const MOST_SILENCES = 5;

	/** worker#Run holds no more. */
	private const MOST_KEYS = 1000;

	private const NO_COUNTS = [ 'created' => 0, 'updated' => 0, 'unchanged' => 0, 'stale' => 0, 'rejected' => 0 ];

	public function __construct( private Connection $db, private Transaction $transaction, private Bell $bell ) {}

	/**
	 * Asks for a run. The same request that nobody has taken yet stands for this one too.
	 *
	 * @param list<string> $keys      Objects it is about; none: all.
	 * @param bool         $dry_run   Whether it only tells what it would do.
	 * @param bool         $pair_only Whether a push of products makes no article.
	 * @return int Id of the run.
	 */
	public function request( string $flow, string $cause, ?string $requested_by = null, array $keys = [], bool $dry_run = false, bool $pair_only = false ): int {
		$encoded = (string) wp_json_encode( array_values( $keys ) );
		$this->bell->ring();
		$same = $this->db->value(
			'SELECT id FROM ' . $this->table() . " WHERE state = 'requested' AND flow = %s AND object_keys = %s AND dry_run = %d AND pair_only = %d LIMIT 1",
			$flow,
			$encoded,
			(int) $dry_run,
			(int) $pair_only
		);
		if ( $same !== null ) {
			return (int) $same;
		}
		$this->db->execute(
			'INSERT INTO ' . $this->table() . " (flow, state, cause, requested_by, requested_at, object_keys, dry_run, pair_only)
			VALUES (%s, 'requested', %s, NULLIF(%s, ''), UTC_TIMESTAMP(3), %s, %d, %d)",
			$flow,
			$cause,
			$requested_by ?? '',
			$encoded,
			(int) $dry_run,
			(int) $pair_only
		);
		return $this->db->inserted_id();
	}

	/** Whether a run of this flow waits or is under way. */
	public function is_open( string $flow ): bool {
		return $this->db->value( 'SELECT id FROM ' . $this->table() . " WHERE state IN ('requested', 'running') AND flow = %s LIMIT 1", $flow ) !== null;
	}

	/** When a run of this flow over all objects was asked for last, database time; null: never. */
	public function last_requested( string $flow, string $cause ): ?string {
		return $this->db->value( 'SELECT MAX(requested_at) FROM ' . $this->table() . ' WHERE flow = %s AND cause = %s', $flow, $cause );
	}

	/**
	 * When the last run of this flow over all objects began that came to its end, database time; null: none did.
	 *
	 * @param int $other_than Id of a run that does not count.
	 */
	public function last_whole( string $flow, int $other_than ): ?string {
		return $this->db->value( 'SELECT MAX(started_at) FROM ' . $this->table() . " WHERE flow = %s AND state = 'done' AND object_keys = '[]' AND dry_run = 0 AND id <> %d", $flow, $other_than );
	}

	/**
	 * Asks for these objects by the run that waits for the same cause, as long as nobody has taken it; else by a new one.
	 *
	 * @param non-empty-list<string> $keys
	 */
	public function request_also( string $flow, string $cause, array $keys ): void {
		$waiting = $this->db->row(
			'SELECT id, object_keys FROM ' . $this->table() . " WHERE state = 'requested' AND flow = %s AND cause = %s AND object_keys <> '[]' ORDER BY id DESC LIMIT 1",
			$flow,
			$cause
		);
		$all     = array_values( array_unique( [ ...self::decoded( $waiting['object_keys'] ?? null ), ...$keys ] ) );
		if ( $waiting === null || count( $all ) > self::MOST_KEYS ) {
			$this->request( $flow, $cause, null, $keys );
			return;
		}
		$added = $this->db->execute(
			'UPDATE ' . $this->table() . " SET object_keys = %s WHERE id = %d AND state = 'requested' AND object_keys = %s",
			(string) wp_json_encode( $all ),
			(int) $waiting['id'],
			(string) $waiting['object_keys']
		);
		if ( $added === 0 && $all !== self::decoded( $waiting['object_keys'] ) ) {
			$this->request( $flow, $cause, null, $keys ); // Taken or added to meanwhile.
		}
	}

	/**
	 * Takes the oldest requested run of these flows, or one whose worker fell silent; one over which too many did has failed.
	 *
	 * @param list<string> $flows
	 * @return array{token: string, run: RunRow}|null
	 */
	public function claim( string $worker, int $lease_seconds, array $flows ): ?array {
		$token = wp_generate_uuid4();
		return $this->transaction->run(
			function () use ( $worker, $lease_seconds, $flows, $token ): ?array {
				$this->give_up( $flows );
				$id = $this->db->value(
					'SELECT id FROM ' . $this->table() . " WHERE state IN ('requested', 'running') AND flow IN (" . Connection::places( $flows ) . ")
					AND (state = 'requested' OR leased_until <= UTC_TIMESTAMP(3)) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
					...$flows
				);
				if ( $id === null ) {
					return null;
				}
				$this->db->execute(
					'UPDATE ' . $this->table() . "
					SET silences = silences + (state = 'running'), state = 'running', started_at = COALESCE(started_at, UTC_TIMESTAMP(3)), lease_token = %s, worker = %s,
						leased_until = UTC_TIMESTAMP(3) + INTERVAL %d SECOND
					WHERE id = %d",
					$token,
					$worker,
					$lease_seconds,
					(int) $id
				);
				return [ 'token' => $token, 'run' => $this->find( (int) $id ) ?? [] ];
			}
		);
	}

	/**
	 * @param list<string> $flows
	 */
	private function give_up( array $flows ): void {
		$this->db->execute(
			'UPDATE ' . $this->table() . " SET state = 'failed', code = 'worker_fell_silent', reason = %s, ended_at = UTC_TIMESTAMP(3)
			WHERE state = 'running' AND leased_until <= UTC_TIMESTAMP(3) AND silences >= %d AND flow IN (" . Connection::places( $flows ) . ')',
			__( 'The worker fell silent over this run again and again. Look into its log for the cause; then let the run go on.', 'wapro-mag-for-woocommerce' ),
			self::MOST_SILENCES,
			...$flows
		);
	}

	/**
	 * Writes progress or the end of a run.
	 *
	 * @param array<string, mixed> $report worker#RunReportRequest.
	 * @return bool Whether the worker must stop: a person asked for it, or the run is another worker's now.
	 */
	public function report( int $id, array $report ): bool {
		return $this->transaction->run(
			function () use ( $id, $report ): bool {
				$run = $this->db->row( 'SELECT state, lease_token, stop_requested FROM ' . $this->table() . ' WHERE id = %d FOR UPDATE', $id );
				if ( $run === null || $run['state'] !== 'running' || $run['lease_token'] !== $report['token'] ) {
					return true;
				}
				$stop  = $run['stop_requested'] === '1';
				$state = $stop && in_array( $report['state'], [ 'running', 'requested' ], true ) ? 'stopped' : (string) $report['state'];
				$this->write_report( $id, $report, $state );
				return $stop;
			}
		);
	}

	/**
	 * Asks a run to stop: at once when nobody has taken it, else at its worker's next report.
	 */
	public function stop( int $id ): void {
		$this->db->execute(
			'UPDATE ' . $this->table() . "
			SET stop_requested = 1, ended_at = IF(state = 'requested', UTC_TIMESTAMP(3), ended_at), state = IF(state = 'requested', 'stopped', state)
			WHERE id = %d AND state IN ('requested', 'running')",
			$id
		);
	}

	/**
	 * Has a run that was stopped or failed go on where it ended.
	 *
	 * @return bool False: there is nothing to go on with.
	 */
	public function resume( int $id ): bool {
		$this->bell->ring();
		return 1 === $this->db->execute(
			'UPDATE ' . $this->table() . "
			SET state = 'requested', stop_requested = 0, ended_at = NULL, code = NULL, reason = NULL, lease_token = NULL, silences = 0
			WHERE id = %d AND state IN ('stopped', 'failed')",
			$id
		);
	}

	/**
	 * @return RunRow|null
	 */
	public function find( int $id ): ?array {
		return $this->db->row( 'SELECT * FROM ' . $this->table() . ' WHERE id = %d', $id );
	}

	/**
	 * @param string|null $flow Only runs of this flow.
	 * @return array{rows: list<RunRow>, total: int} Newest first.
	 */
	public function page( int $page, int $per_page, ?string $flow = null ): array {
		$from = 'FROM ' . $this->table() . ( $flow === null ? '' : ' WHERE flow = %s' );
		$of   = $flow === null ? [] : [ $flow ];
		return [
			'rows'  => $this->db->rows( "SELECT * {$from} ORDER BY id DESC LIMIT %d OFFSET %d", ...[ ...$of, $per_page, ( $page - 1 ) * $per_page ] ),
			'total' => (int) $this->db->value( "SELECT COUNT(*) {$from}", ...$of ),
		];
	}

	/**
	 * A row as the Shop API shows it, worker#Run.
	 *
	 * @param RunRow $row
	 * @return array<string, mixed>
	 */
	public static function shape( array $row ): array {
		$optional = [
			'requestedBy' => $row['requested_by'],
			'startedAt'   => Clock::iso( $row['started_at'] ),
			'endedAt'     => Clock::iso( $row['ended_at'] ),
			'code'        => $row['code'],
			'reason'      => $row['reason'],
			'cursor'      => $row['run_cursor'],
		];
		return array_filter( $optional, static fn ( ?string $value ): bool => $value !== null ) + [
			'id'          => (int) $row['id'],
			'flow'        => $row['flow'],
			'state'       => $row['state'],
			'cause'       => $row['cause'],
			'requestedAt' => Clock::iso( $row['requested_at'] ),
			'done'        => (int) $row['done'],
			'total'       => $row['total'] === null ? null : (int) $row['total'],
			'counts'      => self::decoded( $row['counts'] ) + self::NO_COUNTS,
			'checks'      => self::decoded( $row['checks'] ),
			'keys'        => self::decoded( $row['object_keys'] ),
			'dryRun'      => $row['dry_run'] === '1',
			'pairOnly'    => $row['pair_only'] === '1',
		];
	}

	/**
	 * @param array<string, mixed> $report
	 */
	private function write_report( int $id, array $report, string $state ): void {
		$this->db->execute(
			'UPDATE ' . $this->table() . "
			SET silences = IF(COALESCE(NULLIF(%s, ''), run_cursor) <=> run_cursor, silences, 0), state = %s, done = %d, total = NULLIF(%d, -1), counts = %s, checks = COALESCE(NULLIF(%s, ''), checks),
				code = NULLIF(%s, ''), reason = NULLIF(%s, ''), run_cursor = COALESCE(NULLIF(%s, ''), run_cursor),
				leased_until = UTC_TIMESTAMP(3) + INTERVAL %d SECOND, ended_at = IF(%s IN ('running', 'requested'), NULL, UTC_TIMESTAMP(3))
			WHERE id = %d",
			// A run that gets further from worker to worker is not what silences them.
			$report['cursor'] ?? '',
			$state,
			(int) $report['done'],
			$report['total'] ?? -1,
			(string) wp_json_encode( $report['counts'] ),
			isset( $report['checks'] ) ? (string) wp_json_encode( $report['checks'] ) : '',
			$report['code'] ?? '',
			$report['reason'] ?? '',
			$report['cursor'] ?? '',
			self::RENEWED_SECONDS,
			$state,
			$id
		);
	}

	/**
	 * @return array<array-key, mixed>
	 */
	private static function decoded( ?string $json ): array {
		$decoded = $json === null ? null : json_decode( $json, true );
		return is_array( $decoded ) ? $decoded : [];
	}

	private function table(): string {
		return Tables::name( Tables::RUNS );
	}
}
