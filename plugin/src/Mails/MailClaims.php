<?php
declare(strict_types=1);

namespace WaproMag\Mails;

use WaproMag\Database\Connection;
use WaproMag\Database\Tables;

/**
 * Rows of which one process makes a mail: claimed before, answered for after. Whoever has not answered for so long has died, and
 * the mail is taken once more. Such a process nearly always died over the mail – out of time or memory – and nothing went out;
 * should it have died in the moment between, the person reads the same twice, which is worth less than what they never read.
 *
 * The table has `claim` CHAR(36), `attempts`, and a column that is NULL while nobody has claimed the row.
 */
final class MailClaims {

	/** A mail server is waited for five minutes at most. */
	public const DEAD_MINUTES = 15;

	/** What is older is no news. */
	public const NEWS_HOURS = 24;

	private const MOST_CLAIMS = 2;

	/**
	 * @param string $table One of `Tables`.
	 * @param string $at    Column of when a row was claimed.
	 */
	public function __construct( private Connection $db, private string $table, private string $at ) {}

	/**
	 * @param string     $rows Condition, and what else belongs behind WHERE.
	 * @param int|string ...$arguments
	 * @return string|null What the rows carry in `claim`; null: none was free.
	 */
	public function claim( string $rows, int|string ...$arguments ): ?string {
		$token   = wp_generate_uuid4();
		$claimed = $this->db->execute( 'UPDATE ' . Tables::name( $this->table ) . " SET claim = %s, {$this->at} = UTC_TIMESTAMP(3), attempts = attempts + 1 WHERE {$this->at} IS NULL AND {$rows}", $token, ...$arguments );
		return $claimed === 0 ? null : $token;
	}

	/** Sent, refused or not worth a mail any more: nobody takes these again. */
	public function answer( string $token ): void {
		$this->db->execute( 'UPDATE ' . Tables::name( $this->table ) . ' SET claim = NULL WHERE claim = %s', $token );
	}

	/** The mailer refused it: it waits again, unless it was tried so many times. */
	public function give_back( string $token, int $most ): void {
		$this->db->execute( 'UPDATE ' . Tables::name( $this->table ) . " SET claim = NULL, {$this->at} = NULL WHERE claim = %s AND attempts < %d", $token, $most );
	}

	/** Frees what the dead have claimed. */
	public function free_dead(): void {
		$this->db->execute(
			'UPDATE ' . Tables::name( $this->table ) . " SET claim = NULL, {$this->at} = NULL WHERE claim IS NOT NULL AND attempts < %d
			AND {$this->at} BETWEEN UTC_TIMESTAMP(3) - INTERVAL %d HOUR AND UTC_TIMESTAMP(3) - INTERVAL %d MINUTE",
			self::MOST_CLAIMS,
			self::NEWS_HOURS,
			self::DEAD_MINUTES
		);
	}
}
