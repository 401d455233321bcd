<?php
declare(strict_types=1);

namespace WaproMag\Customers;

use WaproMag\Boot\Registerable;
use WaproMag\Database\Connection;
use WaproMag\Database\Tables;
use WaproMag\Health\Schedule;
use WaproMag\Mails\CompanyInvitation;

/**
 * Invites people of companies: once each, and only after the admin's release where the shop is set so.
 */
final class Invitations implements Registerable {

	public const JOB = 'wapro_mag/invitations';

	/** Mails of one job: a hundred fit well into a minute. */
	private const AT_ONCE = 100;

	/** Mails that the admin waits for. */
	private const AT_RELEASE = 20;

	/** Who may be invited: a person of a company that is open to the shop. */
	public const INVITABLE = "m.state = 'active' AND c.flagged = 1";

	public function __construct( private Connection $db ) {}

	public function register(): void {
		add_action( self::JOB, [ $this, 'run_job' ] );
	}

	/**
	 * @return array{held: int, queued: int, sent: int, failed: int} customers#InvitationCounts.
	 */
	public function counts(): array {
		$rows = $this->db->rows( 'SELECT m.invitation, COUNT(DISTINCT m.user_id) AS people ' . $this->from() . ' WHERE ' . self::INVITABLE . " AND m.invitation <> 'none' GROUP BY m.invitation" );
		$of   = array_column( $rows, 'people', 'invitation' );
		return [ 'held' => (int) ( $of['held'] ?? 0 ), 'queued' => (int) ( $of['queued'] ?? 0 ), 'sent' => (int) ( $of['sent'] ?? 0 ), 'failed' => (int) ( $of['failed'] ?? 0 ) ];
	}

	/**
	 * Lets held invitations, or such as failed, go.
	 *
	 * @param 'held'|'failed' $state
	 * @param list<int>       $users None: of all people.
	 * @return array{done: int, skipped: int, failed: int, queued: int} customers#InvitationActionResponse.
	 */
	public function release( string $state, ?int $company, array $users, bool $dry_run ): array {
		[ $where, $with ] = self::condition( $state, $company, $users );
		$count            = $this->people( $where, $with );
		$skipped          = max( 0, count( $users ) - $count );
		if ( $dry_run || $count === 0 ) {
			return [ 'done' => $count, 'skipped' => $skipped, 'failed' => 0, 'queued' => 0 ];
		}
		$this->mark( $where, $with, InvitationState::Queued );
		$failed = $this->send_some( self::AT_RELEASE );
		$this->send_soon();
		$queued = min( $this->people( ...self::condition( InvitationState::Queued->value, $company, $users ) ), $count - $failed );
		return [ 'done' => $count - $failed - $queued, 'skipped' => $skipped, 'failed' => $failed, 'queued' => $queued ];
	}

	/**
	 * Holds again what was released and is not sent yet.
	 *
	 * @param list<int> $users None: of all people.
	 * @return array{done: int, skipped: int, failed: int, queued: int} customers#InvitationActionResponse.
	 */
	public function stop( ?int $company, array $users, bool $dry_run ): array {
		[ $where, $with ] = self::condition( InvitationState::Queued->value, $company, $users );
		$count            = $this->people( $where, $with );
		if ( ! $dry_run ) {
			$this->mark( $where, $with, InvitationState::Held );
		}
		return [ 'done' => $count, 'skipped' => max( 0, count( $users ) - $count ), 'failed' => 0, 'queued' => 0 ];
	}

	/** Somebody asked for this person's mail again. */
	public function invite_again( int $company, int $user ): bool {
		$this->db->execute( 'UPDATE ' . self::members() . " SET invitation = 'queued' WHERE company_id = %d AND user_id = %d", $company, $user );
		return $this->send( $user );
	}

	public function send_soon(): void {
		if ( $this->next( 1 ) !== [] && ! as_has_scheduled_action( self::JOB, [], Schedule::GROUP ) ) {
			as_enqueue_async_action( self::JOB, [], Schedule::GROUP );
		}
	}

	public function run_job(): void {
		$this->send_some( self::AT_ONCE );
		if ( $this->next( 1 ) !== [] ) {
			as_enqueue_async_action( self::JOB, [], Schedule::GROUP );
		}
	}

	/**
	 * @return int How many failed.
	 */
	public function send_some( int $most ): int {
		return count( array_filter( $this->next( $most ), fn ( int $user ): bool => ! $this->send( $user ) ) );
	}

	/**
	 * Marked first, then sent: a process that dies between the two sends one mail too few, never one too many.
	 */
	private function send( int $user ): bool {
		$companies = array_map( 'intval', $this->db->column( 'SELECT m.company_id ' . $this->from() . ' WHERE ' . self::INVITABLE . " AND m.user_id = %d AND m.invitation = 'queued'", $user ) );
		$claimed   = $companies === [] ? 0 : $this->db->execute( 'UPDATE ' . self::members() . " SET invitation = 'sent', invited_at = UTC_TIMESTAMP(3) WHERE user_id = %d AND invitation = 'queued' AND company_id IN (" . Connection::places( $companies, '%d' ) . ')', $user, ...$companies );
		if ( $claimed === 0 ) {
			return true;
		}
		$names = $this->db->column( 'SELECT name FROM ' . Tables::name( Tables::COMPANIES ) . ' WHERE id IN (' . Connection::places( $companies, '%d' ) . ') ORDER BY name', ...$companies );
		if ( CompanyInvitation::of_shop()->invite( $user, $names ) ) {
			return true;
		}
		$this->db->execute( 'UPDATE ' . self::members() . " SET invitation = 'failed' WHERE user_id = %d AND invitation = 'sent' AND company_id IN (" . Connection::places( $companies, '%d' ) . ')', $user, ...$companies );
		return false;
	}

	/**
	 * @return list<int> Accounts whose mail is due.
	 */
	private function next( int $most ): array {
		return array_map( 'intval', $this->db->column( 'SELECT DISTINCT m.user_id ' . $this->from() . ' WHERE ' . self::INVITABLE . " AND m.invitation = 'queued' ORDER BY m.user_id LIMIT %d", $most ) );
	}

	/**
	 * @param list<int> $users
	 * @return array{string, list<string|int>} Condition with its arguments.
	 */
	private static function condition( string $state, ?int $company, array $users ): array {
		return [
			' WHERE ' . self::INVITABLE . ' AND m.invitation = %s' . ( $company === null ? '' : ' AND m.company_id = %d' ) . ( $users === [] ? '' : ' AND m.user_id IN (' . Connection::places( $users, '%d' ) . ')' ),
			[ $state, ...( $company === null ? [] : [ $company ] ), ...$users ],
		];
	}

	/**
	 * @param list<string|int> $with
	 */
	private function people( string $where, array $with ): int {
		return (int) $this->db->value( 'SELECT COUNT(DISTINCT m.user_id) ' . $this->from() . $where, ...$with );
	}

	/**
	 * @param list<string|int> $with
	 */
	private function mark( string $where, array $with, InvitationState $state ): void {
		$this->db->execute( 'UPDATE ' . self::members() . ' m JOIN ' . Tables::name( Tables::COMPANIES ) . " c ON c.id = m.company_id SET m.invitation = '{$state->value}'" . $where, ...$with );
	}

	/** Memberships `m` with their companies `c`. */
	public function from(): string {
		return 'FROM ' . self::members() . ' m JOIN ' . Tables::name( Tables::COMPANIES ) . ' c ON c.id = m.company_id';
	}

	private static function members(): string {
		return Tables::name( Tables::COMPANY_USERS );
	}
}
