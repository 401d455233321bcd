<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What statuses of orders added to the tables: the day by which an order is to be ready, and what buyers were told.
 */
final class StatusesSchema {

	/** Of version 20. claim: some process sends the mail of it, since told_at. */
	public const CLAIMS = [ Tables::ORDER_NEWS => [ 'claim' => 'CHAR(36) NULL', 'attempts' => 'TINYINT UNSIGNED NOT NULL DEFAULT 0' ] ];

	public const CLAIM_INDEXES = [ Tables::ORDER_NEWS => [ 'claim' => 'claim', 'open' => 'held, told_at, noted_at' ] ];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// News of an order, each once. told_at: NULL – to be told; held – catching up, never to be told.
			Tables::ORDER_NEWS => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				order_id BIGINT UNSIGNED NOT NULL,
				axis VARCHAR(10) NOT NULL,
				code VARCHAR(64) NOT NULL,
				facts_hash CHAR(32) NOT NULL,
				held TINYINT UNSIGNED NOT NULL DEFAULT 0,
				noted_at DATETIME(3) NOT NULL,
				told_at DATETIME(3) NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY news (order_id, axis, code, facts_hash)
			) ENGINE=InnoDB %collate%',
		];
	}

	/**
	 * @return array<string, array<string, string>> By table: column → definition.
	 */
	public static function columns(): array {
		return [ Tables::ERP_ORDERS => [ 'due_on' => 'DATE NULL' ] ];
	}
}
