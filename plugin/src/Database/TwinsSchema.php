<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 5 adds: orders that WAPRO may have already, and where each order in WAPRO came from.
 */
final class TwinsSchema {

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// An order that was held for a person. facts: the shop's order, twins: WAPRO's, both as they were then.
			Tables::ORDER_TWINS => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				order_id BIGINT UNSIGNED NOT NULL,
				message_id BIGINT UNSIGNED NOT NULL,
				state VARCHAR(12) NOT NULL,
				decision VARCHAR(10) NULL,
				erp_ids LONGTEXT NULL,
				facts LONGTEXT NOT NULL,
				twins LONGTEXT NOT NULL,
				reason VARCHAR(1000) NULL,
				code VARCHAR(64) NULL,
				decided_by VARCHAR(200) NULL,
				decided_at DATETIME(3) NULL,
				held_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY order_id (order_id),
				KEY state (state, held_at)
			) ENGINE=InnoDB %collate%',
		];
	}

	/**
	 * origin: NULL – made by this shop; else messages#OrderMatch. source: the system whose order it was.
	 *
	 * @return array<string, array<string, string>> By table: column → definition.
	 */
	public static function columns(): array {
		return [
			Tables::ERP_ORDERS => [
				'origin' => 'VARCHAR(20) NULL',
				'source' => 'VARCHAR(50) NULL',
			],
		];
	}
}
