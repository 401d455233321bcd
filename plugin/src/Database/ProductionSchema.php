<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What is kept for the production application.
 */
final class ProductionSchema {

	/** told_lines: by line, the most that production was ever told of; refused_sequence: the last that it refused. */
	public const ANSWERED = [
		Tables::PRODUCTION_ORDERS => [
			'told_lines'       => 'LONGTEXT NULL',
			'refused_sequence' => 'INT UNSIGNED NULL',
		],
	];

	public const ANSWERED_INDEXES = [
		Tables::PRODUCTION_ORDERS => [ 'reference' => 'reference' ],
	];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// What production was told of an order: sequence and content last prepared, and last accepted.
			Tables::PRODUCTION_ORDERS => 'CREATE TABLE IF NOT EXISTS %table% (
				order_id BIGINT UNSIGNED NOT NULL,
				reference VARCHAR(30) NOT NULL,
				number VARCHAR(50) NOT NULL,
				placed_at VARCHAR(20) NOT NULL,
				sequence INT UNSIGNED NOT NULL,
				prepared_hash CHAR(32) NOT NULL,
				accepted_sequence INT UNSIGNED NULL,
				accepted_hash CHAR(32) NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (order_id)
			) ENGINE=InnoDB %collate%',
		];
	}

	/**
	 * @return array<string, string> What production says of orders.
	 */
	public static function progress_statements(): array {
		return [
			Tables::PRODUCTION_PROGRESS  => 'CREATE TABLE IF NOT EXISTS %table% (
				order_id BIGINT UNSIGNED NOT NULL,
				sequence BIGINT UNSIGNED NOT NULL,
				event VARCHAR(10) NOT NULL,
				status VARCHAR(64) NULL,
				status_at DATETIME(3) NOT NULL,
				expected_date DATE NULL,
				reason VARCHAR(500) NULL,
				note VARCHAR(500) NULL,
				line_figures LONGTEXT NOT NULL,
				at DATETIME(3) NOT NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (order_id)
			) ENGINE=InnoDB %collate%',
			// Documents that were taken: the same id again is a repeat.
			Tables::PRODUCTION_DOCUMENTS => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				document_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
				order_id BIGINT UNSIGNED NOT NULL,
				content_hash CHAR(32) NOT NULL,
				taken_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY document_id (document_id),
				KEY taken_at (taken_at)
			) ENGINE=InnoDB %collate%',
		];
	}
}
