<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 14 adds: what buyers are told of invoices, and an index for finding what falls due.
 */
final class InvoiceNewsSchema {

	public const INDEXES = [ Tables::INVOICES => [ 'due' => 'due_on, remaining' ] ];

	/** Of version 19. due_at: until then nobody is found, or the mail waits for another one; NULL: at once. sent_at: the mail went out. */
	public const WAITING = [
		Tables::INVOICE_NEWS   => [ 'due_at' => 'DATETIME(3) NULL' ],
		Tables::INVOICE_MAILS  => [ 'due_at' => 'DATETIME(3) NULL' ],
		Tables::DOCUMENT_MAILS => [ 'sent_at' => 'DATETIME(3) NULL' ],
	];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// One row per invoice and event, each once. told_at: since then every recipient has a row among the mails.
			Tables::INVOICE_NEWS  => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				invoice_id BIGINT UNSIGNED NOT NULL,
				event VARCHAR(10) NOT NULL,
				event_key VARCHAR(40) NOT NULL,
				booked DECIMAL(18,4) NULL,
				noted_at DATETIME(3) NOT NULL,
				told_at DATETIME(3) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY news (invoice_id, event_key),
				KEY open (told_at, id),
				KEY noted (noted_at)
			) ENGINE=InnoDB %collate%',
			// One row per event and person. claimed_at: some process sends it, or did; claim: it has not answered yet; sent_at: it went out.
			Tables::INVOICE_MAILS => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				news_id BIGINT UNSIGNED NOT NULL,
				user_id BIGINT UNSIGNED NOT NULL,
				claim CHAR(36) NULL,
				attempts TINYINT UNSIGNED NOT NULL DEFAULT 0,
				noted_at DATETIME(3) NOT NULL,
				claimed_at DATETIME(3) NULL,
				sent_at DATETIME(3) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY person (news_id, user_id),
				KEY open (claimed_at, user_id, id),
				KEY claim (claim),
				KEY user (user_id),
				KEY noted (noted_at)
			) ENGINE=InnoDB %collate%',
		];
	}
}
