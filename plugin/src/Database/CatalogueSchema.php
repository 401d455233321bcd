<?php
declare(strict_types=1);

namespace WaproMag\Database;

/**
 * What schema version 2 adds for the catalogue – hashes per facet, findings, pairings and photos – and version 4 after it.
 */
final class CatalogueSchema {

	/** Version 4: a push of the catalogue that makes no article. */
	/** How many workers fell silent over the run. */
	public const SILENCES = [ Tables::RUNS => [ 'silences' => 'TINYINT UNSIGNED NOT NULL DEFAULT 0' ] ];

	public const PAIR_ONLY = [ Tables::RUNS => [ 'pair_only' => 'TINYINT UNSIGNED NOT NULL DEFAULT 0' ] ];

	/**
	 * @return array<string, string> Statements by table, `%table%` and `%collate%` to be replaced.
	 */
	public static function create_statements(): array {
		return [
			// A difference that a person should know of; one row per object, kind and field, however often it is seen.
			Tables::FINDINGS => 'CREATE TABLE IF NOT EXISTS %table% (
				id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
				kind VARCHAR(64) NOT NULL,
				field VARCHAR(64) NOT NULL DEFAULT \'\',
				object_type VARCHAR(20) NOT NULL,
				object_id BIGINT UNSIGNED NULL,
				erp_key VARCHAR(40) NOT NULL,
				shop_value TEXT NULL,
				wapro_value TEXT NULL,
				state VARCHAR(12) NOT NULL,
				times INT UNSIGNED NOT NULL DEFAULT 1,
				ignore_until DATETIME(3) NULL,
				run_id BIGINT UNSIGNED NULL,
				first_at DATETIME(3) NOT NULL,
				last_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (id),
				UNIQUE KEY what (object_type, erp_key, kind, field),
				KEY state (state, kind, last_at),
				KEY last_at (last_at)
			) ENGINE=InnoDB %collate%',
			// What is known of a shop object\'s counterpart in WAPRO before there is a link.
			Tables::PAIRINGS => 'CREATE TABLE IF NOT EXISTS %table% (
				object_type VARCHAR(20) NOT NULL,
				object_id BIGINT UNSIGNED NOT NULL,
				state VARCHAR(20) NOT NULL,
				erp_key VARCHAR(40) NULL,
				matched_by VARCHAR(20) NULL,
				code VARCHAR(64) NULL,
				reason VARCHAR(1000) NULL,
				candidates LONGTEXT NULL,
				excluded LONGTEXT NULL,
				run_id BIGINT UNSIGNED NULL,
				dry_run TINYINT UNSIGNED NOT NULL DEFAULT 0,
				decided_by VARCHAR(200) NULL,
				updated_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (object_type, object_id),
				KEY state (object_type, state, object_id),
				KEY run (run_id, state)
			) ENGINE=InnoDB %collate%',
			// Photos that both sides know; a content is one attachment however many products show it.
			Tables::PHOTOS   => 'CREATE TABLE IF NOT EXISTS %table% (
				product_id BIGINT UNSIGNED NOT NULL,
				hash CHAR(64) NOT NULL,
				photo_id BIGINT UNSIGNED NULL,
				attachment_id BIGINT UNSIGNED NULL,
				source VARCHAR(5) NOT NULL,
				main TINYINT UNSIGNED NOT NULL DEFAULT 0,
				position INT UNSIGNED NOT NULL DEFAULT 0,
				problem_code VARCHAR(64) NULL,
				stored_at DATETIME(3) NOT NULL,
				PRIMARY KEY  (product_id, hash),
				KEY hash (hash),
				KEY attachment (attachment_id)
			) ENGINE=InnoDB %collate%',
		];
	}

	/**
	 * guid: the article stays the same when its index changes. *_hash: WAPRO's hash per facet as last applied. shown_*:
	 * what the product showed after the last apply, for the check of live values.
	 *
	 * @return array<string, array<string, string>> By table: column → definition.
	 */
	public static function columns(): array {
		return [
			Tables::LINKS => [
				'guid'          => 'VARCHAR(40) NULL',
				'group_key'     => 'VARCHAR(100) NULL',
				'stock_hash'    => 'CHAR(16) NULL',
				'price_hash'    => 'CHAR(16) NULL',
				'as_of_photos'  => 'BIGINT UNSIGNED NOT NULL DEFAULT 0',
				'vat_code'      => 'VARCHAR(3) NULL',
				'category_path' => 'VARCHAR(255) NULL',
				'changed'       => 'TINYINT UNSIGNED NOT NULL DEFAULT 0',
				'shown_price'   => 'VARCHAR(40) NULL',
				'shown_sale'    => 'VARCHAR(40) NULL',
				'supplies'      => 'LONGTEXT NULL',
			],
			Tables::RUNS  => [
				'dry_run'    => 'TINYINT UNSIGNED NOT NULL DEFAULT 0',
				'run_cursor' => 'VARCHAR(40) NULL',
			],
		];
	}

	/**
	 * @return array<string, array<string, string>> By table: index → columns.
	 */
	public static function indexes(): array {
		return [
			Tables::LINKS => [
				'guid'      => 'object_type, guid',
				'group_key' => 'object_type, group_key',
				'bucket'    => 'object_type, flagged, bucket',
				'changed'   => 'object_type, changed',
			],
		];
	}
}
