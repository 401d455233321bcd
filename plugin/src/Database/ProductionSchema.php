<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What is kept for the production application.
 */
final class ProductionSchema {

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
}
