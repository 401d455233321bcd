<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 15 adds: files of documents that are wanted from WAPRO or here, and to whom they were mailed.
 */
final class DocumentsSchema {

	/**
	 * Of version 22. news_at: since then what a delivery note shows is to be mailed. edition: hash of the file of a delivery note, which is
	 * mailed anew when more goods left; '' of an invoice.
	 */
	public const EDITIONS = [
		Tables::DOCUMENTS      => [ 'news_at' => 'DATETIME(3) NULL' ],
		Tables::DOCUMENT_MAILS => [ 'edition' => "CHAR(64) NOT NULL DEFAULT ''" ],
	];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// erp_id: as documents#DocumentKind. due_at: when a worker may take it; while one holds it, when its lease ends.
			// source_hash: of what the file was wanted for. hash, file, bytes: of the file that is here, also while a newer one is wanted.
			Tables::DOCUMENTS      => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				kind VARCHAR(20) NOT NULL,
				erp_id BIGINT UNSIGNED NOT NULL,
				state VARCHAR(12) NOT NULL,
				source_hash CHAR(32) NOT NULL,
				hash CHAR(64) NULL,
				file VARCHAR(80) NULL,
				bytes INT UNSIGNED NULL,
				name VARCHAR(100) NULL,
				code VARCHAR(64) NULL,
				reason VARCHAR(1000) NULL,
				lease_token CHAR(36) NULL,
				due_at DATETIME(3) NOT NULL,
				wanted_at DATETIME(3) NOT NULL,
				fetched_at DATETIME(3) NULL,
				created_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY document (kind, erp_id),
				KEY state (state, due_at),
				KEY file (file),
				KEY fetched (fetched_at)
			) ENGINE=InnoDB %collate%',
			// One row for each person, written before the mail goes out.
			Tables::DOCUMENT_MAILS => 'CREATE TABLE IF NOT EXISTS %table% (
				document_id BIGINT UNSIGNED NOT NULL,
				user_id BIGINT UNSIGNED NOT NULL,
				at DATETIME(3) NOT NULL,
				PRIMARY KEY  (document_id, user_id)
			) ENGINE=InnoDB %collate%',
		];
	}
}
