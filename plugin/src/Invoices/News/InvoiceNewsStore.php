<?php
declare(strict_types=1);

namespace WaproMag\Invoices\News;

use WaproMag\Database\Connection;
use WaproMag\Database\Literal;
use WaproMag\Database\Tables;

/**
 * The tables of what buyers are told of invoices: events, and for each person who is told a row that one process claims.
 *
 * @phpstan-type Row array<string, string|null>
 */
final class InvoiceNewsStore {

	private const ROWS_AT_ONCE = 500;

	/** A mail that was plainly refused is tried again so many times. */
	private const MOST_ATTEMPTS = 3;

	public function __construct( private Connection $db ) {}

	/**
	 * @param list<NotedEvent> $events Those that are noted already stay as they are.
	 */
	public function note( array $events ): void {
		foreach ( array_chunk( $events, self::ROWS_AT_ONCE ) as $chunk ) {
			$rows = array_map( static fn ( NotedEvent $one ): string => rtrim( Literal::row( [ $one->invoice_id, $one->event->value, $one->key, $one->booked ] ), ')' ) . ', UTC_TIMESTAMP(3))', $chunk );
			$this->db->execute( 'INSERT IGNORE INTO ' . self::news() . ' (invoice_id, event, event_key, booked, noted_at) VALUES ' . implode( ', ', $rows ) );
		}
	}

	/**
	 * @return list<Row> Events whose recipients are not known yet, oldest first.
	 */
	public function open( int $most ): array {
		return $this->db->rows( 'SELECT * FROM ' . self::news() . ' WHERE told_at IS NULL ORDER BY id LIMIT %d', $most );
	}

	/**
	 * @param list<int> $user_ids
	 */
	public function address( int $news_id, array $user_ids ): void {
		if ( $user_ids !== [] ) {
			$rows = array_map( static fn ( int $user_id ): string => "({$news_id}, {$user_id}, UTC_TIMESTAMP(3))", $user_ids );
			$this->db->execute( 'INSERT IGNORE INTO ' . self::mails() . ' (news_id, user_id, noted_at) VALUES ' . implode( ', ', $rows ) );
		}
		$this->db->execute( 'UPDATE ' . self::news() . ' SET told_at = UTC_TIMESTAMP(3) WHERE id = %d', $news_id );
	}

	/**
	 * @return list<int> Mails that nobody has claimed, oldest first.
	 */
	public function unsent( int $most ): array {
		return array_map( intval( ... ), $this->db->column( 'SELECT id FROM ' . self::mails() . ' WHERE claimed_at IS NULL ORDER BY id LIMIT %d', $most ) );
	}

	/**
	 * @return list<int> People for whom mails wait.
	 */
	public function people( int $most ): array {
		return array_map( intval( ... ), $this->db->column( 'SELECT DISTINCT user_id FROM ' . self::mails() . ' WHERE claimed_at IS NULL ORDER BY user_id LIMIT %d', $most ) );
	}

	/**
	 * Whoever claims a mail sends it, nobody else and never again.
	 *
	 * @return list<Row> With event, invoice and what was booked; empty: another process has it.
	 */
	public function claim( int $mail_id ): array {
		$token = wp_generate_uuid4();
		$this->db->execute( 'UPDATE ' . self::mails() . ' SET claim = %s, claimed_at = UTC_TIMESTAMP(3), attempts = attempts + 1 WHERE id = %d AND claimed_at IS NULL', $token, $mail_id );
		return $this->claimed( $token );
	}

	/**
	 * @return list<Row> All that waits for the person, as of `claim()`.
	 */
	public function claim_all_of( int $user_id, int $most ): array {
		$token = wp_generate_uuid4();
		$this->db->execute( 'UPDATE ' . self::mails() . ' SET claim = %s, claimed_at = UTC_TIMESTAMP(3), attempts = attempts + 1 WHERE user_id = %d AND claimed_at IS NULL ORDER BY id LIMIT %d', $token, $user_id, $most );
		return $this->claimed( $token );
	}

	/**
	 * @param list<int> $mail_ids Those that went out.
	 */
	public function sent( array $mail_ids ): void {
		$this->db->execute( 'UPDATE ' . self::mails() . ' SET sent_at = UTC_TIMESTAMP(3) WHERE id IN (' . Connection::places( $mail_ids, '%d' ) . ')', ...$mail_ids );
	}

	/**
	 * Gives back what the mailer refused.
	 *
	 * @param list<int> $mail_ids
	 */
	public function refused( array $mail_ids ): void {
		$this->db->execute( 'UPDATE ' . self::mails() . ' SET claim = NULL, claimed_at = NULL WHERE attempts < %d AND id IN (' . Connection::places( $mail_ids, '%d' ) . ')', self::MOST_ATTEMPTS, ...$mail_ids );
	}

	public function forget_person( int $user_id ): void {
		$this->db->execute( 'DELETE FROM ' . self::mails() . ' WHERE user_id = %d', $user_id );
	}

	/**
	 * @return list<Row>
	 */
	private function claimed( string $token ): array {
		return $this->db->rows( 'SELECT m.id, m.user_id, n.invoice_id, n.event, n.event_key, n.booked FROM ' . self::mails() . ' m JOIN ' . self::news() . ' n ON n.id = m.news_id WHERE m.claim = %s ORDER BY m.id', $token );
	}

	private static function news(): string {
		return Tables::name( Tables::INVOICE_NEWS );
	}

	private static function mails(): string {
		return Tables::name( Tables::INVOICE_MAILS );
	}
}
