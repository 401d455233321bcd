<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;
use WaproMag\Mails\MailClaims;

/**
 * The tables of what buyers are told of invoices: events, and for each person who is told a row that one process claims.
 *
 * @phpstan-type Row array<string, string|null>
 */
final class InvoiceNewsStore {

	private const ROWS_AT_ONCE = 500;

	/** A mail that was plainly refused is tried again so many times. */
	private const MOST_ATTEMPTS = 3;

	/** How long it waits for that: a mail server that is away refuses everybody. */
	private const RETRY_MINUTES = 10;
	private const LAST_MINUTES  = 60;

	private const DUE = '(due_at IS NULL OR due_at <= %s)';

	private const WAITING = 'claimed_at IS NULL AND ' . self::DUE;

	private MailClaims $claims;

	public function __construct( private Connection $db ) {
		$this->claims = new MailClaims( $db, Tables::INVOICE_MAILS, 'claimed_at' );
	}

	/**
	 * @param list<NotedEvent>        $events Those that are noted already stay as they are.
	 * @param \DateTimeImmutable|null $due    Before it nobody is told; null: at once.
	 */
	public function note( array $events, ?\DateTimeImmutable $due = null ): void {
		$due = $due === null ? null : self::utc( $due );
		foreach ( array_chunk( $events, self::ROWS_AT_ONCE ) as $chunk ) {
			$rows = array_map( static fn ( NotedEvent $one ): string => rtrim( Literal::row( [ $one->invoice_id, $one->event->value, $one->key, $one->booked, $due ] ), ')' ) . ', UTC_TIMESTAMP(3))', $chunk );
			$this->db->execute( 'INSERT IGNORE INTO ' . self::news() . ' (invoice_id, event, event_key, booked, due_at, noted_at) VALUES ' . implode( ', ', $rows ) );
		}
	}

	/**
	 * @return list<Row> Events whose recipients are not known yet, oldest first.
	 */
	public function open( int $most, \DateTimeImmutable $now ): array {
		return $this->db->rows( 'SELECT * FROM ' . self::news() . ' WHERE told_at IS NULL AND (due_at IS NULL OR due_at <= %s) ORDER BY id LIMIT %d', self::utc( $now ), $most );
	}

	/**
	 * @param array<int, \DateTimeImmutable|null> $people Until when each one's mail waits, by user; null: it does not.
	 * @param string|null                         $due    Since when it was due; when that has changed meanwhile, others may see the invoice now, and it stays open.
	 */
	public function address( int $news_id, array $people, ?string $due = null ): void {
		if ( $people !== [] ) {
			$rows = array_map( static fn ( int $user_id, ?\DateTimeImmutable $until ): string => rtrim( Literal::row( [ $news_id, $user_id, $until === null ? null : self::utc( $until ) ] ), ')' ) . ', UTC_TIMESTAMP(3))', array_keys( $people ), $people );
			$this->db->execute( 'INSERT IGNORE INTO ' . self::mails() . ' (news_id, user_id, due_at, noted_at) VALUES ' . implode( ', ', $rows ) );
		}
		$this->db->execute( 'UPDATE ' . self::news() . ' SET told_at = UTC_TIMESTAMP(3) WHERE id = %d AND COALESCE(due_at, %s) = %s', $news_id, '', $due ?? '' );
	}

	/**
	 * @return list<int> Mails that are due and nobody has claimed, oldest first.
	 */
	public function unsent( int $most, \DateTimeImmutable $now ): array {
		return array_map( intval( ... ), $this->db->column( 'SELECT id FROM ' . self::mails() . ' WHERE ' . self::WAITING . ' ORDER BY id LIMIT %d', self::utc( $now ), $most ) );
	}

	/**
	 * @return list<int> People for whom mails wait that are due.
	 */
	public function people( int $most, \DateTimeImmutable $now ): array {
		return array_map( intval( ... ), $this->db->column( 'SELECT DISTINCT user_id FROM ' . self::mails() . ' WHERE ' . self::WAITING . ' ORDER BY user_id LIMIT %d', self::utc( $now ), $most ) );
	}

	/** Mails of processes that died wait again. */
	public function free_dead(): void {
		$this->claims->free_dead();
	}

	/**
	 * Whoever claims a mail sends it, and nobody else; then it is answered for.
	 *
	 * @return list<Row> With claim, event, invoice and what was booked; empty: another process has it.
	 */
	public function claim( int $mail_id ): array {
		return $this->claimed( $this->claims->claim( 'id = %d', $mail_id ) );
	}

	/**
	 * @return list<Row> All that waits for the person, as of `claim()`.
	 */
	public function claim_all_of( int $user_id, int $most, \DateTimeImmutable $now ): array {
		return $this->claimed( $this->claims->claim( 'user_id = %d AND ' . self::DUE . ' ORDER BY id LIMIT %d', $user_id, self::utc( $now ), $most ) );
	}

	/**
	 * @param non-empty-list<Row> $rows Claimed together: each was sent, given back, or is not worth a mail any more.
	 */
	public function answered( array $rows ): void {
		$this->claims->answer( (string) $rows[0]['claim'] );
	}

	/**
	 * @param list<int> $mail_ids Those that went out.
	 */
	public function sent( array $mail_ids ): void {
		$this->db->execute( 'UPDATE ' . self::mails() . ' SET sent_at = UTC_TIMESTAMP(3) WHERE id IN (' . Connection::places( $mail_ids, '%d' ) . ')', ...$mail_ids );
	}

	/**
	 * Gives back what the mailer refused, for later.
	 *
	 * @param list<int> $mail_ids
	 */
	public function refused( array $mail_ids, \DateTimeImmutable $now ): void {
		$this->db->execute(
			'UPDATE ' . self::mails() . ' SET claim = NULL, claimed_at = NULL, due_at = %s + INTERVAL IF(attempts > 1, %d, %d) MINUTE WHERE attempts < %d AND id IN (' . Connection::places( $mail_ids, '%d' ) . ')',
			self::utc( $now ),
			self::LAST_MINUTES,
			self::RETRY_MINUTES,
			self::MOST_ATTEMPTS,
			...$mail_ids
		);
	}

	public function forget_person( int $user_id ): void {
		$this->db->execute( 'DELETE FROM ' . self::mails() . ' WHERE user_id = %d', $user_id );
	}

	/**
	 * @return list<Row>
	 */
	private function claimed( ?string $token ): array {
		return $token === null ? [] : $this->db->rows( 'SELECT m.id, m.claim, m.user_id, n.invoice_id, n.event, n.event_key, n.booked FROM ' . self::mails() . ' m JOIN ' . self::news() . ' n ON n.id = m.news_id WHERE m.claim = %s ORDER BY m.id', $token );
	}

	private static function utc( \DateTimeImmutable $moment ): string {
		return $moment->setTimezone( new \DateTimeZone( 'UTC' ) )->format( 'Y-m-d H:i:s' );
	}

	private static function news(): string {
		return Tables::name( Tables::INVOICE_NEWS );
	}

	private static function mails(): string {
		return Tables::name( Tables::INVOICE_MAILS );
	}
}
